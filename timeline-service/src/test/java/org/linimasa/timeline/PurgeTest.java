package org.linimasa.timeline;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.linimasa.timeline.Events.event;
import static org.linimasa.timeline.Events.person;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.Cause;
import org.linimasa.event.DocumentTime;
import org.linimasa.event.Event;
import org.linimasa.message.Message.DocumentChanged;
import org.linimasa.message.Message.DocumentPurged;
import org.linimasa.message.Message.DocumentPurged.PurgedRevision;
import org.linimasa.message.Message.EventPurged;

/** What the ingest service has forgotten is on no page and in no table here. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class PurgeTest {
    private static final String NAME = "Wirasena meets Zulfakar";
    private static final UUID DOCUMENT = Events.documentId(NAME);
    private static final UUID ID = Events.id(NAME);

    @Inject
    Projection projection;

    @Inject
    DataSource database;

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
    }

    @Test
    void nothingIsLeftInAnyTable() throws SQLException {
        tellOfIt();
        assertFalse(holding().isEmpty(), "the words are found where they are");
        projection
                .tell(List.of(
                        projection.next(Projection.retracted(ID, 3)),
                        projection.next(new DocumentPurged(
                                DOCUMENT,
                                3,
                                Events.KNOWN_AT,
                                List.of(
                                        new PurgedRevision(ID, 1),
                                        new PurgedRevision(ID, 2),
                                        new PurgedRevision(ID, 3))))))
                .statusCode(200);
        assertEquals(List.of(), holding());
        get("/api/v1/events?asOf=" + Events.KNOWN_AT.plusSeconds(2)).then().body("events", hasSize(0));
        get("/api/v1/documents/" + DOCUMENT).then().statusCode(410);
        get("/api/v1/events/" + ID).then().statusCode(410);
        get("/api/v1/events/" + ID + "/revisions")
                .then()
                .statusCode(200)
                .body("revisions.change", equalTo(List.of("RETRACTED", "PURGED", "PURGED")));
        get("/api/v1/events/" + ID + "/revisions/1").then().statusCode(200).body("event", nullValue());
        get("/api/v1/events?q=Wirasena").then().body("events", hasSize(0));
        get("/api/v1/entities?q=Zulfakar").then().body("entities", hasSize(0));
    }

    @Test
    void aProjectionThatIsMadeAnewIsNotToldOfIt() throws SQLException {
        Cause cause = new Cause("MENTION", DOCUMENT, null, null);
        projection
                .tell(List.of(
                        projection.next(new EventPurged(ID, 1, cause, Events.KNOWN_AT)),
                        projection.next(Projection.retracted(ID, 2)),
                        projection.next(new DocumentPurged(DOCUMENT, 1, Events.KNOWN_AT, List.of()))))
                .statusCode(200);
        get("/api/v1/documents/" + DOCUMENT).then().statusCode(410);
        get("/api/v1/events/" + ID + "/revisions")
                .then()
                .body("revisions.change", equalTo(List.of("RETRACTED", "PURGED")));
        get("/api/v1/events/" + ID).then().statusCode(410);
    }

    private void tellOfIt() {
        Events.Draft draft = event(NAME, "2024-07-03").participants(person("Wirasena", null), person("Zulfakar", null));
        Event first = draft.build();
        Event second = draft.revision(2).place("Balawangi", "ID").build();
        projection
                .tell(List.of(
                        projection.next(new DocumentChanged(
                                DOCUMENT,
                                1,
                                true,
                                "https://terlupakan.example/",
                                NAME,
                                "Kabar Terlupakan",
                                "en",
                                null,
                                new DocumentTime(null, true, List.of(), List.of()),
                                Instant.EPOCH)),
                        projection.next(Projection.changed(first, draft.mention(NAME))),
                        projection.next(Projection.changed(second, draft.mention(NAME)))))
                .statusCode(200);
    }

    /** The tables in which a word of the document stands, in whatever column. */
    private List<String> holding() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'public'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select count(*) from " + table
                        + " as it where lower(it::text) ~ 'wirasena|zulfakar|balawangi|terlupakan'")) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }
}
