package org.linimasa.deploy.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Calls of the operations that a description lists, with random parameters and bodies. */
final class RandomCalls {
    private static final int MAX_ADDRESS = 20_000;

    private final List<Operation> operations = new ArrayList<>();
    private final RandomValues values;

    /** An operation. */
    record Operation(String method, String path, JsonNode description) {
        private boolean isStream() {
            return description.path("responses").path("200").path("content").has("text/event-stream");
        }

        /** What works on all there is would work on it most of the time. */
        private boolean isSlow() {
            return path.endsWith("/replay");
        }
    }

    /** A request. */
    record Call(Operation operation, String path, Map<String, String> headers, String body) {
        @Override
        public String toString() {
            return operation.method() + " " + path + " " + headers + " " + body;
        }
    }

    RandomCalls(JsonNode openApi, RandomGenerator random) {
        values = new RandomValues(openApi, random);
        for (Map.Entry<String, JsonNode> path : openApi.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (method.getValue().has("responses")) {
                    Operation operation =
                            new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue());
                    if (!operation.isStream()) {
                        operations.add(operation);
                    }
                }
            }
        }
    }

    List<Operation> operations() {
        return operations;
    }

    /** Remembers what there is, so that later calls meet it. */
    void learn(JsonNode answer) {
        values.learn(answer);
    }

    Call next() {
        Operation operation = values.oneOf(operations);
        return operation.isSlow() && !values.oneIn(50) ? next() : call(operation);
    }

    private Call call(Operation operation) {
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        Map<String, String> headers = new LinkedHashMap<>();
        for (JsonNode parameter : operation.description().path("parameters")) {
            String name = parameter.path("name").asText();
            String value = values.text(parameter);
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", encode(value.isEmpty() ? "-" : value));
                case "header" -> header(headers, name, value);
                default -> {
                    if (parameter.path("required").asBoolean() ? !values.oneIn(8) : values.oneIn(5)) {
                        query.append(query.isEmpty() ? "?" : "&")
                                .append(name)
                                .append('=')
                                .append(encode(value));
                    }
                }
            }
        }
        if (values.oneIn(20)) {
            headers.put(
                    "Accept",
                    values.oneOf(List.of("text/html", "image/png", "*/*;q=0.1", "application/json, text/csv")));
        }
        String address = path + query;
        return body(operation, address.length() > MAX_ADDRESS ? path : address, headers);
    }

    private void header(Map<String, String> headers, String name, String value) {
        if (name.equals("If-Match")) {
            headers.put(name, values.oneOf(List.of("*", "*", "\"r1\"", "\"v1\", \"v2\"", "r1", "\"x\"")));
        } else if (values.oneIn(3)) {
            // A client cannot even send what is no text of a header.
            String visible = value.replaceAll("[^ -~]", "");
            headers.put(name, visible.substring(0, Math.min(visible.length(), 1_000)));
        }
        if (values.oneIn(30)) {
            headers.remove(name);
        }
    }

    private Call body(Operation operation, String address, Map<String, String> headers) {
        List<Map.Entry<String, JsonNode>> contents = List.copyOf(
                operation.description().path("requestBody").path("content").properties());
        if (contents.isEmpty()) {
            return new Call(operation, address, headers, "");
        }
        Map.Entry<String, JsonNode> content = values.oneOf(contents);
        boolean form = FormBody.isAskedFor(content.getKey());
        String type = form ? FormBody.MEDIA_TYPE : content.getKey();
        headers.put("Content-Type", values.oneIn(30) ? "application/octet-stream" : type);
        List<JsonNode> examples = new ArrayList<>();
        content.getValue()
                .path("examples")
                .forEach(example -> examples.add(values.resolve(example).path("value")));
        String body;
        if (!examples.isEmpty() && values.oneIn(3)) {
            JsonNode example = values.oneOf(examples);
            body = values.mangled(example.isTextual() ? example.asText() : example.toString());
        } else if (form) {
            body = FormBody.of(
                    values.value(content.getValue().path("schema"), 0).toString());
        } else if (content.getKey().endsWith("json") && !content.getKey().contains("ndjson")) {
            body = values.value(content.getValue().path("schema"), 0).toString();
        } else {
            body = values.sentence() + values.sentence();
        }
        return new Call(operation, address, headers, values.oneIn(40) ? values.mangled(body) : body);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
