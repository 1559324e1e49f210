package org.linimasa.timeline.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.linimasa.event.Cause;
import org.linimasa.event.DocumentTime;
import org.linimasa.event.Event;
import org.linimasa.event.Mention;
import org.linimasa.message.Message.DocumentChanged;
import org.linimasa.rest.JsonShape;
import org.linimasa.timeline.BulkLoad;
import org.linimasa.timeline.copy.CopyRows;

/** Fills an empty projection with invented events, on a connection for each processor, and prints how long each step took. */
final class LoadEvents {
    /** Events of one seed: the same are made, however many connections there are. */
    private static final int CHUNK = 12_000;

    /** Events of a document, so that each document is of one chunk. */
    private static final int PER_DOCUMENT = 6;

    private final ObjectWriter json;
    private final Map<String, Long> nanos = new ConcurrentHashMap<>();
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
            statement.execute("set maintenance_work_mem = '1GB'");
            statement.execute("set work_mem = '256MB'");
            BulkLoad load = BulkLoad.begin(database);
            copyAll(connections, count, begin);
            System.out.printf("%-44s %8.1f s%n", "all rows are there after", seconds(begin));
            for (String step : load.steps()) {
                timed(statement, step);
            }
            statement.execute("insert into zone_in_use values ('') on conflict do nothing");
            statement.execute("update watermark set applied = " + count + ", head = " + count);
            timed(statement, "vacuum analyze");
        }
        nanos.forEach((step, spent) -> System.out.printf("%-44s %8.1f s on all connections%n", step, spent / 1e9));
        System.out.printf("%d events in %.1f s: %.0f a second%n", count, seconds(begin), count / seconds(begin));
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void timed(Statement statement, String step) throws SQLException {
        long start = System.nanoTime();
        statement.execute(step);
        String name = step.replaceFirst("^CREATE INDEX (\\w+) .*", "$1");
        System.out.printf("%-44.44s %8.1f s%n", name, seconds(start));
    }

    private void copyAll(Connections connections, long count, long begin)
            throws InterruptedException, ExecutionException {
        AtomicLong nextChunk = new AtomicLong();
        int threads = Runtime.getRuntime().availableProcessors();
        try (ExecutorService loaders = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(loaders.submit(() -> {
                    try (Connection connection = connections.open();
                            Statement statement = connection.createStatement()) {
                        statement.execute("set statement_timeout = 0");
                        statement.execute("set synchronous_commit = off");
                        for (long chunk = nextChunk.getAndIncrement();
                                chunk * CHUNK < count;
                                chunk = nextChunk.getAndIncrement()) {
                            load(connection, chunk, Math.min(count, (chunk + 1) * CHUNK));
                            long done = loaded.addAndGet(Math.min(CHUNK, count - chunk * CHUNK));
                            if (done / 250_000 != (done - CHUNK) / 250_000) {
                                System.out.printf("%d events, %.0f/s%n", done, done / seconds(begin));
                            }
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> loader : all) {
                loader.get();
            }
        }
    }

    private void load(Connection connection, long chunk, long end) throws IOException, SQLException {
        long start = System.nanoTime();
        InventedEvents invented = new InventedEvents(chunk);
        EventRows rows = new EventRows();
        CopyRows documents = new CopyRows("document", "id, version, live, state");
        for (long number = chunk * CHUNK; number < end; number++) {
            InventedEvents.Told told = invented.next(number);
            add(rows, told, number);
            if (number % PER_DOCUMENT == 0) {
                addDocuments(documents, number / PER_DOCUMENT, told.event());
            }
        }
        long made = System.nanoTime();
        rows.send(connection);
        documents.send(connection);
        nanos.merge("making events, JSON and rows", made - start, Long::sum);
        nanos.merge("copying them", System.nanoTime() - made, Long::sum);
    }

    private void add(EventRows rows, InventedEvents.Told told, long number) throws IOException {
        Event event = told.event();
        String state = json.writeValueAsString(event);
        EventEntity current = new EventEntity(event.id());
        current.fill(event, state);
        rows.add(current);
        RevisionEntity revision = new RevisionEntity(
                new RevisionEntity.Key(event.id(), 1),
                RevisionView.Change.CHANGED,
                event.updatedAt(),
                json.writeValueAsString(
                        new Cause("DOCUMENT", told.mentions().getFirst().document(), null, null)),
                null,
                state);
        revision.place(number + 1, event);
        rows.add(revision);
        int position = 0;
        for (Mention mention : told.mentions()) {
            MentionEntity row = new MentionEntity(new MentionEntity.Key(event.id(), position++));
            row.id = mention.id();
            row.documentId = mention.document();
            row.state = json.writeValueAsString(mention);
            rows.add(row);
        }
    }

    private void addDocuments(CopyRows documents, long document, Event event) throws IOException {
        for (int i = 0; i < 4; i++) {
            UUID id = UUID.nameUUIDFromBytes(("document " + document + " " + i).getBytes(StandardCharsets.UTF_8));
            DocumentChanged changed = new DocumentChanged(
                    id, 1, true, null, null, null, event.language(), null,
                    new DocumentTime(null, false, List.of(), List.of()), event.createdAt());
            documents.add(id).add(1).add(true).add(json.writeValueAsString(changed)).end();
        }
    }
}
