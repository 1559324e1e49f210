package org.linimasa.timeline.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linimasa.event.Cause;
import org.linimasa.event.DocumentTime;
import org.linimasa.event.Event;
import org.linimasa.event.Mention;
import org.linimasa.message.Message.DocumentChanged;
import org.linimasa.rest.JsonShape;
import org.postgresql.PGConnection;

/** Fills an empty projection with invented events, and prints how long each table took. */
final class LoadEvents {
    private static final int BATCH = 10_000;
    private static final String COLUMNS = "status, type, category, language, zone, start_earliest, start_latest,"
            + " end_earliest, end_latest, undated, uncertain, over_approximate, sort_start, sort_end, participant_keys,"
            + " countries";
    private static final Map<String, String> TABLES = new LinkedHashMap<>(Map.of(
            "event", "id, revision, updated_at, state, " + COLUMNS,
            "event_revision", "event_id, revision, change, at, cause, state, sequence, " + COLUMNS,
            "mention", "event_id, position, id, document_id, state",
            "document", "id, version, live, state"));

    private final ObjectWriter json;
    private final Map<String, StringBuilder> rows = new LinkedHashMap<>();
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private long document = -1;

    LoadEvents() {
        ObjectMapper mapper = JsonMapper.builder().findAndAddModules().build();
        new JsonShape().customize(mapper);
        json = mapper.writer();
    }

    /** Loads so many events, unless they are there. */
    void fill(Connection database, long count) throws SQLException, IOException {
        long begin = System.nanoTime();
        try (Statement statement = database.createStatement()) {
            try (ResultSet there = statement.executeQuery("select count(*) from event")) {
                there.next();
                if (there.getLong(1) == count) {
                    return;
                }
            }
            statement.execute("truncate event, event_revision, mention, document");
            statement.execute("set statement_timeout = 0");
            statement.execute("set synchronous_commit = off");
        }
        InventedEvents invented = new InventedEvents(1);
        for (long number = 0; number < count; number++) {
            long start = System.nanoTime();
            write(invented.next(number), number);
            nanos.merge("making events and JSON", System.nanoTime() - start, Long::sum);
            if ((number + 1) % BATCH == 0 || number + 1 == count) {
                copy(database);
                if ((number + 1) % (10 * BATCH) == 0) {
                    double seconds = (System.nanoTime() - begin) / 1e9;
                    System.out.printf("%d events, %.0f/s%n", number + 1, (number + 1) / seconds);
                }
            }
        }
        try (Statement statement = database.createStatement()) {
            statement.execute("insert into zone_in_use values ('') on conflict do nothing");
            statement.execute("update watermark set applied = " + count + ", head = " + count);
            long start = System.nanoTime();
            statement.execute("vacuum analyze");
            nanos.put("vacuum analyze", System.nanoTime() - start);
        }
        nanos.forEach((step, spent) -> System.out.printf("%-24s %8.1f s%n", step, spent / 1e9));
        System.out.printf("%.0f events a second%n", count / ((System.nanoTime() - begin) / 1e9));
    }

    private void write(InventedEvents.Told told, long number) throws IOException {
        Event event = told.event();
        String state = json.writeValueAsString(event);
        EventEntity entity = new EventEntity(event.id());
        entity.fill(event, state);
        row("event", event.id(), 1, event.updatedAt(), state).columns(entity).end();
        String cause = json.writeValueAsString(
                new Cause("DOCUMENT", told.mentions().getFirst().document(), null, null));
        row("event_revision", event.id(), 1, "CHANGED", event.updatedAt(), cause, state, number + 1)
                .columns(entity)
                .end();
        int position = 0;
        for (Mention mention : told.mentions()) {
            row("mention", event.id(), position++, mention.id(), mention.document(), json.writeValueAsString(mention))
                    .end();
        }
        if (number / 6 != document) {
            document = number / 6;
            for (int i = 0; i < 4; i++) {
                UUID id = UUID.nameUUIDFromBytes(("document " + document + " " + i).getBytes(StandardCharsets.UTF_8));
                DocumentChanged changed = new DocumentChanged(
                        id, 1, true, null, null, null, event.language(), null,
                        new DocumentTime(null, false, List.of(), List.of()), event.createdAt());
                row("document", id, 1, true, json.writeValueAsString(changed)).end();
            }
        }
    }

    private Row row(String table, Object... values) {
        Row row = new Row(rows.computeIfAbsent(table, name -> new StringBuilder()));
        for (Object value : values) {
            row.add(value);
        }
        return row;
    }

    /** A row in COPY's text format. */
    private record Row(StringBuilder text) {
        Row add(Object value) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\t');
            }
            String written = value.toString();
            for (int i = 0; i < written.length(); i++) {
                char c = written.charAt(i);
                switch (c) {
                    case '\\' -> text.append("\\\\");
                    case '\n' -> text.append("\\n");
                    case '\t' -> text.append("\\t");
                    default -> text.append(c);
                }
            }
            return this;
        }

        Row array(String[] values) {
            return add("{" + String.join(",", Arrays.stream(values).map(value -> '"' + value + '"').toList()) + "}");
        }

        Row columns(EventColumns of) {
            add(of.status).add(of.type).add(of.category).add(of.language);
            text.append('\t').append(of.zone);
            text.append('\t').append(of.startEarliest);
            return add(of.startLatest)
                    .add(of.endEarliest)
                    .add(of.endLatest)
                    .add(of.undated)
                    .add(of.uncertain)
                    .add(of.overApproximate)
                    .add(of.sortStart)
                    .add(of.sortEnd)
                    .array(of.participantKeys)
                    .array(of.countries);
        }

        void end() {
            text.append('\n');
        }
    }

    private void copy(Connection database) throws SQLException, IOException {
        for (Map.Entry<String, StringBuilder> table : rows.entrySet()) {
            long start = System.nanoTime();
            String name = table.getKey();
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + name + " (" + TABLES.get(name) + ") from stdin",
                            new StringReader(table.getValue().toString()));
            table.getValue().setLength(0);
            nanos.merge("copy into " + name, System.nanoTime() - start, Long::sum);
        }
    }
}
