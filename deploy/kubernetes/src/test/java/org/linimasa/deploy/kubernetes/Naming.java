package org.linimasa.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names within Kubernetes' limits, one object each, all in one namespace.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/names/">Object names</a>
 */
final class Naming {
    private static final Pattern DNS_LABEL = Pattern.compile("[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern DNS_SUBDOMAIN = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");
    private static final Pattern PORT = Pattern.compile("(?=.*[a-z])[a-z0-9](?!.*--)[a-z0-9-]{0,13}[a-z0-9]|[a-z]");
    private static final Pattern LABEL_VALUE = Pattern.compile("([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?");

    private Naming() {}

    static Stream<String> violations(Manifests manifests) {
        List<String> found = new ArrayList<>();
        Set<String> titles = new HashSet<>();
        for (JsonNode object : manifests.objects()) {
            String title = Manifests.title(object);
            // Names of services become names of hosts.
            Pattern allowed = object.path("kind").asText().equals("Service") ? DNS_LABEL : DNS_SUBDOMAIN;
            if (!allowed.matcher(Manifests.name(object)).matches()) {
                found.add(title + " has a name that is not allowed");
            }
            if (!titles.add(title)) {
                found.add(title + " is there twice");
            }
            boolean clusterWide = object.path("kind").asText().equals("Namespace");
            if (clusterWide == object.at("/metadata").has("namespace")
                    || !clusterWide
                            && manifests
                                    .find(
                                            "Namespace",
                                            object.at("/metadata/namespace").asText())
                                    .isEmpty()) {
                found.add(title + " is in no namespace of ours");
            }
            labels(object.at("/metadata/labels"))
                    .map(label -> title + " has a label that is not allowed: " + label)
                    .forEach(found::add);
        }
        manifests.workloads().forEach(workload -> found.addAll(workload(workload)));
        manifests
                .ofKind("Service")
                .flatMap(service -> Workload.list(service.at("/spec/ports")).stream()
                        .filter(port ->
                                !DNS_LABEL.matcher(port.path("name").asText()).matches()
                                        || port.path("port").asInt() < 1
                                        || port.path("port").asInt() > 65_535)
                        .map(port -> Manifests.title(service) + " has a port that is not allowed: " + port))
                .forEach(found::add);
        return found.stream();
    }

    private static List<String> workload(Workload workload) {
        List<String> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        labels(workload.podLabels())
                .map(label -> workload.title() + " has a label that is not allowed: " + label)
                .forEach(found::add);
        workload.allContainers().forEach(container -> {
            String name = container.path("name").asText();
            if (!DNS_LABEL.matcher(name).matches() || !names.add(name)) {
                found.add(workload.title(container) + " has a name that is not allowed");
            }
            Set<String> ports = new HashSet<>();
            for (JsonNode port : Workload.list(container.path("ports"))) {
                if (!PORT.matcher(port.path("name").asText()).matches()
                        || !ports.add(port.path("name").asText())
                        || !ports.add(port.path("containerPort").asText())) {
                    found.add(workload.title(container) + " has a port that is not allowed: " + port);
                }
            }
        });
        return found;
    }

    private static Stream<String> labels(JsonNode labels) {
        return labels.properties().stream()
                .filter(label -> !LABEL_VALUE.matcher(label.getValue().asText()).matches())
                .map(label -> label.getKey() + "=" + label.getValue());
    }
}
