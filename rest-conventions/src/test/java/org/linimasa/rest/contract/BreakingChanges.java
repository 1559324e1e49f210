package org.linimasa.rest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.linimasa.rest.contract.SchemaChanges.Direction;

/**
 * What a newer description of an API takes from clients that were written for an older one: operations, parameters, media
 * types, fields and values that are gone, and whatever they would have to send that they do not.
 */
final class BreakingChanges {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode older;
    private final JsonNode newer;
    private final List<String> found = new ArrayList<>();

    private BreakingChanges(JsonNode older, JsonNode newer) {
        this.older = older;
        this.newer = newer;
    }

    /** Each of them in words, with where it is; empty where every client of the older one works with the newer. */
    static List<String> between(JsonNode older, JsonNode newer) {
        BreakingChanges changes = new BreakingChanges(older, newer);
        older.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> changes.operation(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                operation.getValue(),
                                newer.path("paths").path(path.getKey()).path(operation.getKey()))));
        return List.copyOf(changes.found);
    }

    private void operation(String where, JsonNode before, JsonNode after) {
        if (after.isMissingNode()) {
            found.add(where + " is gone");
            return;
        }
        if (!before.path("operationId").equals(after.path("operationId"))) {
            found.add(where + " is called " + after.path("operationId").asText() + " and was "
                    + before.path("operationId").asText());
        }
        if (!before.path("security").equals(after.path("security"))) {
            found.add(where + " needs another login");
        }
        parameters(where, before.path("parameters"), after.path("parameters"));
        requestBody(where, before.path("requestBody"), after.path("requestBody"));
        before.path("responses").properties().forEach(response -> {
            // A problem that no longer occurs harms nobody.
            if (response.getKey().compareTo("400") < 0) {
                response(
                        where + ", answer " + response.getKey(),
                        response.getValue(),
                        after.path("responses").path(response.getKey()));
            }
        });
    }

    private void parameters(String where, JsonNode before, JsonNode after) {
        for (JsonNode parameter : before) {
            String name = where + ", parameter " + parameter.path("name").asText();
            JsonNode now = parameter(after, parameter);
            if (now.isMissingNode()) {
                found.add(name + " is gone");
            } else {
                if (now.path("required").asBoolean()
                        && !parameter.path("required").asBoolean()) {
                    found.add(name + " is required now");
                }
                schema(name, parameter.path("schema"), now.path("schema"), Direction.SENT);
            }
        }
        for (JsonNode parameter : after) {
            if (parameter.path("required").asBoolean()
                    && parameter(before, parameter).isMissingNode()) {
                found.add(where + ", parameter " + parameter.path("name").asText() + " is new and required");
            }
        }
    }

    private static JsonNode parameter(JsonNode among, JsonNode wanted) {
        for (JsonNode parameter : among) {
            if (parameter.path("name").equals(wanted.path("name"))
                    && parameter.path("in").equals(wanted.path("in"))) {
                return parameter;
            }
        }
        return among.path("nowhere");
    }

    private void requestBody(String where, JsonNode before, JsonNode after) {
        if (after.path("required").asBoolean() && !before.path("required").asBoolean()) {
            found.add(where + " requires a body now");
        }
        content(where + ", body", before.path("content"), after.path("content"), Direction.SENT);
    }

    private void response(String where, JsonNode before, JsonNode after) {
        if (after.isMissingNode()) {
            found.add(where + " is gone");
            return;
        }
        Set<String> headers = new TreeSet<>();
        before.path("headers").fieldNames().forEachRemaining(headers::add);
        after.path("headers").fieldNames().forEachRemaining(headers::remove);
        headers.forEach(header -> found.add(where + ", header " + header + " is gone"));
        content(where, before.path("content"), after.path("content"), Direction.ANSWERED);
    }

    private void content(String where, JsonNode before, JsonNode after, Direction direction) {
        before.properties().forEach(content -> {
            String name = where + " " + content.getKey();
            if (after.has(content.getKey())) {
                schema(
                        name,
                        content.getValue().path("schema"),
                        after.path(content.getKey()).path("schema"),
                        direction);
            } else {
                found.add(name + " is gone");
            }
        });
    }

    private void schema(String where, JsonNode before, JsonNode after, Direction direction) {
        found.addAll(new SchemaChanges(older, newer, direction).between(where, before, after));
    }
}
