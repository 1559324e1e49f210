package org.linimasa.deploy.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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
            Set<String> documents = new TreeSet<>();
            for (int number = 0; number < DOCUMENTS; number++) {
                documents.add(stack.ingest()
                        .ingest(GeneratedNews.article(number))
                        .path("id")
                        .asText());
            }
            assertEquals(DOCUMENTS, documents.size());
            awaitAgreement(stack, documents);
            undisturbed = timeline(stack);
        }

        try (Stack stack = Stack.start(folder.resolve("disturbed"))) {
            Set<String> documents = new TreeSet<>();
            AtomicInteger answered = new AtomicInteger();
            CompletableFuture<Void> killing = CompletableFuture.runAsync(
                    () -> killInTurn(stack, answered),
                    task -> Thread.ofPlatform().daemon().start(task));
            for (int number = 0; number < DOCUMENTS; number++) {
                String article = GeneratedNews.article(number);
                // A client hands in again what was not answered, and can't know whether it was taken.
                JsonNode document = await().atMost(RECOVERY)
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(100))
                        .ignoreExceptionsInstanceOf(IOException.class)
                        .until(() -> stack.ingest().ingest(article), Objects::nonNull);
                documents.add(document.path("id").asText());
                answered.incrementAndGet();
            }
            killing.join();
            awaitReady(stack);
            awaitAgreement(stack, documents);
            assertEquals(undisturbed, timeline(stack));
        }
    }

    private static void awaitReady(Stack stack) {
        for (Api api : List.of(stack.ingest(), stack.timeline())) {
            await().atMost(RECOVERY)
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> api.get("/q/health/ready").statusCode() == 200);
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

    /** Waits until the timeline service shows exactly what the ingest service says of its documents. */
    private static void awaitAgreement(Stack stack, Collection<String> documents) throws IOException {
        SortedMap<String, Integer> truth = new TreeMap<>();
        for (String document : documents) {
            stack.ingest()
                    .json("/api/v1/documents/" + document)
                    .path("events")
                    .forEach(event -> revision(truth, event));
        }
        assertFalse(truth.isEmpty());
        await().atMost(RECOVERY)
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> {
                    SortedMap<String, Integer> shown = new TreeMap<>();
                    stack.timeline().timeline().forEach(event -> revision(shown, event));
                    assertEquals(truth, shown);
                });
    }

    private static void revision(SortedMap<String, Integer> revisions, JsonNode event) {
        revisions.put(event.path("id").asText(), event.path("revision").asInt());
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
