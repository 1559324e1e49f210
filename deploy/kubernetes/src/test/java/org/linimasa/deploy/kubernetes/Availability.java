package org.linimasa.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether readers notice when a replica comes, goes or moves. */
final class Availability {
    /** Between the end of the requests and the end of the process. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    /** What the services answer probes at. */
    private static final Set<String> HEALTH = Set.of("/q/health/started", "/q/health/ready", "/q/health/live");

    private Availability() {}

    static Stream<String> autoscalers(Manifests manifests) {
        return manifests.ofKind("HorizontalPodAutoscaler").flatMap(autoscaler -> {
            List<String> found = new ArrayList<>();
            String title = Manifests.title(autoscaler);
            JsonNode spec = autoscaler.path("spec");
            if (spec.path("minReplicas").asInt(1) < 2) {
                found.add(title + " goes below two replicas");
            }
            if (spec.path("minReplicas").asInt(1) >= spec.path("maxReplicas").asInt()) {
                found.add(title + " has no room between its least and its most replicas");
            }
            JsonNode target = spec.path("scaleTargetRef");
            manifests
                    .find(target.path("kind").asText(), target.path("name").asText())
                    .filter(it -> it.path("apiVersion").equals(target.path("apiVersion")))
                    .ifPresentOrElse(
                            it -> {
                                if (it.path("spec").has("replicas")) {
                                    found.add(
                                            Manifests.title(it) + " states its replicas, which " + title + " decides");
                                }
                                if (new Workload(it)
                                        .containers().stream()
                                                .anyMatch(container -> container
                                                        .at("/resources/requests/cpu")
                                                        .isMissingNode())) {
                                    found.add(title + " measures against a request that is not made");
                                }
                            },
                            () -> found.add(title + " scales nothing"));
            return found.stream();
        });
    }

    static Stream<String> disruption(Manifests manifests) {
        Stream<String> tooStrict = manifests
                .ofKind("PodDisruptionBudget")
                .filter(budget -> budget.at("/spec/maxUnavailable").asInt(0) < 1)
                .map(budget -> Manifests.title(budget) + " lets no node be drained");
        Stream<String> without = manifests
                .ofKind("Deployment")
                .map(Workload::new)
                .filter(workload -> manifests
                        .ofKind("PodDisruptionBudget")
                        .noneMatch(budget -> Labels.match(budget.at("/spec/selector"), workload.podLabels())))
                .map(workload -> workload.title() + " may lose all replicas at once");
        // Evicting a pod that two budgets count is an error.
        Stream<String> twice = manifests
                .workloads()
                .filter(workload -> manifests
                                .ofKind("PodDisruptionBudget")
                                .filter(budget -> Labels.match(budget.at("/spec/selector"), workload.podLabels()))
                                .count()
                        > 1)
                .map(workload -> workload.title() + " has two budgets");
        return Stream.of(tooStrict, without, twice).flatMap(it -> it);
    }

    static Stream<String> spread(Manifests manifests) {
        return manifests
                .ofKind("Deployment")
                .map(Workload::new)
                .filter(workload -> {
                    Set<String> keys = Workload.list(workload.pod().path("topologySpreadConstraints")).stream()
                            .filter(spread -> Labels.match(spread.path("labelSelector"), workload.podLabels()))
                            .map(spread -> spread.path("topologyKey").asText())
                            .collect(Collectors.toSet());
                    return !keys.containsAll(Set.of("topology.kubernetes.io/zone", "kubernetes.io/hostname"));
                })
                .map(workload -> workload.title() + " may have all its replicas in one place");
    }

    static Stream<String> updates(Manifests manifests) {
        return manifests.ofKind("Deployment").map(Workload::new).flatMap(workload -> {
            List<String> found = new ArrayList<>();
            JsonNode update = workload.object().at("/spec/strategy/rollingUpdate");
            if (update.path("maxUnavailable").asInt(1) != 0
                    || update.path("maxSurge").asInt(0) < 1) {
                found.add(workload.title() + " stops replicas before others have started");
            }
            Duration delay = duration(workload, "QUARKUS_SHUTDOWN_DELAY");
            Duration timeout = duration(workload, "QUARKUS_SHUTDOWN_TIMEOUT");
            long grace = workload.pod().path("terminationGracePeriodSeconds").asLong(30);
            if (delay.isZero() || timeout.isZero()) {
                found.add(workload.title() + " stops with requests under way");
            } else if (delay.plus(timeout).plus(MARGIN).toSeconds() > grace) {
                found.add(workload.title() + " is killed before it has finished its requests");
            }
            // Readiness has to be seen as lost, and told to all, within the delay.
            JsonNode readiness = workload.containers().get(0).path("readinessProbe");
            long seen = (long) readiness.path("periodSeconds").asInt(10)
                    * readiness.path("failureThreshold").asInt(3);
            if (seen >= delay.toSeconds()) {
                found.add(workload.title() + " refuses requests before it is seen as not ready");
            }
            return found.stream();
        });
    }

    static Stream<String> probes(Manifests manifests) {
        return manifests
                .workloads()
                .flatMap(workload -> workload.containers().stream().flatMap(container -> probes(workload, container)));
    }

    private static Stream<String> probes(Workload workload, JsonNode container) {
        String title = workload.title(container);
        Stream<String> faulty = Stream.of("startupProbe", "readinessProbe", "livenessProbe")
                .filter(name -> !asksSomething(workload, container.path(name)))
                .map(name -> title + " has no " + name + " that asks what is there");
        boolean deadly = container.path("livenessProbe").has("httpGet")
                && container.at("/livenessProbe/httpGet/path").equals(container.at("/readinessProbe/httpGet/path"));
        return Stream.concat(
                faulty, deadly ? Stream.of(title + " is restarted when its database is away") : Stream.empty());
    }

    private static boolean asksSomething(Workload workload, JsonNode probe) {
        if (probe.has("httpGet") && !HEALTH.contains(probe.at("/httpGet/path").asText())) {
            return false;
        }
        return probe.has("exec")
                || Stream.of("httpGet", "tcpSocket")
                        .filter(probe::has)
                        .anyMatch(kind ->
                                workload.port(probe.path(kind).path("port")).isPresent());
    }

    static Stream<String> migrations(Manifests manifests) {
        return manifests.ofKind("Deployment").map(Workload::new).flatMap(workload -> {
            List<String> found = new ArrayList<>();
            if (!workload.variable("QUARKUS_FLYWAY_MIGRATE_AT_START").equals(java.util.Optional.of("false"))) {
                found.add(workload.title() + " migrates while probes count");
            }
            JsonNode image = workload.containers().get(0).path("image");
            boolean migrates = workload.initContainers().stream()
                    .anyMatch(container -> container.path("image").equals(image)
                            && Workload.list(container.path("env")).stream()
                                    .anyMatch(variable -> variable.path("name")
                                                    .asText()
                                                    .equals("QUARKUS_INIT_AND_EXIT")
                                            && variable.path("value").asText().equals("true")));
            if (!migrates) {
                found.add(workload.title() + " starts without a migration by the same image");
            }
            return found.stream();
        });
    }

    private static Duration duration(Workload workload, String variable) {
        return workload.variable(variable)
                .map(value -> Duration.parse("PT" + value.toUpperCase(Locale.ROOT)))
                .orElse(Duration.ZERO);
    }
}
