package org.linimasa.deploy.kubernetes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that is applied together. */
record Manifests(List<JsonNode> objects) {
    private static final YAMLMapper YAML = new YAMLMapper();

    Manifests {
        objects = List.copyOf(objects);
    }

    static Manifests read(String yaml) throws IOException {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(yaml)) {
            return new Manifests(documents.readAll());
        }
    }

    /** How an object is called in a message: {@code Deployment/timeline-service}. */
    static String title(JsonNode object) {
        return object.path("kind").asText() + "/" + name(object);
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    Stream<JsonNode> ofKind(String... kinds) {
        return objects.stream()
                .filter(object -> List.of(kinds).contains(object.path("kind").asText()));
    }

    Optional<JsonNode> find(String kind, String name) {
        return ofKind(kind).filter(object -> name(object).equals(name)).findFirst();
    }

    Stream<Workload> workloads() {
        return ofKind("Deployment", "StatefulSet", "DaemonSet", "Job").map(Workload::new);
    }

    /** The labels of every pod there will be; those of the database clusters are made by their operator. */
    List<JsonNode> podLabels() {
        return Stream.concat(
                        workloads().map(Workload::podLabels), ofKind("Cluster").map(Manifests::clusterLabels))
                .toList();
    }

    /** Whether a label selector selects one of the pods there will be. */
    boolean selectsSomePod(JsonNode selector) {
        return podLabels().stream().anyMatch(labels -> Labels.match(selector, labels));
    }

    /** Those of the pods that the operator makes for a cluster. */
    static JsonNode clusterLabels(JsonNode cluster) {
        ObjectNode labels = YAML.createObjectNode();
        labels.setAll((ObjectNode) cluster.at("/spec/inheritedMetadata/labels"));
        return labels.put("cnpg.io/cluster", name(cluster));
    }

    /**
     * The same with one place changed: what a mistake would look like.
     *
     * @param object such as {@code Service/timeline-service}
     * @param pointer to a place inside; a last part of {@code -} appends to a list
     * @param yaml the new value; empty to remove the place
     */
    Manifests with(String object, String pointer, String yaml) {
        Collection<JsonNode> changed = objects.stream()
                .map(it -> title(it).equals(object) ? change(it.deepCopy(), JsonPointer.compile(pointer), yaml) : it)
                .toList();
        if (objects.stream().noneMatch(it -> title(it).equals(object))) {
            throw new IllegalArgumentException("there is no " + object);
        }
        return new Manifests(List.copyOf(changed));
    }

    /** The same without an object. */
    Manifests without(String object) {
        List<JsonNode> left =
                objects.stream().filter(it -> !title(it).equals(object)).toList();
        if (left.size() == objects.size()) {
            throw new IllegalArgumentException("there is no " + object);
        }
        return new Manifests(left);
    }

    private static JsonNode change(JsonNode object, JsonPointer pointer, String yaml) {
        JsonNode parent = object.at(pointer.head());
        String last = pointer.last().getMatchingProperty();
        try {
            JsonNode value = yaml.isEmpty() ? MissingNode.getInstance() : YAML.readTree(yaml);
            if (parent instanceof ObjectNode map) {
                if (value.isMissingNode()) {
                    map.remove(last);
                } else {
                    map.set(last, value);
                }
            } else if (parent instanceof ArrayNode list) {
                if (last.equals("-")) {
                    list.add(value);
                } else if (value.isMissingNode()) {
                    list.remove(Integer.parseInt(last));
                } else {
                    list.set(Integer.parseInt(last), value);
                }
            } else {
                throw new IllegalArgumentException(pointer + " is not in " + title(object));
            }
            return object;
        } catch (IOException e) {
            throw new IllegalArgumentException("\"" + yaml + "\" is not YAML", e);
        }
    }
}
