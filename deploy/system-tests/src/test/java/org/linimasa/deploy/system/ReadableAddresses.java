package org.linimasa.deploy.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What can be read of a service by its own description, but for the stream, which has no end. */
final class ReadableAddresses {
    /** Of the saved timeline that is asked for. */
    static final String TIMELINE = "january-talks";

    private ReadableAddresses() {}

    /**
     * Each address with one event, document and saved timeline in it, and each of its formats.
     *
     * @param event the id of one
     * @param document the id of one
     */
    static List<String> of(Api api, String event, String document) throws IOException {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path :
                api.json("/q/openapi?format=json").path("paths").properties()) {
            if (path.getValue().has("get") && !path.getKey().endsWith("/stream")) {
                String address = path.getKey()
                        .replace("/api/v1/events/{id}", "/api/v1/events/" + event)
                        .replace("{id}", document)
                        .replace("{revision}", "1")
                        .replace("{slug}", TIMELINE);
                formats(path.getValue().path("get")).forEach(format -> found.add(address.replace("{format}", format)));
            }
        }
        return found;
    }

    /** Those that an operation of the description offers by its parameter {@code format}; one that is empty without. */
    static List<String> formats(JsonNode operation) {
        List<String> formats = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("name").asText().equals("format")) {
                parameter.at("/schema/enum").forEach(format -> formats.add(format.asText()));
            }
        }
        return formats.isEmpty() ? List.of("") : formats;
    }
}
