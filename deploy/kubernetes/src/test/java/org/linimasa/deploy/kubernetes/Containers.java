package org.linimasa.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.kubernetes.client.custom.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a container is made of. */
final class Containers {
    private static final Pattern PINNED =
            Pattern.compile(".+(:(?!latest$)[A-Za-z0-9_][A-Za-z0-9._-]*|@sha256:[0-9a-f]{64})");

    private static final Pattern REGISTRY = Pattern.compile("(localhost|[\\w-]+(\\.[\\w-]+)+|[\\w.-]+:\\d+)/.+");

    private Containers() {}

    static Stream<String> resources(Manifests manifests) {
        Stream<String> containers = manifests
                .workloads()
                .flatMap(workload -> workload.allContainers()
                        .flatMap(container -> resources(workload.title(container), container.path("resources"))));
        Stream<String> clusters = manifests
                .ofKind("Cluster")
                .flatMap(cluster -> resources(Manifests.title(cluster), cluster.at("/spec/resources")));
        Stream<String> volumes = manifests
                .workloads()
                .flatMap(workload -> Workload.list(workload.pod().path("volumes")).stream()
                        .filter(volume -> volume.has("emptyDir")
                                && !volume.path("emptyDir").has("sizeLimit"))
                        .map(volume -> workload.title() + " may fill the node by " + volume.path("name")));
        return Stream.of(containers, clusters, volumes).flatMap(it -> it);
    }

    private static Stream<String> resources(String title, JsonNode resources) {
        return Stream.of("cpu", "memory").flatMap(name -> {
            JsonNode request = resources.path("requests").path(name);
            JsonNode limit = resources.path("limits").path(name);
            if (request.isMissingNode() || limit.isMissingNode()) {
                return Stream.of(title + " asks for no " + name + ", or for any amount");
            }
            if (amount(request).compareTo(amount(limit)) > 0) {
                return Stream.of(title + " asks for more " + name + " than it may use");
            }
            // Memory that was not asked for is taken away by ending a pod.
            return name.equals("memory") && amount(request).compareTo(amount(limit)) != 0
                    ? Stream.of(title + " may be ended for memory that it was allowed")
                    : Stream.empty();
        });
    }

    private static BigDecimal amount(JsonNode quantity) {
        return Quantity.fromString(quantity.asText()).getNumber();
    }

    static Stream<String> images(Manifests manifests) {
        Stream<String> containers = manifests
                .workloads()
                .flatMap(workload -> workload.allContainers()
                        .filter(container -> !PINNED.matcher(
                                        container.path("image").asText())
                                .matches())
                        .map(container -> workload.title(container) + " runs whatever image is the latest"));
        Stream<String> clusters = manifests
                .ofKind("Cluster")
                .filter(cluster ->
                        !PINNED.matcher(cluster.at("/spec/imageName").asText()).matches())
                .map(cluster -> Manifests.title(cluster) + " runs whatever image is the latest");
        return Stream.concat(containers, clusters);
    }

    /** A name without a registry is one of Docker Hub's, where anybody may have taken it. */
    static Stream<String> registries(Manifests manifests) {
        return manifests
                .workloads()
                .flatMap(workload -> workload.allContainers()
                        .filter(container -> !REGISTRY.matcher(
                                        container.path("image").asText())
                                .matches())
                        .map(container -> workload.title(container) + " runs an image of whoever has that name"));
    }

    static Stream<String> volumes(Manifests manifests) {
        return manifests.workloads().flatMap(workload -> {
            Set<String> volumes = Stream.concat(
                            Workload.list(workload.pod().path("volumes")).stream()
                                    .map(volume -> volume.path("name").asText()),
                            Workload.list(workload.object().at("/spec/volumeClaimTemplates")).stream()
                                    .map(Manifests::name))
                    .collect(Collectors.toSet());
            List<String> found = new ArrayList<>();
            Set<String> mounted = new HashSet<>();
            workload.allContainers().forEach(container -> {
                Set<String> places = new HashSet<>();
                for (JsonNode mount : Workload.list(container.path("volumeMounts"))) {
                    String volume = mount.path("name").asText();
                    mounted.add(volume);
                    if (!volumes.contains(volume)) {
                        found.add(workload.title(container) + " mounts " + volume + ", which is no volume");
                    }
                    if (!places.add(mount.path("mountPath").asText())) {
                        found.add(workload.title(container) + " mounts two volumes on " + mount.path("mountPath"));
                    }
                }
            });
            volumes.stream()
                    .filter(volume -> !mounted.contains(volume))
                    .map(volume -> workload.title() + " has a volume that nobody mounts: " + volume)
                    .forEach(found::add);
            return found.stream();
        });
    }

    static Stream<String> variables(Manifests manifests) {
        return manifests
                .workloads()
                .flatMap(workload -> workload.allContainers().flatMap(container -> {
                    Set<String> names = new HashSet<>();
                    return Workload.list(container.path("env")).stream()
                            .map(variable -> variable.path("name").asText())
                            .filter(name -> !names.add(name) || !name.matches("[A-Z][A-Z0-9_]*"))
                            .map(name -> workload.title(container) + " sets " + name + " twice, or by a wrong name");
                }));
    }
}
