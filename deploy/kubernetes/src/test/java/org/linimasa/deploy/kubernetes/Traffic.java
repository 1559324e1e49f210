package org.linimasa.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** Who reaches whom, and on which port. */
final class Traffic {
    /** What a reader's browser or program asks for, and what only the cluster may. */
    private static final List<String> PUBLIC = List.of(
            "/",
            "/index.html",
            "/page/app.js",
            "/icon.svg",
            "/api/v1/events",
            "/embed/january-talks",
            "/problems/not-found",
            "/q/openapi",
            "/q/swagger-ui/index.html");

    private static final String METRICS = "/q/metrics";

    private static final List<String> INTERNAL =
            List.of("/intake/messages", METRICS, "/q/health", "/q/health/ready", "/q/dev-ui", "/q/info");

    private static final String EXACT = "Exact";

    /** Where an instance of the operator listens: PostgreSQL, and what looks after it. */
    private static final List<Integer> DATABASE_PORTS = List.of(5432, 8000);

    private Traffic() {}

    static Stream<String> services(Manifests manifests) {
        return manifests
                .ofKind("Service")
                .flatMap(service -> Workload.list(service.at("/spec/ports")).stream()
                        .filter(port -> selected(manifests, service)
                                .noneMatch(
                                        workload -> workload.port(target(port)).isPresent()))
                        .map(port ->
                                Manifests.title(service) + " sends to " + target(port) + ", which no pod listens on"));
    }

    /** HTTPRoutes, Ingresses and Gateways of the public. */
    static Stream<String> routes(Manifests manifests) {
        Stream<String> gateway = manifests
                .ofKind("HTTPRoute")
                .flatMap(route -> Workload.list(route.at("/spec/rules")).stream()
                        .flatMap(rule -> Workload.list(rule.path("backendRefs")).stream())
                        .filter(backend ->
                                !hasPort(manifests, backend.path("name").asText(), backend.path("port")))
                        .map(backend -> Manifests.title(route) + " leads to no service: " + backend));
        Stream<String> ingress = manifests
                .ofKind("Ingress")
                .flatMap(it -> ingressPaths(it)
                        .map(path -> path.at("/backend/service"))
                        .filter(backend -> !hasPort(
                                manifests,
                                backend.path("name").asText(),
                                backend.path("port").elements().next()))
                        .map(backend -> Manifests.title(it) + " leads to no service: " + backend));
        return Stream.concat(gateway, ingress);
    }

    static Stream<String> paths(Manifests manifests) {
        return manifests.ofKind("HTTPRoute", "Ingress").flatMap(route -> {
            Stream<String> closed = PUBLIC.stream()
                    .filter(path -> !isRouted(route, path))
                    .map(path -> Manifests.title(route) + " keeps readers from " + path);
            Stream<String> open = INTERNAL.stream()
                    .filter(path -> isRouted(route, path))
                    .map(path -> Manifests.title(route) + " opens " + path + " to the public");
            return Stream.concat(closed, open);
        });
    }

    static Stream<String> closed(Manifests manifests) {
        boolean denied = manifests
                .ofKind("NetworkPolicy")
                .map(policy -> policy.path("spec"))
                .anyMatch(spec -> spec.path("podSelector").isEmpty()
                        && Workload.list(spec.path("policyTypes")).size() == 2
                        && !spec.has("ingress")
                        && !spec.has("egress"));
        Stream<String> open = manifests
                .ofKind("NetworkPolicy")
                .filter(policy -> Workload.list(policy.at("/spec/ingress")).stream()
                        .anyMatch(rule -> rule.path("from").isEmpty()
                                || rule.path("ports").isEmpty()))
                .map(policy -> Manifests.title(policy) + " lets anybody in");
        return Stream.concat(denied ? Stream.empty() : Stream.of("no policy closes the network"), open);
    }

    /** A named port of a policy is one of its pods'; names are not known in other pods. */
    static Stream<String> policyPorts(Manifests manifests) {
        Stream<String> named = manifests
                .ofKind("NetworkPolicy")
                .flatMap(policy -> Workload.list(policy.at("/spec/ingress")).stream()
                        .flatMap(rule -> Workload.list(rule.path("ports")).stream())
                        .map(port -> port.path("port"))
                        .filter(JsonNode::isTextual)
                        .filter(port -> manifests
                                .workloads()
                                .filter(workload -> Labels.match(policy.at("/spec/podSelector"), workload.podLabels()))
                                .noneMatch(workload -> workload.port(port).isPresent()))
                        .map(port ->
                                Manifests.title(policy) + " opens the port " + port + ", which its pods don't have"));
        Stream<String> outgoing = manifests
                .ofKind("NetworkPolicy")
                .flatMap(policy -> Workload.list(policy.at("/spec/egress")).stream()
                        .flatMap(rule -> Workload.list(rule.path("to")).stream()
                                // Other namespaces and other networks are not ours to know.
                                .filter(peer -> peer.has("podSelector") && !peer.has("namespaceSelector"))
                                .flatMap(peer -> Workload.list(rule.path("ports")).stream()
                                        .map(port -> port.path("port"))
                                        .filter(port -> !isListenedOn(manifests, peer.path("podSelector"), port))
                                        .map(port -> Manifests.title(policy) + " lets out to " + port
                                                + ", where nobody listens"))));
        return Stream.concat(named, outgoing);
    }

