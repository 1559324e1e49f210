package org.linimasa.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.linimasa.timeline.Events.person;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.timeline.Events.Draft;

/** A projection that was filled at once is the one that was filled message by message. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class BulkLoadTest {
    private static final List<String> TOLD = List.of("event", "stored_revision", "stored_mention");
    private static final List<String> CONTENT = List.of(
            "select row_to_json(t)::text from event as t",
            "select row_to_json(t)::text from mention as t",
            "select row_to_json(t)::text from event_revision as t",
            "select row_to_json(t)::text from entity as t",
            "select row_to_json(t)::text from country_in_use as t",
            "select row_to_json(t)::text from event_sample as t",
            "select row_to_json(t)::text from tally as t where events > 0",
            "select concat_ws(' ', size, bucket, begun, ended, surely, round(mass::numeric, 9),"
                    + " round(density::numeric, 12)) from events_over_time");
    private static final String SCHEMA = """
            select indexdef from pg_indexes where schemaname = current_schema
            union all select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where conrelid <> 0
            union all select tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal""";

    @Inject
    Projection projection;

    @Inject
    DataSource database;

    @Test
    void equalsWhatWasFilledMessageByMessage() throws SQLException {
        projection.empty();
        List<Draft> drafts = new RandomEvents(11).drafts(120);
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i).language(i % 3 == 0 ? "id" : "en");
            if (i % 2 == 0) {
                draft.place("Kota " + i % 7, "ID").participants(person("Rina " + i % 5, "JP"), person("José", null));
            }
            projection.holds(draft);
        }
        List<String> before = read(CONTENT);
        List<String> schema = read(List.of(SCHEMA));
        assertTrue(before.size() > 240, "a content of " + before.size() + " rows");

        for (String table : TOLD) {
            execute("create table told_" + table + " as table " + table);
        }
        projection.empty();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            BulkLoad load = BulkLoad.begin(connection);
            for (String table : TOLD) {
                String columns = columns(table);
                statement.execute(
                        "insert into " + table + " (" + columns + ") select " + columns + " from told_" + table);
                statement.execute("drop table told_" + table);
            }
            for (String step : load.together()) {
                statement.execute(step);
            }
            for (String step : load.afterwards()) {
                statement.execute(step);
            }
        }
        assertEquals(before, read(CONTENT));
        assertEquals(schema, read(List.of(SCHEMA)));
    }

    /** What the writer says itself: the rest follows from it. */
    private String columns(String table) throws SQLException {
        return String.join(
                ", ",
                read(List.of(
                        "select attname from pg_attribute where attrelid = '" + table + "'::regclass and attnum > 0"
                                + " and not attisdropped and attgenerated = '' and attname not in ('words', 'sources',"
                                + " 'source_keys', 'entity_ids', 'confidence')")));
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    private List<String> read(List<String> queries) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String query : queries) {
                try (ResultSet result = statement.executeQuery(query)) {
                    while (result.next()) {
                        rows.add(result.getString(1));
                    }
                }
            }
        }
        return rows.stream().sorted().toList();
    }
}
