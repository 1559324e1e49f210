package org.linimasa.deploy.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Two replicas are restarted one after the other while readers read, and no reader notices. */
class RollingRestartIT {
    private static final int READERS = 4;
    private static final int LONG_ROUNDS = 5;
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);
    private static final List<String> PATHS =
            List.of("/api/v1/events?limit=20", "/api/v1/facets", "/api/v1/histogram", "/api/v1/events.csv", "/");

    private final AtomicBoolean running = new AtomicBoolean(true);
    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Api> apis = new ConcurrentHashMap<>();
    /** Where requests may go: what a load balancer knows from its probes. */
    private final List<Integer> ready = new CopyOnWriteArrayList<>();

    @Test
    void noRequestFailsWhileReplicasAreRestarted() throws IOException, InterruptedException {
        Stack stack = ShippedExamples.stack();
        try (TimelineReplica one = TimelineReplica.start(stack);
                TimelineReplica other = TimelineReplica.start(stack);
                ExecutorService threads = Executors.newCachedThreadPool()) {
            try {
                one.awaitReady();
                other.awaitReady();
                List.of(one, other).forEach(replica -> threads.execute(() -> probe(replica)));
                await().until(() -> ready.size() == 2);
                for (int i = 0; i < READERS; i++) {
                    threads.execute(this::read);
                }
                await().until(() -> answered.get() > READERS);
                for (TimelineReplica replica : rounds(one, other)) {
                    await().until(() -> ready.size() == 2);
                    int before = answered.get();
                    replica.restart();
                    assertTrue(answered.get() > before, "readers were served meanwhile");
                }
            } finally {
                running.set(false);
                threads.shutdown();
                threads.awaitTermination(60, TimeUnit.SECONDS);
            }
        }
        assertEquals(List.of(), List.copyOf(failures), "of " + answered + " requests");
    }

    /** One round in every test run; several, where there is time for all. */
    private static List<TimelineReplica> rounds(TimelineReplica... replicas) {
        int rounds = Boolean.getBoolean("linimasa.all") ? LONG_ROUNDS : 1;
        return Collections.nCopies(rounds, List.of(replicas)).stream()
                .flatMap(List::stream)
                .toList();
    }

    /** As a cluster does: a replica that says it is not ready gets no more requests. */
    private void probe(TimelineReplica replica) {
        while (running.get()) {
            boolean isReady = replica.isReady();
            if (isReady && !ready.contains(replica.port())) {
                ready.add(replica.port());
            } else if (!isReady) {
                ready.remove(Integer.valueOf(replica.port()));
            }
            pause();
        }
    }

    private void read() {
        for (int turn = 0; running.get(); turn++) {
            List<Integer> ports = List.copyOf(ready);
            if (ports.isEmpty()) {
                failures.add("no replica is ready");
                pause();
                continue;
            }
            int port = ports.get(turn % ports.size());
            String path = PATHS.get(turn % PATHS.size());
            try {
                HttpResponse<String> answer = apiOf(port).get(path);
                answered.incrementAndGet();
                if (answer.statusCode() != 200) {
                    failures.add(port + path + " answered " + answer.statusCode());
                }
            } catch (IOException e) {
                failures.add(port + path + ": " + e);
            }
        }
    }

    private Api apiOf(int port) {
        return apis.computeIfAbsent(port, Api::new);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_PROBES.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
