package org.linimasa.timeline.filter;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.linimasa.timeline.Events.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.edtf.LocalWindow;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;

/** Whether events are counted or estimated, and how a page is found, hangs on what the planner expects. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ExpectedEventsTest {
    @Inject
    Projection projection;

    @Inject
    MatchingEvents matching;

    @Inject
    DataSource database;

    /** What is recent begins late and ends late: taken for independent, the two are expected to meet hardly ever. */
    @Test
    void areAboutAsManyAsReachIntoARecentWindow() throws SQLException {
        projection.empty();
        List<Events.Draft> drafts = new ArrayList<>();
        LocalDate first = LocalDate.parse("2001-01-01");
        for (int i = 0; i < 450; i++) {
            drafts.add(event("earlier " + i, first.plusDays(17L * i).toString()));
        }
        LocalDate recent = LocalDate.parse("2024-01-01");
        for (int i = 0; i < 50; i++) {
            drafts.add(event("recent " + i, recent.plusDays(i % 28).toString()));
            drafts.add(event("undated " + i, null));
        }
        projection.holds(drafts.toArray(Events.Draft[]::new));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze event");
        }
        LocalWindow january =
                new LocalWindow(recent.atStartOfDay(), recent.plusMonths(1).atStartOfDay());
        EventFilter filter = EventFilters.of(january, Match.OVERLAPS).withUndated(Undated.OMIT);
        long expected = QuarkusTransaction.requiringNew().call(() -> matching.expected(filter));
        assertTrue(expected > 25 && expected < 100, "50 events reach into the window, expected are " + expected);
    }
}
