package org.linimasa.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Pods that can do no more than they need, as the restricted profile asks and a little further.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/">Pod Security Standards</a>
 */
final class Confinement {
    /** No user of the node has such a number. */
    private static final int FIRST_UID = 10_001;

    private static final Set<String> VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    private Confinement() {}

    static Stream<String> violations(Manifests manifests) {
        Stream<String> namespaces = manifests
                .ofKind("Namespace")
                .filter(namespace -> !namespace
                        .at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                        .asText()
                        .equals("restricted"))
                .map(namespace -> Manifests.title(namespace) + " takes pods that are not restricted");
        Stream<String> accounts = manifests
                .ofKind("ServiceAccount")
                .filter(account -> account.path("automountServiceAccountToken").asBoolean(true))
                .map(account -> Manifests.title(account) + " hands out a token");
        return Stream.of(namespaces, accounts, manifests.workloads().flatMap(Confinement::pod))
                .flatMap(it -> it);
    }

    private static Stream<String> pod(Workload workload) {
        List<String> found = new ArrayList<>();
        JsonNode pod = workload.pod();
        JsonNode context = pod.path("securityContext");
        if (!context.path("runAsNonRoot").asBoolean()
                || context.path("runAsUser").asInt() < FIRST_UID) {
            found.add(workload.title() + " may run as a user of the node");
        }
        if (!context.at("/seccompProfile/type").asText().equals("RuntimeDefault")) {
            found.add(workload.title() + " may make any system call");
        }
        if (pod.path("automountServiceAccountToken").asBoolean(true)) {
            found.add(workload.title() + " has a token of the API server");
        }
        Stream.of("hostNetwork", "hostPID", "hostIPC", "shareProcessNamespace")
                .filter(name -> pod.path(name).asBoolean())
                .map(name -> workload.title() + " shares with the node: " + name)
                .forEach(found::add);
        Workload.list(pod.path("volumes")).stream()
                .filter(volume -> volume.properties().stream().noneMatch(field -> VOLUMES.contains(field.getKey())))
                .map(volume -> workload.title() + " has a volume of a kind that is not allowed: " + volume)
                .forEach(found::add);
        workload.allContainers()
                .flatMap(container -> container(workload.title(container), container))
                .forEach(found::add);
        return found.stream();
    }

    private static Stream<String> container(String title, JsonNode container) {
        JsonNode context = container.path("securityContext");
        List<String> found = new ArrayList<>();
        if (context.path("allowPrivilegeEscalation").asBoolean(true)
                || context.path("privileged").asBoolean()) {
            found.add(title + " may gain privileges");
        }
        if (!context.path("readOnlyRootFilesystem").asBoolean()) {
            found.add(title + " may change its own program");
        }
        JsonNode capabilities = context.path("capabilities");
        if (!capabilities.path("drop").toString().equals("[\"ALL\"]") || capabilities.has("add")) {
            found.add(title + " keeps capabilities");
        }
        if (context.has("runAsUser") && context.path("runAsUser").asInt() < FIRST_UID) {
            found.add(title + " may run as a user of the node");
        }
        Workload.list(container.path("ports")).stream()
                .filter(port -> port.has("hostPort"))
                .map(port -> title + " takes a port of the node: " + port)
                .forEach(found::add);
        return found.stream();
    }
}
