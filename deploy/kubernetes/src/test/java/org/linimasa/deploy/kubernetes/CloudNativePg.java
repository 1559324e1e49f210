package org.linimasa.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The part of CloudNativePG's types that we use: it ships none as a library. Anything else is refused until somebody has
 * looked it up.
 *
 * @see <a href="https://cloudnative-pg.io/documentation/current/cloudnative-pg.v1/">CloudNativePG API reference</a>
 */
final class CloudNativePg {
    private static final String STRING = "[^{}\\[\\]]+";
    private static final String NUMBER = "[0-9]+";
    private static final String QUANTITY = "\"?[0-9]+(m|Mi|Gi)?\"?";

    private static final Map<String, String> METADATA = Map.of(
            "apiVersion", STRING,
            "kind", STRING,
            "metadata.name", STRING,
            "metadata.namespace", STRING,
            "metadata.labels.*", STRING);

    private static final Map<String, Map<String, String>> FIELDS = Map.of(
            "postgresql.cnpg.io/v1 Cluster",
            Map.ofEntries(
                    Map.entry("spec.instances", NUMBER),
                    Map.entry("spec.imageName", STRING),
                    Map.entry("spec.inheritedMetadata.labels.*", STRING),
                    Map.entry("spec.bootstrap.initdb.database", STRING),
                    Map.entry("spec.bootstrap.initdb.owner", STRING),
                    Map.entry("spec.bootstrap.initdb.dataChecksums", "true|false"),
                    Map.entry("spec.postgresql.parameters.*", "\".*\""),
                    Map.entry("spec.postgresql.synchronous.method", "\"(any|first)\""),
                    Map.entry("spec.postgresql.synchronous.number", NUMBER),
                    Map.entry("spec.storage.size", QUANTITY),
                    Map.entry("spec.walStorage.size", QUANTITY),
                    Map.entry("spec.resources.requests.cpu", QUANTITY),
                    Map.entry("spec.resources.requests.memory", QUANTITY),
                    Map.entry("spec.resources.limits.cpu", QUANTITY),
                    Map.entry("spec.resources.limits.memory", QUANTITY),
                    Map.entry("spec.affinity.topologyKey", STRING),
                    Map.entry("spec.backup.volumeSnapshot.className", STRING)),
            "postgresql.cnpg.io/v1 ScheduledBackup",
            Map.of(
                    "spec.schedule", "\"([0-9*/,-]+ ){5}[0-9*/,-]+\"",
                    "spec.backupOwnerReference", "\"(none|self|cluster)\"",
                    "spec.method", "\"(barmanObjectStore|volumeSnapshot|plugin)\"",
                    "spec.cluster.name", STRING));

    private static final Map<String, Set<String>> REQUIRED = Map.of(
            "postgresql.cnpg.io/v1 Cluster", Set.of("spec.instances", "spec.storage.size"),
            "postgresql.cnpg.io/v1 ScheduledBackup", Set.of("spec.schedule", "spec.cluster.name"));

    private CloudNativePg() {}

    static Stream<String> violations(String kind, JsonNode object) {
        String title = Manifests.title(object);
        Map<String, String> fields = FIELDS.get(kind);
        if (fields == null) {
            return Stream.of(title + ": nobody knows the kind " + kind);
        }
        Map<String, JsonNode> given = new TreeMap<>();
        flatten("", object, given);
        Stream<String> wrong = given.entrySet().stream()
                .filter(field -> !isKnown(fields, field.getKey(), field.getValue())
                        && !isKnown(METADATA, field.getKey(), field.getValue()))
                .map(field -> title + ": " + field.getKey() + " is unknown, or not to be " + field.getValue());
        Stream<String> missing = REQUIRED.get(kind).stream()
                .filter(field -> !given.containsKey(field))
                .map(field -> title + ": " + field + " is missing");
        return Stream.concat(wrong, missing);
    }

    private static boolean isKnown(Map<String, String> fields, String path, JsonNode value) {
        return fields.entrySet().stream().anyMatch(field -> {
            String name = field.getKey();
            boolean same =
                    name.endsWith(".*") ? path.startsWith(name.substring(0, name.length() - 1)) : path.equals(name);
            return same && value.toString().matches(field.getValue());
        });
    }

    private static void flatten(String path, JsonNode node, Map<String, JsonNode> fields) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), fields));
        } else {
            fields.put(path, node);
        }
    }
}
