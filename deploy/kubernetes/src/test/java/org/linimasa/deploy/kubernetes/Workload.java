package org.linimasa.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What makes pods. */
record Workload(JsonNode object) {
    String title() {
        return Manifests.title(object);
    }

    JsonNode pod() {
        return object.at("/spec/template/spec");
    }

    JsonNode podLabels() {
        return object.at("/spec/template/metadata/labels");
    }

    /** Those that run for as long as the pod does. */
    List<JsonNode> containers() {
        return list(pod().path("containers"));
    }

    List<JsonNode> initContainers() {
        return list(pod().path("initContainers"));
    }

    Stream<JsonNode> allContainers() {
        return Stream.concat(initContainers().stream(), containers().stream());
    }

    String title(JsonNode container) {
        return title() + " container " + container.path("name").asText();
    }

    /** A port by its name or number. */
    Optional<JsonNode> port(JsonNode nameOrNumber) {
        return containers().stream()
                .flatMap(container -> list(container.path("ports")).stream())
                .filter(port -> port.path("name").equals(nameOrNumber)
                        || port.path("containerPort").equals(nameOrNumber))
                .findFirst();
    }

    /** The value of a variable of the first container, where it is written in the manifest. */
    Optional<String> variable(String name) {
        return list(containers().get(0).path("env")).stream()
                .filter(variable -> variable.path("name").asText().equals(name) && variable.has("value"))
                .map(variable -> variable.path("value").asText())
                .findFirst();
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
