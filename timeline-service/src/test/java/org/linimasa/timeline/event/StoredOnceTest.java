package org.linimasa.timeline.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.linimasa.timeline.Events.event;
import static org.linimasa.timeline.Events.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.Event;
import org.linimasa.event.Evidence;
import org.linimasa.event.Mention;
import org.linimasa.event.Participant;
import org.linimasa.event.Place;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;

/** What a live event says is not stored a second time, and nobody who reads notices. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class StoredOnceTest {
    private static final String NAME = "Rapat di balai desa Sukamaju";

    @Inject
    Projection projection;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper mapper;

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
    }

    @Test
    void givesBackEachMentionAsItWasTold() throws SQLException, JsonProcessingException {
        Events.Draft draft = event(NAME, "2024-07-03")
                .place("Sukamaju", "ID")
                .participants(person("Rina", "ID"), person("José", null));
        Mention same = draft.mention(NAME);
        draft.evidence(
                new Evidence(Events.documentId("other"), null, null, "Other words.", 0, 12),
                new Evidence(
                        Events.documentId(NAME),
                        "https://koran.example/1",
                        "Koran",
                        same.text(),
                        same.begin(),
                        same.end()));
        List<Mention> told = List.of(
                same,
                draft.mention("Musyawarah desa"),
                event(NAME, "2024-07").participants(person("Rina", "ID")).mention("Warga bermusyawarah"),
                draft("2024-07-03", person("José", null)).mention("José datang"),
                draft("2024-07-03", person("José", null), person("Rina", "ID")).mention("José dan Rina datang"),
                draft("2024-07-03", person("José", null), person("Budi", "ID")).mention("José dan Budi datang"),
                at(draft.mention("Rapat"), new Place("Sukasari", null)),
                at(draft.mention("A zero \u0000 in a quote"), null),
                structured(draft.mention("Agenda")));
        tell(draft.build(), told.toArray(Mention[]::new));
        List<Mention> read = new ArrayList<>();
        for (String state : select("select state from mention order by position")) {
            read.add(mapper.readValue(state, Mention.class));
        }
        assertEquals(told, read);
        assertEquals(
                List.of("{\"evidence\": 1, \"confidence\": 0.9}"),
                select("select (state::jsonb - 'trigger')::text from stored_mention where position = 0"));
    }

    @Test
    void keepsMentionsOfAnEventWithAZeroWhole() throws SQLException, JsonProcessingException {
        Events.Draft draft = event("A zero \u0000 in a title", "2024-07-03");
        Mention told = draft.mention("What it says");
        tell(draft.build(), told);
        assertEquals(told, mapper.readValue(select("select state from mention").getFirst(), Mention.class));
    }

    @Test
    void storesTheNewestStateWithTheEventAlone() throws SQLException {
        Events.Draft draft = event(NAME, "2024-07-03");
        String stored = "select revision || ' ' || (state is not null) from stored_revision order by revision";
        String read = "select revision || ' ' || (state::json ->> 'revision') from event_revision order by revision";
        tell(draft.build());
        assertEquals(List.of("1 false"), select(stored));
        assertEquals(List.of("1 1"), select(read));
        tell(draft.revision(2).build());
        assertEquals(List.of("1 true", "2 false"), select(stored));
        assertEquals(List.of("1 1", "2 2"), select(read));
        projection
                .tell(List.of(projection.next(Projection.retracted(Events.id(NAME), 3))))
                .statusCode(200);
        assertEquals(List.of("1 true", "2 true", "3 false"), select(stored));
        assertEquals(
                List.of("1 1", "2 2"),
                select(read).stream().filter(Objects::nonNull).toList());
    }

    @Test
    void keepsTheStatesOfRevisionsThatComeTogether() throws SQLException {
        Events.Draft draft = event(NAME, "2024-07-03");
        projection
                .tell(List.of(
                        projection.next(Projection.changed(draft.build())),
                        projection.next(Projection.changed(draft.revision(2).build()))))
                .statusCode(200);
        assertEquals(
                List.of("1 1", "2 2"),
                select("select revision || ' ' || (state::json ->> 'revision') from event_revision order by revision"));
    }

    private static Events.Draft draft(String day, Participant... participants) {
        return event(NAME, day).participants(participants);
    }

    private static Mention at(Mention it, @Nullable Place place) {
        return new Mention(
                it.id(),
                it.document(),
                it.begin(),
                it.end(),
                it.text(),
                it.trigger(),
                it.title(),
                it.language(),
                it.type(),
                it.category(),
                it.status(),
                it.time(),
                it.participants(),
                place,
                it.attribution(),
                it.confidence(),
                it.event());
    }

    private static Mention structured(Mention it) {
        return new Mention(
                it.id(),
                null,
                null,
                null,
                null,
                null,
                it.title(),
                it.language(),
                it.type(),
                it.category(),
                it.status(),
                it.time(),
                it.participants(),
                it.place(),
                new Mention.Attribution("Kepala desa", null),
                it.confidence(),
                it.event());
    }

    private void tell(Event event, Mention... mentions) {
        projection
                .tell(List.of(projection.next(Projection.changed(event, mentions))))
                .statusCode(200);
    }

    private List<String> select(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
