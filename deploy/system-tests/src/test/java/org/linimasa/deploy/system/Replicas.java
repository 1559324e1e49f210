package org.linimasa.deploy.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Two replicas of a service, and what a load balancer knows of them from its probes. Safe for use by many threads. */
final class Replicas implements AutoCloseable {
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<Replica> all;
    private final Set<Replica> ready = ConcurrentHashMap.newKeySet();
    private final List<Thread> probes;
    private volatile boolean probing = true;

    private Replicas(List<Replica> all) {
        this.all = all;
        probes = all.stream()
                .map(replica -> Thread.ofPlatform().daemon().start(() -> probe(replica)))
                .toList();
    }

    /**
     * Starts both; {@link #awaitReady} waits for them.
     *
     * @param service the name of its module
     * @param more settings besides those that every replica has
     */
    static Replicas start(Installation installation, String service, Map<String, String> more) throws IOException {
        Replica first = Replica.start(installation, service, more);
        try {
            return new Replicas(List.of(first, Replica.start(installation, service, more)));
        } catch (IOException e) {
            first.close();
            throw e;
        }
    }

    /** The replicas, also those that are not ready. */
    List<Replica> all() {
        return all;
    }

    /** Where the request of this number may go; with none ready, to one that will refuse it. */
    Api next(int number) {
        List<Replica> open = all.stream().filter(ready::contains).toList();
        List<Replica> choice = open.isEmpty() ? all : open;
        return choice.get(number % choice.size()).api();
    }

    void awaitReady() {
        all.forEach(Replica::awaitReady);
        await().atMost(PATIENCE).until(() -> ready.size() == all.size());
    }

    /** Restarts one, when the probes have seen that all are ready. */
    void restart(int number) throws IOException, InterruptedException {
        await().atMost(PATIENCE).until(() -> ready.size() == all.size());
        all.get(number).restart();
    }

    /** As a cluster does: a replica that says it is not ready gets no more requests. */
    private void probe(Replica replica) {
        try {
            while (probing) {
                if (replica.isReady()) {
                    ready.add(replica);
                } else {
                    ready.remove(replica);
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_PROBES.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        probing = false;
        probes.forEach(Thread::interrupt);
        all.forEach(Replica::close);
    }
}
