package org.linimasa.timeline.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.linimasa.event.Cause;
import org.linimasa.event.DocumentTime;
import org.linimasa.event.Event;
import org.linimasa.message.Message.DocumentChanged;
import org.linimasa.rest.JsonShape;
import org.linimasa.timeline.BulkLoad;
import org.linimasa.timeline.copy.CopyRows;
import org.postgresql.PGConnection;

/** Fills an empty projection with invented events, on a connection for each processor, and prints how long each step took. */
final class LoadEvents {
    /** Events of one seed: the same are made, however many connections there are. */
    private static final int CHUNK = 12_000;

    /** Events of a document, so that each document is of one chunk. */
    private static final int PER_DOCUMENT = 6;

    private final ObjectWriter json;
    private final ConcurrentMap<String, Long> nanos = new ConcurrentSkipListMap<>();
    private final AtomicLong loaded = new AtomicLong();

    LoadEvents() {
        ObjectMapper mapper = JsonMapper.builder().findAndAddModules().build();
        new JsonShape().customize(mapper);
        json = mapper.writer();
    }

    /** Where connections come from. */
    @FunctionalInterface
    interface Connections {
        Connection open() throws SQLException;
    }

    /** Loads so many events into an empty projection. */
    void fill(Connections connections, long count)
            throws SQLException, InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        try (Connection database = connections.open();
                Statement statement = database.createStatement()) {
            statement.execute("set statement_timeout = 0");
            BulkLoad load = BulkLoad.begin(database);
            copyAll(connections, count, begin);
            System.out.printf("%-44s %8.1f s%n", "all rows are there after", seconds(begin));
            runTogether(connections, load.together());
            for (String step : load.afterwards()) {
                timed(statement, step);
            }
            statement.execute("insert into zone_in_use values ('') on conflict do nothing");
            statement.execute("update watermark set applied = " + count + ", head = " + count);
            runTogether(
                    connections,
                    List.of(
                            "vacuum analyze event",
                            "vacuum analyze stored_revision, stored_mention, document, entity, event_sample, tally,"
                                    + " country_in_use, events_over_time, zone_in_use"));
        }
        nanos.forEach((step, spent) -> System.out.printf("%-44s %8.1f s on all connections%n", step, spent / 1e9));
        System.out.printf("%d events in %.1f s: %.0f a second%n", count, seconds(begin), count / seconds(begin));
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Each step on one of as many connections as there are processors. */
    private static void runTogether(Connections connections, List<String> steps)
            throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        Queue<String> waiting = new ConcurrentLinkedQueue<>(steps);
        onEachProcessor(connections, statement -> {
            statement.execute("set maintenance_work_mem = '2GB'");
            statement.execute("set max_parallel_maintenance_workers = 0");
            statement.execute("set work_mem = '512MB'");
            for (String step = waiting.poll(); step != null; step = waiting.poll()) {
                timed(statement, step);
            }
        });
        System.out.printf("%-44s %8.1f s%n", steps.size() + " steps at the same time", seconds(begin));
    }

    private static void timed(Statement statement, String step) throws SQLException {
        long start = System.nanoTime();
        long worked = backendNanos(statement.getConnection());
        statement.execute(step);
        String name = step.replaceFirst("^CREATE (?:UNIQUE )?INDEX (\\w+) .*", "$1");
        double cpu = (backendNanos(statement.getConnection()) - worked) / 1e9;
        System.out.printf("    %-40.40s %8.1f s %8.1f s of CPU%n", name, seconds(start), cpu);
    }

    /** Processor time that the server's process for a connection has taken; 0 where the system does not say. */
    private static long backendNanos(Connection connection) throws SQLException {
        return ProcessHandle.of(connection.unwrap(PGConnection.class).getBackendPID())
                .flatMap(backend -> backend.info().totalCpuDuration())
                .orElse(Duration.ZERO)
                .toNanos();
    }

    @FunctionalInterface
    private interface Work {
        void on(Statement statement) throws SQLException, IOException;
    }

    private static void onEachProcessor(Connections connections, Work work)
            throws InterruptedException, ExecutionException {
        int threads = Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(workers.submit(() -> {
                    try (Connection connection = connections.open();
                            Statement statement = connection.createStatement()) {
                        statement.execute("set statement_timeout = 0");
                        statement.execute("set synchronous_commit = off");
                        work.on(statement);
                    }
                    return null;
                }));
            }
            for (Future<?> worker : all) {
                worker.get();
            }
        }
    }

    private void copyAll(Connections connections, long count, long begin)
            throws InterruptedException, ExecutionException {
        AtomicLong nextChunk = new AtomicLong();
        onEachProcessor(connections, statement -> {
            for (long chunk = nextChunk.getAndIncrement(); chunk * CHUNK < count; chunk = nextChunk.getAndIncrement()) {
                load(statement.getConnection(), chunk, Math.min(count, (chunk + 1) * CHUNK));
                long done = loaded.addAndGet(Math.min(CHUNK, count - chunk * CHUNK));
                if (done / 250_000 != (done - CHUNK) / 250_000) {
                    System.out.printf("%d events, %.0f/s%n", done, done / seconds(begin));
                }
            }
        });
    }

    private void load(Connection connection, long chunk, long end) throws IOException, SQLException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long worked = threads.getCurrentThreadCpuTime();
        InventedEvents invented = new InventedEvents(chunk);
        EventRows rows = new EventRows(this::write);
        CopyRows documents = new CopyRows("document", "id, version, live, state");
        for (long number = chunk * CHUNK; number < end; number++) {
            InventedEvents.Told told = invented.next(number);
            add(rows, told, number);
            if (number % PER_DOCUMENT == 0) {
                addDocuments(documents, number / PER_DOCUMENT, told.event());
            }
        }
        add("making events, JSON and rows, time", start);
        nanos.merge("making events, JSON and rows, CPU", threads.getCurrentThreadCpuTime() - worked, Long::sum);
        long made = System.nanoTime();
        long stored = backendNanos(connection);
        rows.send(connection);
        documents.send(connection);
        add("storing them, time", made);
        nanos.merge("storing them, CPU of PostgreSQL", backendNanos(connection) - stored, Long::sum);
    }

    private void add(String step, long since) {
        nanos.merge(step, System.nanoTime() - since, Long::sum);
    }

    private void add(EventRows rows, InventedEvents.Told told, long number) {
        Event event = told.event();
        String state = write(event);
        EventEntity current = new EventEntity(event.id());
        current.fill(event, state);
        rows.add(current);
        RevisionEntity revision = new RevisionEntity(
                new RevisionEntity.Key(event.id(), 1),
                RevisionView.Change.CHANGED,
                event.updatedAt(),
                write(new Cause("DOCUMENT", told.mentions().getFirst().document(), null, null)),
                null,
                null);
        revision.place(number + 1, event);
        rows.add(revision);
        rows.addMentions(event, state, told.mentions());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addDocuments(CopyRows documents, long document, Event event) {
        for (int i = 0; i < 4; i++) {
            UUID id = UUID.nameUUIDFromBytes(("document " + document + " " + i).getBytes(StandardCharsets.UTF_8));
            DocumentChanged changed = new DocumentChanged(
                    id, 1, true, null, null, null, event.language(), null,
                    new DocumentTime(null, false, List.of(), List.of()), event.createdAt());
            documents.add(id).add(1).add(true).add(write(changed)).end();
        }
    }
}
