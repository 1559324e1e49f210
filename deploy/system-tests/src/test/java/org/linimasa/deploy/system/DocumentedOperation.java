package org.linimasa.deploy.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A call as Swagger UI makes it when a reader presses "Try it out" and changes nothing: every parameter that has an
 * example is sent with it.
 *
 * @param name of the operation, and of the body's example where it has several
 * @param headers with the media type of the body, where there is one
 */
record DocumentedOperation(String name, String method, String path, Map<String, String> headers, String body) {

    /** All operations of an OpenAPI document but those that an operator has to turn on, one for each example of a body. */
    static List<DocumentedOperation> of(JsonNode openApi) {
        List<DocumentedOperation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : openApi.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                boolean isOn = !method.getValue().path("x-off-by-default").asBoolean();
                if (isOn && List.of("get", "post", "put", "patch", "delete").contains(method.getKey())) {
                    operations.addAll(calls(openApi, path.getKey(), path.getValue(), method));
                }
            }
        }
        return operations;
    }

    private static List<DocumentedOperation> calls(
            JsonNode openApi, String template, JsonNode item, Map.Entry<String, JsonNode> method) {
        JsonNode operation = method.getValue();
        String path = template;
        StringBuilder query = new StringBuilder();
        Map<String, String> headers = new LinkedHashMap<>();
        for (JsonNode listed : parameters(item, operation)) {
            JsonNode parameter = resolve(openApi, listed);
            Optional<String> example = example(openApi, parameter);
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", encode(example.orElse("no-example-of-" + name)));
            } else if (parameter.path("in").asText().equals("header")) {
                example.ifPresent(value -> headers.put(name, value));
            } else if (parameter.path("in").asText().equals("query") && example.isPresent()) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(encode(example.get()));
            }
        }
        String verb = method.getKey().toUpperCase(Locale.ROOT);
        String name = operation.path("operationId").asText(verb + " " + template);
        String target = path + query;
        List<DocumentedOperation> calls = new ArrayList<>();
        for (Map.Entry<String, JsonNode> content :
                operation.path("requestBody").path("content").properties()) {
            Map<String, String> withType = new LinkedHashMap<>(headers);
            boolean form = FormBody.isAskedFor(content.getKey());
            withType.put("Content-Type", form ? FormBody.MEDIA_TYPE : content.getKey());
            bodies(openApi, content.getValue())
                    .forEach((example, body) -> calls.add(new DocumentedOperation(
                            name + " " + example, verb, target, withType, form ? FormBody.of(body) : body)));
        }
        return calls.isEmpty() ? List.of(new DocumentedOperation(name, verb, target, headers, "")) : calls;
    }

    private static List<JsonNode> parameters(JsonNode item, JsonNode operation) {
        List<JsonNode> parameters = new ArrayList<>();
        item.path("parameters").forEach(parameters::add);
        operation.path("parameters").forEach(parameters::add);
        return parameters;
    }

    private static Map<String, String> bodies(JsonNode openApi, JsonNode content) {
        Map<String, String> bodies = new LinkedHashMap<>();
        if (content.has("example")) {
            bodies.put("example", text(content.path("example")));
        }
        for (Map.Entry<String, JsonNode> example : content.path("examples").properties()) {
            bodies.put(
                    example.getKey(), text(resolve(openApi, example.getValue()).path("value")));
        }
        if (bodies.isEmpty()) {
            bodies.put("without example", "{}");
        }
        return bodies;
    }

    private static Optional<String> example(JsonNode openApi, JsonNode parameter) {
        if (parameter.has("example")) {
            return Optional.of(text(parameter.path("example")));
        }
        for (JsonNode example : parameter.path("examples")) {
            return Optional.of(text(resolve(openApi, example).path("value")));
        }
        JsonNode schema = resolve(openApi, parameter.path("schema"));
        if (schema.has("example")) {
            return Optional.of(text(schema.path("example")));
        }
        return schema.path("examples").isEmpty()
                ? Optional.empty()
                : Optional.of(text(schema.path("examples").get(0)));
    }

    private static JsonNode resolve(JsonNode openApi, JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.startsWith("#") ? openApi.at(reference.substring(1)) : node;
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return name + ": " + method + " " + path;
    }
}
