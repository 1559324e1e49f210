package org.linimasa.timeline;

import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.message.Message.TimelineChanged;

/**
 * Whatever a parameter says: an answer or a refusal, never a defect. The operations and their parameters are those of the
 * API's description, so that a new one is held to it without a word here.
 */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class NastyParametersTest {
    private static final String STREAM = "/api/v1/stream";

    /** As they stand in an address, percent-encoded. */
    private static final List<String> VALUES = Stream.concat(
                    Stream.of(
                                    "",
                                    " ",
                                    ",",
                                    "1",
                                    "-1",
                                    "99999999999999999999999",
                                    "1e309",
                                    "2024-02-30",
                                    "2024-13-01T25:61:61Z",
                                    "-999999999-01-01T00:00:00Z",
                                    "+999999999-12-31T23:59:59.999999999+18:00",
                                    "Y-99999999999",
                                    "[2024..",
                                    "\u0000",
                                    "a\u0000b",
                                    "\u0001\u001b\r\nSet-Cookie: a=b",
                                    "\ud83d\ude00 \u202e\u0301\ufeff\uffff",
                                    "' or 1=1; drop table event; --",
                                    "%_\\%'\"$1?:name::text",
                                    "<script>alert(1)</script>&lt;",
                                    "\"(a & !b | :* <-> \\",
                                    "-",
                                    "../../etc/passwd",
                                    "a".repeat(3000),
                                    "\u00e9".repeat(500))
                            .map(NastyParametersTest::encode),
                    // No UTF-8, and a character that is written longer than it may be.
                    Stream.of("%FF%FE", "%C0%80", "%ED%A0%80"))
            .toList();

    @Inject
    Projection projection;

    @TestHTTPResource("/")
    URI service;

    private HttpClient client;

    @BeforeEach
    void holdOne() throws SQLException {
        projection.empty();
        projection.holds(Events.event("one", "2024-01-16"));
        TimelineChanged saved = new TimelineChanged("talks", 1, "Talks", null, Map.of(), Events.KNOWN_AT, false);
        projection.tell(List.of(projection.next(saved))).statusCode(200);
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    @Test
    void areAnsweredOrRefusedAndNeverADefect() throws Exception {
        List<String> requests = requests();
        List<Future<Optional<String>>> answers;
        try (ExecutorService readers = Executors.newFixedThreadPool(4)) {
            answers = requests.stream()
                    .map(it -> readers.submit(() -> defect(it)))
                    .toList();
        }
        List<String> defects = new ArrayList<>();
        for (Future<Optional<String>> answer : answers) {
            answer.get().ifPresent(defects::add);
        }
        assertTrue(requests.size() > 1000, "the description has parameters");
        assertEquals(List.of(), defects);
    }

    /** Each parameter of each operation with each value, once and twice. */
    private static List<String> requests() throws IOException {
        JsonNode api = new ObjectMapper().readTree(get("/q/openapi?format=json").asString());
        List<String> requests = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(item -> item.getValue().path("get").path("parameters").forEach(parameter -> {
                    String name = parameter.path("name").asText();
                    boolean inPath = parameter.path("in").asText().equals("path");
                    if (inPath) {
                        VALUES.forEach(it -> requests.add(withIds(item.getKey().replace("{" + name + "}", it))));
                    } else if (parameter.path("in").asText().equals("query")) {
                        String path = withIds(item.getKey()) + "?" + refusedByStream(item.getKey(), name);
                        VALUES.forEach(it -> requests.add(path + name + "=" + it));
                        requests.add(path + name);
                        requests.add(path + name + "=1&" + name + "=x");
                    }
                }));
        requests.removeIf(it -> it.matches(STREAM + "\\?since=\\d{1,18}(&.*)?"));
        return requests;
    }

    private static String withIds(String path) {
        return path.replace("{id}", Events.id("one").toString())
                .replace("{revision}", "1")
                .replace("{slug}", "talks")
                .replace("{format}", "ics");
    }

    /** The stream has no end: what it would answer is refused for another reason. */
    private static String refusedByStream(String path, String name) {
        return path.equals(STREAM) && !name.equals("since") ? "phase=PAST&" : "";
    }

    private Optional<String> defect(String request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(service.resolve(request))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                BodyHandlers.ofString());
        // A revision that has not arrived is waited for, and then asked for again.
        boolean isEarly = answer.statusCode() == 503
                && request.contains("minRevision=")
                && answer.headers().firstValue("Retry-After").isPresent();
        boolean isDefect = answer.statusCode() >= 500 && !isEarly;
        boolean isUnexplained = answer.statusCode() >= 400
                && !(isProblem(answer)
                        && new ObjectMapper()
                                        .readTree(answer.body())
                                        .path("status")
                                        .asInt()
                                == answer.statusCode());
        return isDefect || isUnexplained
                ? Optional.of(answer.statusCode() + " " + request + " "
                        + answer.headers().firstValue("Content-Type"))
                : Optional.empty();
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .filter(it -> it.startsWith("application/problem+json"))
                .isPresent();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
