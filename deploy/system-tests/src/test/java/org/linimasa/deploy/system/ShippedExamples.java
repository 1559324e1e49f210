package org.linimasa.deploy.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One running stack with all shipped articles, shared by tests that change nothing others look for; it ends with the JVM. */
final class ShippedExamples {
    /** What tests that use it hold while they run: one class at a time. */
    static final String LOCK = "the shipped examples";

    private static final Path FOLDER = Stack.HOME.resolve("examples");
    private static @Nullable Stack stack;

    private ShippedExamples() {}

    /** Starts it at the first call and waits until the timeline service shows every event. */
    static synchronized Stack stack() throws IOException {
        if (stack == null) {
            Stack started = Stack.start(Files.createTempDirectory(Path.of("target"), "examples"));
            try (var articles = Files.list(FOLDER)) {
                List<Path> texts = articles.filter(file -> file.toString().endsWith(".txt"))
                        .sorted()
                        .toList();
                for (Path text : texts) {
                    awaitEvents(started, started.ingest().ingest(Files.readString(text)));
                }
            }
            started.ingest().send("POST", "/api/v1/replay", Map.of(), "");
            started.ingest()
                    .send(
                            "POST",
                            "/api/v1/webhooks",
                            Map.of("Content-Type", "application/json"),
                            "{\"url\": \"http://localhost:9000/linimasa\"}");
            started.ingest()
                    .send(
                            "PUT",
                            "/api/v1/timelines/" + ReadableAddresses.TIMELINE,
                            Map.of("Content-Type", "application/json"),
                            "{\"title\": \"Talks in January 2024\", \"filters\": {\"from\": \"2024-01\", \"to\": \"2024-02\"}}");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> started.timeline()
                                    .get("/api/v1/timelines/" + ReadableAddresses.TIMELINE)
                                    .statusCode()
                            == 200);
            stack = started;
        }
        return stack;
    }

    static String text(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }

    static void awaitEvents(Stack stack, JsonNode document) {
        for (JsonNode event : document.path("events")) {
            String path = "/api/v1/events/" + event.path("id").asText();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> stack.timeline().get(path).statusCode() == 200);
        }
    }
}
