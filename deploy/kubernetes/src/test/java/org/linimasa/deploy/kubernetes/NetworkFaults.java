package org.linimasa.deploy.kubernetes;

import static org.linimasa.deploy.kubernetes.Fault.TIMELINE;
import static org.linimasa.deploy.kubernetes.Fault.fault;
import static org.linimasa.deploy.kubernetes.Fault.without;

import java.util.List;
import java.util.stream.Stream;

/** Who reaches whom: mistakes in selectors, routes and policies. */
final class NetworkFaults {
    private NetworkFaults() {}

    static Stream<Fault> all() {
        return Stream.of(selection(), traffic(), reachability()).flatMap(List::stream);
    }

    private static List<Fault> selection() {
        Policy policy = Policy.SELECTORS_SELECT;
        return List.of(
                fault(
                        policy,
                        "a workload selects other pods",
                        TIMELINE,
                        "/spec/selector/matchLabels",
                        "{app: timeline}"),
                fault(
                        policy,
                        "a workload selects the other's pods, too",
                        TIMELINE,
                        "/spec/selector/matchLabels",
                        "{app.kubernetes.io/part-of: linimasa}"),
                fault(
                        policy,
                        "a service leads to both",
                        "Service/timeline-service",
                        "/spec/selector",
                        "{app.kubernetes.io/part-of: linimasa}"),
                fault(
                        policy,
                        "a service selects nothing",
                        "Service/timeline-service",
                        "/spec/selector",
                        "{app: timeline}"),
                fault(
                        policy,
                        "a budget selects nothing",
                        "PodDisruptionBudget/ingest-service",
                        "/spec/selector",
                        "{matchLabels: {app: ingest}}"),
                fault(
                        policy,
                        "a policy selects nothing",
                        "NetworkPolicy/timeline-service",
                        "/spec/podSelector",
                        "{matchLabels: {app: timeline}}"),
                fault(
                        policy,
                        "a policy lets in who is not there",
                        "NetworkPolicy/timeline-service",
                        "/spec/ingress/0/from/0",
                        "{podSelector: {matchLabels: {app.kubernetes.io/name: ingest}}}"),
                fault(
                        policy,
                        "a monitor scrapes a port that is not there",
                        "ServiceMonitor/timeline-service",
                        "/spec/endpoints/0/port",
                        "metrics"),
                fault(
                        policy,
                        "a monitor scrapes a path that is not there",
                        "ServiceMonitor/timeline-service",
                        "/spec/endpoints/0/path",
                        "/metrics"),
                fault(
                        policy,
                        "a monitor scrapes no service",
                        "ServiceMonitor/timeline-service",
                        "/spec/selector",
                        "{matchLabels: {app: timeline}}"));
    }

    private static List<Fault> traffic() {
        return List.of(
                fault(
                        Policy.SERVICES_REACH_A_PORT,
                        "a service sends to a port of another name",
                        "Service/timeline-service",
                        "/spec/ports/0/targetPort",
                        "web"),
                fault(
                        Policy.SERVICES_REACH_A_PORT,
                        "a service sends to a port of another number",
                        "Service/ingest-service",
                        "/spec/ports/0/targetPort",
                        "8080"),
                fault(
                        Policy.ROUTES_REACH_A_SERVICE,
                        "a route leads to another port",
                        "HTTPRoute/timeline-service",
                        "/spec/rules/0/backendRefs/0/port",
                        "80"),
                new Fault(
                        "an ingress leads to another service",
                        "production-ingress",
                        Policy.ROUTES_REACH_A_SERVICE,
                        it -> it.with(
                                "Ingress/timeline-service",
                                "/spec/rules/0/http/paths/5/backend/service/name",
                                "timeline")),
                fault(
                        Policy.ONLY_PUBLIC_PATHS_ARE_ROUTED,
                        "a route opens everything",
                        "HTTPRoute/timeline-service",
                        "/spec/rules/0/matches/-",
                        "{path: {type: PathPrefix, value: /}}"),
                fault(
                        Policy.ONLY_PUBLIC_PATHS_ARE_ROUTED,
                        "a route forgets the page",
                        "HTTPRoute/timeline-service",
                        "/spec/rules/0/matches/0",
                        ""),
                new Fault(
                        "an ingress opens the metrics",
                        "production-ingress",
                        Policy.ONLY_PUBLIC_PATHS_ARE_ROUTED,
                        it -> it.with("Ingress/timeline-service", "/spec/rules/0/http/paths/5/path", "/q")),
                without(Policy.NETWORK_IS_CLOSED, "nothing is denied", "NetworkPolicy/default-deny"),
                fault(
                        Policy.NETWORK_IS_CLOSED,
                        "only what comes in is denied",
                        "NetworkPolicy/default-deny",
                        "/spec/policyTypes",
                        "[Ingress]"),
                fault(
                        Policy.NETWORK_IS_CLOSED,
                        "anybody is let in",
                        "NetworkPolicy/ingest-service",
                        "/spec/ingress/0/from",
                        ""),
                fault(
                        Policy.NETWORK_POLICIES_NAME_PORTS,
                        "a policy opens a port that is not there",
                        "NetworkPolicy/timeline-service",
                        "/spec/ingress/0/ports/0/port",
                        "web"),
                fault(
                        Policy.NETWORK_POLICIES_NAME_PORTS,
                        "a policy lets out to the wrong port",
                        "NetworkPolicy/ingest-service",
                        "/spec/egress/0/ports/0/port",
                        "8081"));
    }

    private static List<Fault> reachability() {
        Policy policy = Policy.NETWORK_LETS_THROUGH_WHAT_IS_NEEDED;
        return List.of(
                without(policy, "no name can be looked up", "NetworkPolicy/name-lookups"),
                without(policy, "nobody may scrape", "NetworkPolicy/metrics"),
                fault(policy, "no gateway may call", "NetworkPolicy/timeline-service", "/spec/ingress/0/from/1", ""),
                fault(
                        policy,
                        "the timeline service does not hear the ingest service",
                        "NetworkPolicy/timeline-service",
                        "/spec/ingress/0/from/0",
                        ""),
                fault(
                        policy,
                        "the ingest service may not call the timeline service",
                        "NetworkPolicy/ingest-service",
                        "/spec/egress/0",
                        ""),
                fault(
                        policy,
                        "a service may not call its database",
                        "NetworkPolicy/timeline-service",
                        "/spec/egress",
                        "[]"),
                fault(
                        policy,
                        "a database does not hear its service",
                        "NetworkPolicy/timeline-db",
                        "/spec/ingress/0/from/0",
                        ""),
                fault(
                        policy,
                        "a database hears at another port",
                        "NetworkPolicy/timeline-db",
                        "/spec/ingress/0/ports/0/port",
                        "5433"),
                fault(
                        Policy.READERS_COME_ENCRYPTED,
                        "a route answers on any listener",
                        "HTTPRoute/timeline-service",
                        "/spec/parentRefs/0/sectionName",
                        ""),
                new Fault(
                        "an ingress without a certificate",
                        "production-ingress",
                        Policy.READERS_COME_ENCRYPTED,
                        it -> it.with("Ingress/timeline-service", "/spec/tls/0/hosts", "[other.example.org]")));
    }
}
