package org.linimasa.timeline.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;
import org.linimasa.timeline.Samples;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class SampleTest {
    @Inject
    Projection projection;

    @Inject
    MatchingEvents matching;

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    @Test
    void countsEnoughHoweverManyThereAre() {
        assertEquals(64, Sample.ofAbout(0).weight());
        assertEquals(64, Sample.ofAbout(300_000).weight());
        for (long events = 350_000; events < 10_000_000_000L; events *= 3) {
            long counted = events / Sample.ofAbout(events).weight();
            assertTrue(counted > 2_400 && counted <= 5_000, counted + " of " + events);
        }
    }

    @Test
    void theMoreAnEventStandsForTheFewerAreCounted() throws SQLException {
        projection.empty();
        List<Events.Draft> drafts = Samples.hold(projection, database);
        EventFilter meetings = EventParameters.saved(Map.of("type", "MEETING")).read();
        EventFilter words =
                EventParameters.saved(Map.of("type", "MEETING", "q", "sampled")).read();
        for (Map.Entry<Integer, String> below :
                Map.of(64, "04", 128, "02", 256, "01").entrySet()) {
            long counted = drafts.stream()
                    .map(Events.Draft::build)
                    .filter(it -> it.type().equals("MEETING"))
                    .filter(it -> it.id().toString().compareTo(below.getValue()) < 0)
                    .count();
            Sample sample = new Sample(below.getKey());
            assertTrue(counted > 0, "some are in the sample of one in " + sample.weight());
            for (EventFilter filter : List.of(meetings, words)) {
                assertEquals(
                        sample.weight() * counted,
                        QuarkusTransaction.requiringNew()
                                .call(() -> matching.countAbout(filter, clock.instant(), sample)),
                        filter + ", one in " + sample.weight());
            }
        }
        assertEquals(
                300,
                QuarkusTransaction.requiringNew()
                        .call(() -> matching.countAbout(meetings, clock.instant(), Sample.OF_ALL)));
    }
}
