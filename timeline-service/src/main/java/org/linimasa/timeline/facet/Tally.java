package org.linimasa.timeline.facet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.linimasa.event.Phase;
import org.linimasa.event.Status;
import org.linimasa.timeline.filter.Dimension;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.FilterSql;
import org.linimasa.timeline.filter.MatchingEvents;
import org.linimasa.timeline.filter.MatchingEvents.Question;
import org.linimasa.timeline.filter.Sample;
import org.linimasa.timeline.filter.SqlConditions;
import org.linimasa.timeline.filter.SqlReader;
import org.linimasa.timeline.filter.SqlReader.RowVisitor;
import org.linimasa.timeline.filter.SqlText;

/** How all events are spread over the values of a filter, from counts that the database keeps. */
@ApplicationScoped
class Tally {
    private static final String OF_VALUES = """
            select value, null as name, events, count(*) over () as distinct_values
            from tally where dimension = ? and events > 0
            order by events desc, value limit ?""";

    private static final String OF_PARTICIPANTS = """
            select id::text as value, name, events,
              (select count(*) from entity where kind <> 'PLACE') as distinct_values
            from entity where kind <> 'PLACE'
            order by events desc, name, id limit ?""";

    private final SqlReader reader;
    private final MatchingEvents matching;

    Tally(SqlReader reader, MatchingEvents matching) {
        this.reader = reader;
        this.matching = matching;
    }

    /** Visits the values of a dimension, {@code value, name, events, distinct_values}, the most frequent first. */
    void each(Dimension dimension, int limit, RowVisitor visitor) {
        reader.each(
                dimension == Dimension.PARTICIPANT
                        ? SqlText.of(OF_PARTICIPANTS, limit)
                        : SqlText.of(OF_VALUES, dimension.name(), limit),
                visitor);
    }

    /** How many events there are whose phase depends on the time. */
    long moving() {
        AtomicLong events = new AtomicLong();
        each(Dimension.STATUS, Integer.MAX_VALUE, row -> {
            if (FilterSql.OPEN.contains(Status.valueOf(row.getString("value")))) {
                events.addAndGet(row.getLong("events"));
            }
        });
        return events.get();
    }

    /**
     * How many events are in each phase, the most frequent first: only those whose phase depends on the time are looked at.
     *
     * @param sample those that are looked at
     */
    List<FacetsView.Value> phases(EventFilter everything, Instant now, Sample sample) {
        Map<String, Long> phases = new HashMap<>();
        each(Dimension.STATUS, Integer.MAX_VALUE, row -> {
            Status status = Status.valueOf(row.getString("value"));
            if (!FilterSql.OPEN.contains(status)) {
                phases.merge(settled(status).name(), row.getLong("events"), Long::sum);
            }
        });
        SqlConditions moving = new SqlConditions();
        moving.add(FilterSql.IS_OPEN);
        Question question =
                new Question(SqlText.of(FilterSql.PHASE + " as value, count(*) as events"), moving, "group by value");
        matching.each(
                everything,
                now,
                question.of(sample),
                row -> phases.merge(row.getString("value"), sample.weight() * row.getLong("events"), Long::sum));
        return phases.entrySet().stream()
                .map(phase -> new FacetsView.Value(phase.getKey(), null, phase.getValue()))
                .sorted(Comparator.comparingLong(FacetsView.Value::count)
                        .reversed()
                        .thenComparing(FacetsView.Value::value))
                .toList();
    }

    private static Phase settled(Status status) {
        return switch (status) {
            case OCCURRED -> Phase.PAST;
            case ONGOING -> Phase.CURRENT;
            case CANCELLED, DENIED, NOT_OCCURRED -> Phase.UNDETERMINED;
            case PLANNED, POSSIBLE, POSTPONED, UNKNOWN -> throw new IllegalArgumentException(status + " moves");
        };
    }
}
