package org.linimasa.deploy.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The replicas of both services are restarted one after the other while readers read and writers write: nobody notices. */
class RollingRestartIT {
    private static final int READERS = 4;
    private static final int WRITERS = 2;
    /** One replica of each service in every test run; both again and again, where there is time for all. */
    private static final int RESTARTS = Boolean.getBoolean("linimasa.all") ? 10 : 1;

    /** A service that has just started is slow, and there are four of them. */
    private static final Duration FIRST_ANSWERS = Duration.ofMinutes(2);

    private static final Duration RESTART_LIMIT = Duration.ofMinutes(10);
    private static final Duration BETWEEN_READS = Duration.ofMillis(20);
    private static final Duration BETWEEN_WRITES = Duration.ofMillis(50);
    private static final List<String> PATHS =
            List.of("/api/v1/events?limit=20", "/api/v1/facets", "/api/v1/histogram", "/api/v1/events.csv", "/");
    private static final Map<String, String> AS_ADMIN =
            Map.of("Authorization", "Bearer " + Installation.ADMIN_TOKEN, "Content-Type", "application/json");

    private final AtomicBoolean running = new AtomicBoolean(true);
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger number = new AtomicInteger();
    /** The events that writers were told are stored. */
    private final Queue<String> written = new ConcurrentLinkedQueue<>();

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    @Test
    void noRequestFailsAndNothingIsLostWhileReplicasAreRestarted() throws Exception {
        try (Installation installation = Installation.withEmptyDatabases("rolling");
                Replicas timeline = Replicas.start(installation, "timeline-service", Map.of());
                Replicas ingest = Replicas.start(installation, "ingest-service", telling(timeline));
                ExecutorService threads = Executors.newCachedThreadPool()) {
            try {
                timeline.awaitReady();
                ingest.awaitReady();
                for (int i = 0; i < READERS; i++) {
                    threads.execute(() -> read(timeline));
                }
                for (int i = 0; i < WRITERS; i++) {
                    threads.execute(() -> write(ingest));
                }
                await().atMost(FIRST_ANSWERS).until(() -> read.get() > READERS && written.size() > WRITERS);
                for (int restart = 0; restart < RESTARTS; restart++) {
                    int replica = restart % 2;
                    int readBefore = read.get();
                    int writtenBefore = written.size();
                    Future<?> meanwhile = threads.submit(() -> {
                        timeline.restart(replica);
                        return null;
                    });
                    ingest.restart(replica);
                    meanwhile.get(RESTART_LIMIT.toSeconds(), TimeUnit.SECONDS);
                    assertTrue(read.get() > readBefore && written.size() > writtenBefore, "all were served meanwhile");
                }
            } finally {
                running.set(false);
                threads.shutdown();
                if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
                    threads.shutdownNow();
                }
            }
            assertEquals(
                    List.of(),
                    List.copyOf(failures),
                    "of " + read + " and " + written.size() + " requests that did not");
            awaitOnTheTimeline(timeline.next(0));
        }
    }

    /** A cluster has one name for all replicas; here the relay knows the first, and waits while that is away. */
    private static Map<String, String> telling(Replicas timeline) {
        return Map.of(
                "LINIMASA_TIMELINE_URL", timeline.all().getFirst().api().base().toString());
    }

    private void read(Replicas timeline) {
        for (int turn = 0; running.get(); turn++) {
            String path = PATHS.get(turn % PATHS.size());
            Api api = timeline.next(turn);
            try {
                HttpResponse<String> answer = api.get(path);
                if (answer.statusCode() == 200) {
                    read.incrementAndGet();
                } else {
                    failures.add(api.base() + path + " answered " + answer.statusCode());
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_READS.toMillis());
            } catch (IOException e) {
                failures.add(api.base() + path + ": " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void write(Replicas ingest) {
        while (running.get()) {
            int next = number.incrementAndGet();
            String event = JsonNodeFactory.instance
                    .objectNode()
                    .put("title", "Count number " + next + " begins")
                    .put("when", LocalDate.EPOCH.plusDays(next).toString())
                    .put("key", "count-" + next)
                    .toString();
            Api api = ingest.next(next);
            try {
                HttpResponse<String> answer = api.send("POST", "/api/v1/events", AS_ADMIN, event);
                if (answer.statusCode() == 201) {
                    written.add(DescribedAnswers.read(answer.body()).path("id").asText());
                } else {
                    failures.add(api.base() + " answered a writer " + answer.statusCode() + " " + answer.body());
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_WRITES.toMillis());
            } catch (IOException e) {
                failures.add(api.base() + " to a writer: " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** One event for each that was stored, and no other. */
    private void awaitOnTheTimeline(Api timeline) {
        List<String> stored = written.stream().sorted().toList();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertEquals(
                        stored,
                        timeline.timeline().stream()
                                .map(event -> event.path("id").asText())
                                .sorted()
                                .toList()));
    }
}
