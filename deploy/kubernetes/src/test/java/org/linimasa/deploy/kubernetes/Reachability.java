package org.linimasa.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The network policies let through what the services need: where they close too much, nothing is refused and nothing works. */
final class Reachability {
    private static final String GATEWAY = "linimasa.org/gateway";
    private static final String MONITORING = "linimasa.org/monitoring";
    private static final int DNS = 53;

    private Reachability() {}

    static Stream<String> violations(Manifests manifests) {
        Stream<String> calls = manifests
                .ofKind("Deployment")
                .map(Workload::new)
                .flatMap(workload -> workload.containers()
                        .getFirst()
                        .path("env")
                        .valueStream()
                        .flatMap(variable -> place(variable.path("value").asText()).stream())
                        .filter(place -> isKnown(manifests, place.getHost()))
                        .flatMap(place -> call(manifests, workload, place)));
        Stream<String> names = manifests
                .workloads()
                // A database in a pod calls nobody.
                .filter(workload -> workload.object().path("kind").asText().equals("Deployment"))
                .filter(workload -> policies(manifests, workload.podLabels(), "egress")
                        .noneMatch(rule -> ports(rule).anyMatch(port -> port.asInt() == DNS)))
                .map(workload -> workload.title() + " may not look up names");
        Stream<String> readers = manifests
                .ofKind("HTTPRoute", "Ingress")
                .flatMap(route -> Traffic.backends(route)
                        .distinct()
                        .filter(service -> !letsIn(manifests, service, GATEWAY))
                        .map(service ->
                                Manifests.title(route) + " leads to " + service + ", which no gateway may call"));
        Stream<String> scrapes = manifests
                .ofKind("ServiceMonitor")
                .flatMap(monitor -> Traffic.monitored(manifests, monitor)
                        .map(Manifests::name)
                        .filter(service -> !letsIn(manifests, service, MONITORING))
                        .map(service ->
                                Manifests.title(monitor) + " scrapes " + service + ", which nobody may scrape"));
        return Stream.of(calls, names, readers, scrapes).flatMap(it -> it);
    }

    /** What a variable says is called, such as {@code jdbc:postgresql://ingest-db-rw:5432/ingest}. */
    private static Optional<URI> place(String value) {
        return value.matches("(jdbc:)?\\w+://[\\w.-]+:\\d+(/.*)?")
                ? Optional.of(URI.create(value.replaceFirst("^jdbc:", "")))
                : Optional.empty();
    }

    private static boolean isKnown(Manifests manifests, String host) {
        return manifests.find("Service", host).isPresent()
                || cluster(manifests, host).isPresent();
    }

    private static Stream<String> call(Manifests manifests, Workload caller, URI place) {
        List<JsonNode> called = pods(manifests, place.getHost());
        Stream<String> out = called.stream()
                .filter(labels -> policies(manifests, caller.podLabels(), "egress")
                        .noneMatch(rule -> names(rule.path("to"), labels) && opens(manifests, rule, labels, place)))
                .map(labels -> caller.title() + " may not call " + place);
        Stream<String> in = called.stream()
                .filter(labels -> policies(manifests, labels, "ingress")
                        .noneMatch(rule ->
                                names(rule.path("from"), caller.podLabels()) && opens(manifests, rule, labels, place)))
                .map(labels -> place + " does not hear " + caller.title());
        return Stream.concat(out, in);
    }

    /** The labels of the pods behind a name. */
    private static List<JsonNode> pods(Manifests manifests, String host) {
        return manifests
                .find("Service", host)
                .map(service -> manifests.podLabels().stream()
                        .filter(labels -> Labels.contains(labels, service.at("/spec/selector")))
                        .toList())
                .orElseGet(() -> cluster(manifests, host).map(Manifests::clusterLabels).stream()
                        .<JsonNode>map(labels -> labels)
                        .toList());
    }

    private static Optional<JsonNode> cluster(Manifests manifests, String host) {
        return manifests.find("Cluster", host.replaceFirst("-rw$", ""));
    }

    /** The rules of all policies for a pod. */
    private static Stream<JsonNode> policies(Manifests manifests, JsonNode labels, String direction) {
        return manifests
                .ofKind("NetworkPolicy")
                .filter(policy -> Labels.match(policy.at("/spec/podSelector"), labels))
                .flatMap(policy -> Workload.list(policy.path("spec").path(direction)).stream());
    }

    private static boolean names(JsonNode peers, JsonNode labels) {
        return Workload.list(peers).stream()
                .filter(peer -> peer.has("podSelector") && !peer.has("namespaceSelector"))
                .anyMatch(peer -> Labels.match(peer.path("podSelector"), labels));
    }

    private static boolean opens(Manifests manifests, JsonNode rule, JsonNode labels, URI place) {
        JsonNode number = JsonNodeFactory.instance.numberNode(place.getPort());
        return ports(rule)
                .anyMatch(port -> port.asInt() == place.getPort()
                        || manifests
                                .workloads()
                                .filter(workload -> workload.podLabels().equals(labels))
                                .flatMap(workload -> workload.port(port).stream())
                                .anyMatch(named -> named.path("containerPort").equals(number)));
    }

    private static Stream<JsonNode> ports(JsonNode rule) {
        return Workload.list(rule.path("ports")).stream().map(port -> port.path("port"));
    }

    /** Whether pods of namespaces with this label may call a service. */
    private static boolean letsIn(Manifests manifests, String service, String label) {
        return pods(manifests, service).stream()
                .allMatch(labels -> policies(manifests, labels, "ingress")
                        .flatMap(rule -> Workload.list(rule.path("from")).stream())
                        .anyMatch(peer ->
                                peer.at("/namespaceSelector/matchLabels").has(label)));
    }
}
