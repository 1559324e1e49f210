package org.linimasa.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;

/** A projection that an older version filled is complete after the update, without being told anything again. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class MigrationTest {
    @Inject
    DataSource database;

    private String url = "";
    private String owner = "";

    @Test
    void findsTheEventsThatWereThereBefore() throws SQLException {
        createDatabaseOf("projection_owner");
        migrateTo("1");
        insert("id", """
                {"title":"Pertemuan menteri di Surabaya","participants":[{"id":"5c1f0a3e-2f0b-8d4c-9a5e-0f3d7b2a6c11","name":"Siti Rahma","kind":"PERSON"}],"confidence":0.75,\
                "evidence":[{"quote":"rapat di balai kota","url":"https://www.koran.example/1"}]}""");
        insert("en", """
                {"title":"A zero \\u0000 and a backslash \\\\u0000 in a title","participants":[],"evidence":[]}""");
        migrateTo("latest");
        assertEquals(List.of("Pertemuan menteri di Surabaya"), titles("rahma temu balai"));
        assertEquals(1, titles("zero backslash").size());
        assertEquals(List.of("Siti Rahma PERSON 1"), select("select concat_ws(' ', name, kind, events) from entity"));
        assertEquals(
                List.of("{koran.example} 0.75"),
                select("select source_keys::text || ' ' || confidence from event where language = 'id'"));
    }

    @Test
    void putsEventsWithoutADateIntoAClassOfTheirOwn() throws SQLException {
        createDatabaseOf("undated_owner");
        migrateTo("15");
        execute("""
                insert into event (id, revision, status, type, category, language, zone, start_earliest, start_latest,
                    end_earliest, end_latest, undated, uncertain, over_approximate, sort_start, sort_end,
                    participant_keys, countries, updated_at, state)
                select id, 1, 'OCCURRED', 'MEETING', 'CONSULT', 'id', '', start, latest, start, latest, undated, false, false,
                    start, latest, '{}', '{}', now(), '{}'
                from (values ('00000000-0000-0000-0000-000000000001'::uuid, 0, 86400, false),
                        ('00000000-0000-0000-0000-000000000002', -9223372036854775808, 9223372036854775807, true))
                    as made (id, start, latest, undated)""");
        String classes = "select span_class from event union all select span_class from event_sample order by 1";
        assertEquals(List.of("0", "0", "10", "10"), select(classes));
        migrateTo("latest");
        assertEquals(List.of("0", "0", "11", "11"), select(classes));
        assertEquals(List.of("2"), select("select events from tally where dimension = 'STATUS'"));
    }

    @Test
    void letsTheVersionBeforeReadAndWriteOn() throws SQLException {
        createDatabaseOf("version_before");
        migrateTo("17");
        insert("id", "{\"title\":\"Rapat desa\",\"participants\":[],\"evidence\":[]}");
        execute("insert into event_revision (event_id, revision, change, at, cause, state, sequence)"
                + " select id, 1, 'CHANGED', now(), '{}', state, 1 from event");
        execute("insert into mention select id, 0, id, null, '{\"title\":\"Rapat\"}' from event");
        String history = "select revision || ' ' || coalesce(state::json ->> 'title', change) from event_revision"
                + " order by revision";
        String mentions = "select state from mention";
        migrateTo("latest");
        assertEquals(List.of("1 Rapat desa"), select(history));
        assertEquals(List.of("{\"title\":\"Rapat\"}"), select(mentions));

        // As docs/operations.md says it.
        execute("update stored_revision as made set state = null, participant_keys = null, countries = null from event"
                + " where event.id = made.event_id and event.revision = made.revision and event.state = made.state");
        assertEquals(List.of("t"), select("select state is null from stored_revision"));
        assertEquals(List.of("1 Rapat desa"), select(history));

        // What this version has told is replaced by the version before.
        execute("create table replaced as select id, state from event");
        execute("delete from event");
        assertEquals(List.of(), select(mentions));
        assertEquals(List.of("1 Rapat desa"), select(history));
        execute("insert into event_revision (event_id, revision, change, at, cause, state, sequence)"
                + " select id, 2, 'CHANGED', now(), '{}', '{\"title\":\"Rapat kota\"}', 2 from replaced");
        execute("update event_revision set change = 'PURGED', state = null where revision = 1 and state is not null");
        assertEquals(List.of("1 PURGED", "2 Rapat kota"), select(history));
    }

    /** The database belongs to a role that may do nothing else, as an operator would set it up. */
    private void createDatabaseOf(String role) throws SQLException {
        owner = role;
        String name = "old_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            url = connection.getMetaData().getURL().replaceFirst("/[^/?]+(\\?.*)?$", "/" + name);
            statement.execute("create role " + owner + " login password '" + owner + "'");
            statement.execute("create database " + name + " owner " + owner);
        }
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(url, owner, owner)
                .locations("db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private void insert(String language, String state) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, owner);
                PreparedStatement statement = connection.prepareStatement("""
                        insert into event values (gen_random_uuid(), 1, 'OCCURRED', 'MEETING', 'CONSULT', ?, '',
                            0, 0, 0, 0, false, false, false, 0, 0, '{}', '{}', now(), ?)""")) {
            statement.setString(1, language);
            statement.setString(2, state);
            statement.executeUpdate();
        }
    }

    private void execute(String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, owner);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private List<String> titles(String words) throws SQLException {
        return select("select state_json(state) ->> 'title' from event_query('" + words
                + "') as asked join event on words @@ marked");
    }

    private List<String> select(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, owner, owner);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
