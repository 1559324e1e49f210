package org.linimasa.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every selector selects something: a typing error in a label is no error to an API server. */
final class Selection {
    private Selection() {}

    static Stream<String> violations(Manifests manifests) {
        List<String> found = new ArrayList<>();
        manifests
                .workloads()
                .filter(workload -> !Labels.match(workload.object().at("/spec/selector"), workload.podLabels()))
                .map(workload -> workload.title() + " does not select its own pods")
                .forEach(found::add);
        manifests
                .workloads()
                .filter(workload -> selected(manifests, workload.object().at("/spec/selector")) > 1)
                .map(workload -> workload.title() + " takes the pods of another for its own")
                .forEach(found::add);
        manifests
                .ofKind("Service")
                .filter(service -> selected(manifests, matching(service.at("/spec/selector"))) > 1)
                .map(service -> Manifests.title(service) + " leads to more than one workload")
                .forEach(found::add);
        manifests
                .ofKind("Service")
                .filter(service -> !manifests.selectsSomePod(matching(service.at("/spec/selector"))))
                .map(service -> Manifests.title(service) + " selects no pod")
                .forEach(found::add);
        manifests
                .ofKind("PodDisruptionBudget")
                .filter(budget -> !manifests.selectsSomePod(budget.at("/spec/selector")))
                .map(budget -> Manifests.title(budget) + " selects no pod")
                .forEach(found::add);
        manifests
                .ofKind("NetworkPolicy")
                .filter(policy -> !manifests.selectsSomePod(policy.at("/spec/podSelector")))
                .map(policy -> Manifests.title(policy) + " selects no pod")
                .forEach(found::add);
        manifests
                .ofKind("NetworkPolicy")
                .flatMap(policy -> peers(manifests, policy))
                .forEach(found::add);
        manifests
                .ofKind("ServiceMonitor")
                .filter(monitor ->
                        Traffic.monitored(manifests, monitor).findAny().isEmpty())
                .map(monitor -> Manifests.title(monitor) + " selects no service with such a port")
                .forEach(found::add);
        return found.stream();
    }

    /** A peer in our own namespace has to be there, but for those who write: they are not ours. */
    private static Stream<String> peers(Manifests manifests, JsonNode policy) {
        return Stream.of("ingress", "egress")
                .flatMap(direction -> Workload.list(policy.path("spec").path(direction)).stream())
                .flatMap(rule -> Stream.concat(
                        Workload.list(rule.path("from")).stream(), Workload.list(rule.path("to")).stream()))
                .filter(peer -> peer.has("podSelector") && !peer.has("namespaceSelector"))
                .map(peer -> peer.path("podSelector"))
                .filter(selector -> !selector.at("/matchLabels").has("linimasa.org/writer"))
                .filter(selector -> !isDatabase(manifests, selector) && !manifests.selectsSomePod(selector))
                .map(selector -> Manifests.title(policy) + " names a peer that is no pod: " + selector);
    }

    /** The label of a database is the operator's business; where there is none, a policy of the overlay says more. */
    private static boolean isDatabase(Manifests manifests, JsonNode selector) {
        return selector.at("/matchLabels").has("linimasa.org/database")
                && manifests.ofKind("Cluster").findAny().isEmpty();
    }

    /** How many kinds of pods a selector selects. */
    private static long selected(Manifests manifests, JsonNode selector) {
        return manifests.podLabels().stream()
                .filter(labels -> Labels.match(selector, labels))
                .count();
    }

    private static JsonNode matching(JsonNode labels) {
        return JsonNodeFactory.instance.objectNode().set("matchLabels", labels);
    }
}
