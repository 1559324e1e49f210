package org.linimasa.deploy.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever is called at night finds what to do, and is not called by a metric that nobody writes. */
class AlertsTest {
    private static final Path HOME = Path.of("../..");
    private static final Pattern METRIC = Pattern.compile("\\b(linimasa_[a-z_]+)");
    private static final Pattern METER = Pattern.compile("builder\\(\\s*\"(linimasa(?:\\.[a-z]+)+)\"");

    @Test
    void everyAlertHasARunbook() throws IOException {
        Set<String> headings = Files.readAllLines(HOME.resolve("docs/operations.md")).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<String> missing = alerts().filter(alert -> {
                    String name = alert.path("alert").asText().toLowerCase(Locale.ROOT);
                    return !headings.contains(name)
                            || !alert.at("/annotations/runbook").asText().equals("docs/operations.md#" + name);
                })
                .map(alert -> alert.path("alert").asText())
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void everyRunbookHasAnAlertAndSaysWhatToDo() throws IOException {
        String page = Files.readString(HOME.resolve("docs/operations.md"));
        String runbooks = page.substring(page.indexOf("## Runbooks"), page.indexOf("## Losing a database"));
        Set<String> named = new TreeSet<>();
        for (String runbook : runbooks.split("\n### ")) {
            if (!runbook.startsWith("## ")) {
                named.add(runbook.lines().findFirst().orElseThrow());
                assertTrue(runbook.contains("\n1. "), runbook);
            }
        }
        assertEquals(
                alerts().map(alert -> alert.path("alert").asText()).collect(Collectors.toCollection(TreeSet::new)),
                named);
    }

    @Test
    void everyMetricOfOursIsOneThatIsWritten() throws IOException {
        Set<String> written = written();
        Manifests manifests = Kustomize.overlay("production");
        Set<String> watched = Stream.concat(alerts(), manifests.ofKind("HorizontalPodAutoscaler"))
                .flatMap(it -> METRIC.matcher(it.toString()).results().map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(watched.isEmpty());
        // Prometheus appends the unit, and _total to what is counted.
        watched.removeIf(metric -> written.contains(metric.replaceFirst("_(seconds|total)$", "")));
        assertEquals(Set.of(), watched);
    }

    @Test
    void whatIsWrittenIsExplained() throws IOException {
        String page = Files.readString(HOME.resolve("docs/operations.md"));
        assertEquals(
                List.of(),
                written().stream().filter(metric -> !page.contains(metric)).toList());
    }

    /** The names of our metrics, in the words of Prometheus. */
    private static Set<String> written() throws IOException {
        Set<String> written = new TreeSet<>();
        for (String service : List.of("ingest-service", "timeline-service")) {
            try (Stream<Path> sources = Files.walk(HOME.resolve(service).resolve("src/main/java"))) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    METER.matcher(Files.readString(source))
                            .results()
                            .map(meter -> meter.group(1).replace('.', '_'))
                            .forEach(written::add);
                }
            }
        }
        return written;
    }

    private static Stream<JsonNode> alerts() {
        return Kustomize.overlay("production")
                .ofKind("PrometheusRule")
                .flatMap(rule -> Workload.list(rule.at("/spec/groups")).stream())
                .flatMap(group -> Workload.list(group.path("rules")).stream());
    }
}
