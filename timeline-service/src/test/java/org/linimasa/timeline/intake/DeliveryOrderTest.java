package org.linimasa.timeline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.linimasa.timeline.Events.event;
import static org.linimasa.timeline.Events.id;
import static org.linimasa.timeline.Events.person;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.Mention;
import org.linimasa.message.CloudEvent;
import org.linimasa.message.Message;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;

/** The projection is a function of the set of messages. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class DeliveryOrderTest {
    private static final List<String> TABLES = List.of(
            "event",
            "mention",
            "former_event",
            "event_revision",
            "document",
            "entity",
            "(select * from tally where events > 0)",
            """
            (select * from (
               select size, bucket, begun, ended, surely, round(mass::numeric, 9) as mass,
                 round(density::numeric, 12) as density
               from events_over_time) as rounded
             where (begun, ended, surely, mass, density) <> (0, 0, 0, 0, 0))""");
    private static final List<String> COUNTRIES = List.of("ID", "JP", "GR");

    @Inject
    Projection projection;

    @Inject
    DataSource database;

    @RepeatedTest(5)
    void repetitionAndReorderingEqualOneDelivery(RepetitionInfo repetition) throws SQLException {
        Random random = new Random(repetition.getCurrentRepetition());
        projection.empty();
        List<CloudEvent<Message>> log = log(random);
        projection.tell(log).statusCode(200);
        List<String> once = content();

        projection.empty();
        List<CloudEvent<Message>> disturbed = new ArrayList<>(log);
        disturbed.addAll(log.subList(0, log.size() / 2));
        Collections.shuffle(disturbed, random);
        while (!disturbed.isEmpty()) {
            List<CloudEvent<Message>> batch = disturbed.subList(0, Math.min(disturbed.size(), 1 + random.nextInt(6)));
            projection.tell(List.copyOf(batch)).statusCode(200);
            batch.clear();
        }
        assertEquals(once, content());
    }

    /** What the triggers have counted on the way is what is there. */
    @RepeatedTest(3)
    void countingAnewChangesNothing(RepetitionInfo repetition) throws SQLException {
        Random random = new Random(-repetition.getCurrentRepetition());
        projection.empty();
        log(random).forEach(message -> projection.tell(List.of(message)).statusCode(200));
        List<String> counted = content();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select recount_values(), recount_events_over_time()");
        }
        assertEquals(counted, content());
    }

    private List<CloudEvent<Message>> log(Random random) {
        List<CloudEvent<Message>> log = new ArrayList<>();
        int[] revisions = new int[4];
        for (int i = 0; i < 30; i++) {
            int which = random.nextInt(revisions.length);
            int revision = ++revisions[which];
            String name = "event " + which;
            log.add(projection.next(
                    switch (random.nextInt(5)) {
                        case 0 -> Projection.retracted(id(name), revision);
                        case 1 -> Projection.merged(id(name), revision, id("event " + (which + 1) % 4));
                        default -> changed(name, revision, random);
                    }));
        }
        return log;
    }

    private static Message changed(String name, int revision, Random random) {
        Events.Draft draft =
                event(name, "2024-01-%02d".formatted(1 + random.nextInt(28))).revision(revision);
        for (String country : COUNTRIES.subList(0, random.nextInt(COUNTRIES.size()))) {
            draft.place("A town in " + country, country).participants(person("Somebody of " + country, country));
        }
        List<Mention> mentions = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            mentions.add(draft.mention(name + " mention " + i));
        }
        return Projection.changed(draft.build(), mentions.toArray(Mention[]::new));
    }

    private List<String> content() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet result = statement.executeQuery("select row_to_json(t)::text from " + table + " as t")) {
                    while (result.next()) {
                        rows.add(table + " " + result.getString(1));
                    }
                }
            }
        }
        Collections.sort(rows);
        return rows;
    }
}
