package org.linimasa.deploy.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing lost and nothing doubled, whatever is killed while 200 documents come in. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class CrashIT {
    private static final int DOCUMENTS = 200;
    private static final Duration RECOVERY = Duration.ofMinutes(2);

    /** How many documents were answered when it is killed; each process twice, in turn. */
    private static final SortedMap<Integer, String> KILLS = new TreeMap<>(Map.of(
            12, "ingest-service",
            47, "timeline-service",
            71, "postgresql",
            103, "ingest-service",
            138, "postgresql",
            166, "timeline-service"));

    @TempDir
    Path folder;

    @Test
    void killsOfEachProcessLeaveTheTimelineOfAnUndisturbedRun() throws IOException {
        SortedMap<String, JsonNode> undisturbed;
        try (Stack stack = Stack.start(folder.resolve("undisturbed"))) {
            for (int number = 0; number < DOCUMENTS; number++) {
                stack.ingest().ingest(GeneratedNews.article(number));
            }
            undisturbed = settled(stack);
        }
        assertFalse(undisturbed.isEmpty());

        try (Stack stack = Stack.start(folder.resolve("disturbed"))) {
            AtomicInteger answered = new AtomicInteger();
            CompletableFuture<Void> killing = CompletableFuture.runAsync(() -> killInTurn(stack, answered));
            for (int number = 0; number < DOCUMENTS; number++) {
                String article = GeneratedNews.article(number);
                await().atMost(RECOVERY)
                        .pollInterval(Duration.ofMillis(100))
                        .pollDelay(Duration.ZERO)
                        .ignoreExceptionsInstanceOf(IOException.class)
                        .until(() -> stack.ingest().submit(article).statusCode() / 100 == 2);
                answered.incrementAndGet();
            }
            killing.join();
            await().atMost(RECOVERY)
                    .pollInterval(Duration.ofMillis(500))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .untilAsserted(() -> assertEquals(undisturbed, timeline(stack)));
        }
    }

    private static void killInTurn(Stack stack, AtomicInteger answered) {
        KILLS.forEach((after, name) -> {
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> answered.get() >= after);
            await().atMost(RECOVERY).until(() -> stack.processes().process(name).isPresent());
            stack.processes().process(name).orElseThrow().destroyForcibly();
        });
    }

    /** The timeline once both services agree: it did not change over a whole heartbeat. */
    private static SortedMap<String, JsonNode> settled(Stack stack) {
        return await().atMost(RECOVERY)
                .during(Duration.ofSeconds(4))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> timeline(stack), events -> everyDocumentIsThere(stack, events));
    }

    private static boolean everyDocumentIsThere(Stack stack, SortedMap<String, JsonNode> events) throws IOException {
        JsonNode health = stack.timeline().json("/q/health/ready");
        for (JsonNode check : health.path("checks")) {
            if (check.path("data").path("lag").asLong(0) != 0) {
                return false;
            }
        }
        return !events.isEmpty();
    }

    /** States by id, without what counts changes and tells when they came: the order of arrival may differ. */
    private static SortedMap<String, JsonNode> timeline(Stack stack) throws IOException {
        SortedMap<String, JsonNode> states = new TreeMap<>();
        List<JsonNode> events = stack.timeline().timeline();
        for (JsonNode event : events) {
            ObjectNode state = event.deepCopy();
            state.remove(List.of("revision", "createdAt", "updatedAt"));
            states.put(event.path("id").asText(), state);
        }
        assertEquals(events.size(), states.size(), "the timeline shows an event twice");
        return states;
    }
}
