package org.linimasa.timeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.linimasa.event.Status;

/** So many events that a few of them are in the sample. */
public final class Samples {
    private Samples() {}

    /** What occurred on each day of a year, and what is planned; the planner knows how many they are. */
    public static List<Events.Draft> hold(Projection projection, DataSource database) throws SQLException {
        List<Events.Draft> drafts = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            drafts.add(Events.event(
                            "sampled " + i, i % 20 == 0 ? null : "2023-%02d-%02d".formatted(1 + i % 12, 1 + i % 28))
                    .status(i % 3 == 0 ? Status.PLANNED : Status.OCCURRED)
                    .type(i % 2 == 0 ? "MEETING" : "VISIT"));
        }
        projection.holds(drafts.toArray(Events.Draft[]::new));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze event");
        }
        return drafts;
    }

    /** Whether the event is one of those that stand for 64 each. */
    public static boolean isSampled(Events.Draft draft) {
        return draft.build().id().toString().compareTo("04") < 0;
    }
}
