package org.linimasa.deploy.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether answers are what a description says: the status, the media type, and the shape of the JSON. */
final class DescribedAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";
    private static final String LACK = " has no ";
    /** Of requests that are no request of the operation yet. */
    private static final Set<Integer> OF_ANY_ADDRESS = Set.of(404, 405, 414, 431);

    private final JsonNode openApi;

    DescribedAnswers(JsonNode openApi) {
        this.openApi = openApi;
    }

    /** What is wrong with an answer; empty where nothing is. */
    List<String> faults(RandomCalls.Call call, HttpResponse<String> answer) {
        int status = answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        // What has not arrived yet is waited for, and then asked for again.
        boolean isEarly = status == 503
                && call.path().contains("minRevision=")
                && answer.headers().firstValue("Retry-After").isPresent();
        if (status >= 500 && !isEarly) {
            return List.of("a defect: " + status + " " + answer.body());
        }
        JsonNode described = call.operation().description().path("responses").path(Integer.toString(status));
        if (described.isMissingNode() && !OF_ANY_ADDRESS.contains(status)) {
            return List.of("the status " + status + " is not described: " + answer.body());
        }
        if (status >= 400) {
            return type.equals(PROBLEM) ? problemFaults(status, answer.body()) : List.of("no problem but " + type);
        }
        if (status == 204 || status == 304 || status == 308) {
            return List.of();
        }
        if (!described.path("content").has(type)) {
            return List.of("the media type " + type + " is not described");
        }
        return type.equals("application/json")
                ? shapeFaults(described.path("content").path(type).path("schema"), answer.body()).stream()
                        // Whoever chooses fields does without those that are always there.
                        .filter(fault -> !(call.path().contains("fields=") && fault.contains(LACK)))
                        .toList()
                : List.of();
    }

    private List<String> problemFaults(int status, String body) {
        List<String> faults = new ArrayList<>(shapeFaults(openApi.at("/components/schemas/Problem"), body));
        if (faults.isEmpty() && read(body).path("status").asInt() != status) {
            faults.add("a problem of another status: " + body);
        }
        return faults;
    }

    private List<String> shapeFaults(JsonNode schema, String body) {
        JsonNode json = read(body);
        if (json.isMissingNode()) {
            return List.of("no JSON: " + body);
        }
        List<String> faults = new ArrayList<>();
        check(schema, json, "", faults);
        return faults;
    }

    private void check(JsonNode described, JsonNode value, String pointer, List<String> faults) {
        JsonNode schema = resolve(described);
        if (schema.has("enum") && !contains(schema.path("enum"), value)) {
            faults.add(pointer + " is none of " + schema.path("enum") + " but " + value);
        }
        if (schema.has("type") && !isOfType(schema.path("type"), value)) {
            faults.add(pointer + " is no " + schema.path("type") + " but " + value);
        }
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(schema.path("items"), value.get(i), pointer + "/" + i, faults);
            }
        }
        if (value.isObject()) {
            checkObject(parts(schema), value, pointer, faults);
        }
    }

    private void checkObject(List<JsonNode> parts, JsonNode value, String pointer, List<String> faults) {
        Map<String, JsonNode> known = new HashMap<>();
        boolean open = true;
        for (JsonNode part : parts) {
            part.path("properties").properties().forEach(it -> known.put(it.getKey(), it.getValue()));
            open &= !part.has("properties") || part.has("additionalProperties");
            for (JsonNode required : part.path("required")) {
                if (!value.has(required.asText())) {
                    faults.add(pointer + LACK + required.asText());
                }
            }
        }
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            String place = pointer + "/" + property.getKey();
            if (known.containsKey(property.getKey())) {
                check(known.get(property.getKey()), property.getValue(), place, faults);
            } else if (!open) {
                faults.add(place + " is not described");
            }
        }
    }

    /** A schema and all that it consists of. */
    private List<JsonNode> parts(JsonNode schema) {
        List<JsonNode> parts = new ArrayList<>(List.of(schema));
        schema.path("allOf").forEach(part -> parts.addAll(parts(resolve(part))));
        return parts;
    }

    private static boolean isOfType(JsonNode types, JsonNode value) {
        if (types.isArray()) {
            for (JsonNode type : types) {
                if (isOfType(type, value)) {
                    return true;
                }
            }
            return false;
        }
        return switch (types.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> true;
        };
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        for (JsonNode element : list) {
            if (element.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.startsWith("#") ? resolve(openApi.at(reference.substring(1))) : node;
    }

    /** Missing where it is no JSON. */
    static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
