package org.linimasa.deploy.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls one service's public API as any client would; refusals become messages a person can read. */
final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>[^,]*;\\s*rel=\"?next\"?");

    private final String base;

    Http(String base) {
        this.base = base;
    }

    /**
     * An answer the caller can use.
     *
     * @param next the path of the next page of a list, where there is one
     */
    record Answer(int status, JsonNode body, Optional<String> next) {}

    /** @throws StackException if nobody answers, or the answer is a problem */
    Answer get(String path) {
        return send(request(path).GET().build());
    }

    /** @throws StackException if nobody answers, or the answer is a problem */
    Answer post(String path, JsonNode body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8))
                .build());
    }

    /** Whether a resource is there; a service that doesn't answer has none. */
    boolean answersOk(String path) {
        try {
            return status(path) == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private int status(String path) throws IOException {
        try {
            return CLIENT.send(request(path).GET().build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base).resolve(path)).timeout(LIMIT);
    }

    private Answer send(HttpRequest request) {
        HttpResponse<String> response;
        try {
            response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new StackException(
                    ExitCode.NOT_RUNNING,
                    "nothing answers on " + base + " (" + reason(e) + "). Start Linimasa with `./linimasa up`.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(ExitCode.FAILED, "interrupted", e);
        }
        JsonNode body = parse(response.body());
        if (response.statusCode() >= 400) {
            throw new StackException(ExitCode.REFUSED, problem(response.statusCode(), body));
        }
        Optional<String> next = response.headers().allValues("Link").stream()
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(link -> link.group(1))
                .findFirst();
        return new Answer(response.statusCode(), body, next);
    }

    /** Title and detail of a problem (RFC 9457), and each field at fault on a line of its own. */
    static String problem(int status, JsonNode problem) {
        StringBuilder message = new StringBuilder(problem.path("title").asText("the service answered " + status));
        String detail = problem.path("detail").asText("");
        if (!detail.isEmpty()) {
            message.append(": ").append(detail);
        }
        for (JsonNode error : problem.path("errors")) {
            if (detail.contains(error.path("detail").asText(""))) {
                continue; // a single field at fault is the whole detail
            }
            String place = error.path("pointer").asText(error.path("name").asText(""));
            message.append("\n  ").append(place).append(place.isEmpty() ? "" : ": ");
            message.append(error.path("detail").asText(""));
        }
        String trace = problem.path("traceId").asText("");
        return trace.isEmpty() ? message.toString() : message + "\n  (trace " + trace + " in the logs)";
    }

    private JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new StackException(ExitCode.FAILED, base + " answered with something that is not JSON", e);
        }
    }

    private static String reason(IOException failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
