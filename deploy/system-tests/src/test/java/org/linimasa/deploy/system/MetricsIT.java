package org.linimasa.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What an operator is told to watch, and what calls him at night, is what the running services say. */
@ResourceLock(ShippedExamples.LOCK)
class MetricsIT {
    private static final Pattern NAME = Pattern.compile("\\b((?:linimasa|http|agroal|jvm|process)_[a-z_*]+)");

    @Test
    void theServicesHaveEveryMetricThatThePageAndTheAlertsName() throws IOException {
        Stack stack = ShippedExamples.stack();
        String metrics = stack.ingest().get("/q/metrics").body()
                + stack.timeline().get("/q/metrics").body();
        Set<String> named = new TreeSet<>();
        for (String file : new String[] {"docs/operations.md", "deploy/kubernetes/components/monitoring/alerts.yaml"}) {
            NAME.matcher(Files.readString(Stack.HOME.resolve(file)))
                    .results()
                    .map(name -> name.group(1))
                    .forEach(named::add);
        }
        assertTrue(named.size() > 15, named::toString);
        Set<String> missing = named.stream()
                .filter(name -> !Pattern.compile("(?m)^" + name.replace("*", "[a-z_]*") + "(_[a-z]+)?[{ ]")
                        .matcher(metrics)
                        .find())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    /** Its expression chooses by these, and would choose nothing by others. */
    @Test
    void theAlertOfSlowReadingKnowsTheAddressesByTheirNames() throws IOException {
        Stack stack = ShippedExamples.stack();
        String id = stack.timeline()
                .json("/api/v1/events?limit=1")
                .at("/events/0/id")
                .asText();
        stack.timeline().get("/api/v1/events/" + id);
        String alerts = Files.readString(Stack.HOME.resolve("deploy/kubernetes/components/monitoring/alerts.yaml"));
        Pattern uri = Pattern.compile(Pattern.compile("uri=~\"([^\"]+)\"")
                .matcher(alerts)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1));
        Stream<String> counted = Pattern.compile("http_server_requests_seconds_count\\{[^}]*uri=\"([^\"]+)\"")
                .matcher(stack.timeline().get("/q/metrics").body())
                .results()
                .map(count -> count.group(1));
        assertEquals(
                Set.of("/api/v1/events", "/api/v1/events/{id}"),
                counted.filter(it -> uri.matcher(it).matches()).collect(Collectors.toSet()));
    }
}
