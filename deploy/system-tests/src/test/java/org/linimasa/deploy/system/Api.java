package org.linimasa.deploy.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client of one service, as anyone might write it. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;\\s*rel=\"?next\"?");
    private static final Map<String, String> JSON_BODY = Map.of("Content-Type", "application/json");
    /** An event that was merged into another is answered with the way to that one. */
    private final HttpClient client = client(HttpClient.Redirect.NORMAL);

    private final HttpClient stopping = client(HttpClient.Redirect.NEVER);
    private final URI base;

    Api(int port) {
        base = URI.create("http://127.0.0.1:" + port);
    }

    private static HttpClient client(HttpClient.Redirect redirects) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(redirects)
                .build();
    }

    /** Where the service is. */
    URI base() {
        return base;
    }

    HttpResponse<String> send(String method, String path, Map<String, String> headers, String body) throws IOException {
        return send(client, method, path, headers, body, HttpResponse.BodyHandlers.ofString());
    }

    /** The first answer, also where it says to go elsewhere. */
    HttpResponse<String> sendOnce(String method, String path, Map<String, String> headers, String body)
            throws IOException {
        return send(stopping, method, path, headers, body, HttpResponse.BodyHandlers.ofString());
    }

    /** Returns when the answer begins: a stream has no end. */
    HttpResponse<InputStream> open(String method, String path, Map<String, String> headers, String body)
            throws IOException {
        return send(client, method, path, headers, body, HttpResponse.BodyHandlers.ofInputStream());
    }

    private <T> HttpResponse<T> send(
            HttpClient client,
            String method,
            String path,
            Map<String, String> headers,
            String body,
            HttpResponse.BodyHandler<T> answer)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return client.send(request.build(), answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    HttpResponse<String> get(String path) throws IOException {
        return send("GET", path, Map.of(), "");
    }

    JsonNode json(String path) throws IOException {
        HttpResponse<String> response = get(path);
        if (response.statusCode() != 200) {
            throw new IOException(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** Hands in a text; the caller decides what a refusal means. */
    HttpResponse<String> submit(String text) throws IOException {
        String body = JsonNodeFactory.instance.objectNode().put("text", text).toString();
        return send("POST", "/api/v1/documents", JSON_BODY, body);
    }

    /** Hands in a text that must be taken, and returns the document's state. */
    JsonNode ingest(String text) throws IOException {
        return taken(submit(text));
    }

    /** Hands in a structured event that must be taken, and returns the event that it is part of. */
    JsonNode ingestEvent(String json) throws IOException {
        return taken(send("POST", "/api/v1/events", JSON_BODY, json));
    }

    private static JsonNode taken(HttpResponse<String> response) throws IOException {
        if (response.statusCode() / 100 != 2) {
            throw new IOException(
                    "what was handed in was refused with " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** The whole timeline, page by page. */
    List<JsonNode> timeline() throws IOException {
        List<JsonNode> events = new ArrayList<>();
        Optional<String> page = Optional.of("/api/v1/events?limit=100");
        while (page.isPresent()) {
            HttpResponse<String> response = get(page.get());
            if (response.statusCode() != 200) {
                throw new IOException("the timeline answered " + response.statusCode() + ": " + response.body());
            }
            JSON.readTree(response.body()).path("events").forEach(events::add);
            page = response.headers().allValues("Link").stream()
                    .map(NEXT::matcher)
                    .filter(Matcher::find)
                    .map(link -> link.group(1))
                    .findFirst();
        }
        return events;
    }
}