    /** The services that a monitor scrapes, each with the port of all of its endpoints. */
    static Stream<JsonNode> monitored(Manifests manifests, JsonNode monitor) {
        return manifests
                .ofKind("Service")
                .filter(service -> Labels.match(monitor.at("/spec/selector"), service.at("/metadata/labels")))
                .filter(service -> Workload.list(monitor.at("/spec/endpoints")).stream()
                        .allMatch(endpoint -> endpoint.path("path").asText().equals(METRICS)
                                && Workload.list(service.at("/spec/ports")).stream()
                                        .anyMatch(port -> port.path("name").equals(endpoint.path("port")))));
    }

    /** Whoever reads by name reads by TLS; a route alone would answer on the gateway's plain listener, too. */
    static Stream<String> encrypted(Manifests manifests) {
        Stream<String> gateway = manifests
                .ofKind("HTTPRoute")
                .filter(route -> Workload.list(route.at("/spec/parentRefs")).stream()
                        .anyMatch(gateways ->
                                !gateways.path("sectionName").asText().startsWith("https")))
                .map(route -> Manifests.title(route) + " may answer without TLS");
        Stream<String> ingress = manifests
                .ofKind("Ingress")
                .flatMap(it -> Workload.list(it.at("/spec/rules")).stream()
                        .map(rule -> rule.path("host"))
                        .filter(host -> Workload.list(it.at("/spec/tls")).stream()
                                .noneMatch(tls -> tls.has("secretName")
                                        && Workload.list(tls.path("hosts")).contains(host)))
                        .map(host -> Manifests.title(it) + " answers " + host + " without TLS"));
        return Stream.concat(gateway, ingress);
    }

    /** The names of the services that a route leads to. */
    static Stream<String> backends(JsonNode route) {
        return Stream.concat(
                Workload.list(route.at("/spec/rules")).stream()
                        .flatMap(rule -> Workload.list(rule.path("backendRefs")).stream())
                        .map(backend -> backend.path("name").asText()),
                ingressPaths(route).map(path -> path.at("/backend/service/name").asText()));
    }

    private static boolean isListenedOn(Manifests manifests, JsonNode selector, JsonNode port) {
        List<Workload> peers = manifests
                .workloads()
                .filter(workload -> Labels.match(selector, workload.podLabels()))
                .toList();
        return peers.isEmpty()
                ? DATABASE_PORTS.contains(port.asInt())
                : peers.stream().anyMatch(workload -> workload.port(port).isPresent());
    }

    private static Stream<Workload> selected(Manifests manifests, JsonNode service) {
        return manifests
                .workloads()
                .filter(workload -> Labels.contains(workload.podLabels(), service.at("/spec/selector")));
    }

    private static JsonNode target(JsonNode port) {
        return port.has("targetPort") ? port.path("targetPort") : port.path("port");
    }

    private static boolean hasPort(Manifests manifests, String service, JsonNode nameOrNumber) {
        return manifests.find("Service", service).stream()
                .flatMap(it -> Workload.list(it.at("/spec/ports")).stream())
                .anyMatch(port -> port.path("port").equals(nameOrNumber)
                        || port.path("name").equals(nameOrNumber));
    }

    private static Stream<JsonNode> ingressPaths(JsonNode ingress) {
        return Workload.list(ingress.at("/spec/rules")).stream()
                .flatMap(rule -> Workload.list(rule.at("/http/paths")).stream());
    }

    /** Whether a request for this path comes through. */
    static boolean isRouted(JsonNode route, String path) {
        Stream<JsonNode> gateway = Workload.list(route.at("/spec/rules")).stream()
                .flatMap(rule -> Workload.list(rule.path("matches")).stream())
                .map(match -> match.path("path"));
        return gateway.anyMatch(
                        it -> matches(it.path("type").asText(), it.path("value").asText(), path))
                || ingressPaths(route)
                        .anyMatch(it -> matches(
                                it.path("pathType").asText(), it.path("path").asText(), path));
    }

    /** The paths that a route lets through as they are, and no other that begins like them. */
    static Stream<String> exactPaths(JsonNode route) {
        Stream<String> gateway = Workload.list(route.at("/spec/rules")).stream()
                .flatMap(rule -> Workload.list(rule.path("matches")).stream())
                .map(match -> match.path("path"))
                .filter(path -> path.path("type").asText().equals(EXACT))
                .map(path -> path.path("value").asText());
        Stream<String> ingress = ingressPaths(route)
                .filter(path -> path.path("pathType").asText().equals(EXACT))
                .map(path -> path.path("path").asText());
        return Stream.concat(gateway, ingress);
    }

    private static boolean matches(String type, String value, String path) {
        return path.equals(value) || type.endsWith("Prefix") && (value.equals("/") || path.startsWith(value + "/"));
    }
}
