package org.linimasa.deploy.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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

/** Nothing lost and nothing doubled, whatever is killed while 200 documents and some structured events come in. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class CrashIT {
    private static final int DOCUMENTS = 200;
    /** After each so many documents somebody hands in a structured event. */
    private static final int DOCUMENTS_PER_EVENT = 8;

    private static final Duration RECOVERY = Duration.ofMinutes(5);

    /** How many documents were answered when it is killed; each process twice, in turn, the launcher once. */
    private static final SortedMap<Integer, String> KILLS = new TreeMap<>(Map.of(
            12, "ingest-service",
            47, "timeline-service",
            71, "postgresql",
            103, "ingest-service",
            120, Stack.LAUNCHER,
            138, "postgresql",
            166, "timeline-service"));

    @TempDir
    Path folder;

    @Test
    void killsOfEachProcessLeaveTheTimelineOfAnUndisturbedRun() throws IOException {
        SortedMap<String, JsonNode> undisturbed;
        try (Stack stack = Stack.start(folder.resolve("undisturbed"))) {
            Set<String> sources = new TreeSet<>();
            for (int number = 0; number < DOCUMENTS; number++) {
                sources.addAll(handIn(stack, number));
            }
            assertEquals(DOCUMENTS + DOCUMENTS / DOCUMENTS_PER_EVENT, sources.size());
            awaitAgreement(stack, sources);
            undisturbed = timeline(stack);
        }

        try (Stack stack = Stack.start(folder.resolve("disturbed"))) {
            Set<String> sources = new TreeSet<>();
            AtomicInteger answered = new AtomicInteger();
            CompletableFuture<Void> killing = CompletableFuture.runAsync(
                    () -> killInTurn(stack, answered),
                    task -> Thread.ofPlatform().daemon().start(task));
            for (int number = 0; number < DOCUMENTS; number++) {
                int next = number;
                // A client hands in again what was not answered, and can't know whether it was taken.
                sources.addAll(await().atMost(RECOVERY)
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(100))
                        .ignoreExceptionsInstanceOf(IOException.class)
                        .until(() -> handIn(stack, next), Objects::nonNull));
                answered.incrementAndGet();
            }
            killing.orTimeout(RECOVERY.toSeconds(), TimeUnit.SECONDS).join();
            stack.awaitReady();
            awaitAgreement(stack, sources);
            assertEquals(undisturbed, timeline(stack));
        }
    }

    /** Hands in the article of this number and, at times, an event; returns the paths of what they became. */
    private static List<String> handIn(Stack stack, int number) throws IOException {
        List<String> sources = new ArrayList<>();
        JsonNode document = stack.ingest().ingest(GeneratedNews.article(number));
        sources.add("/api/v1/documents/" + document.path("id").asText());
        if (number % DOCUMENTS_PER_EVENT == 0) {
            JsonNode event = stack.ingest().ingestEvent(GeneratedNews.event(number));
            sources.add("/api/v1/events/" + event.path("id").asText());
        }
        return sources;
    }

    private static void killInTurn(Stack stack, AtomicInteger answered) {
        KILLS.forEach((after, name) -> {
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> answered.get() >= after);
            try {
                stack.kill(name);
            } catch (IOException e) {
                throw new UncheckedIOException(name + " could not be started again", e);
            }
        });
    }

    /** Waits until the timeline service shows exactly what the ingest service says of these documents and events. */
    private static void awaitAgreement(Stack stack, Collection<String> sources) throws IOException {
        SortedMap<String, Integer> truth = new TreeMap<>();
        for (String source : sources) {
            JsonNode state = stack.ingest().json(source);
            (state.has("events") ? state.path("events") : List.of(state)).forEach(event -> revision(truth, event));
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
