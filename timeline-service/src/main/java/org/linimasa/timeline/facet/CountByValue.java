package org.linimasa.timeline.facet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linimasa.timeline.filter.Dimension;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.FilterSql;
import org.linimasa.timeline.filter.KnownValues;
import org.linimasa.timeline.filter.MatchingEvents;
import org.linimasa.timeline.filter.MatchingEvents.Question;
import org.linimasa.timeline.filter.SqlConditions;
import org.linimasa.timeline.filter.SqlReader.RowVisitor;
import org.linimasa.timeline.filter.SqlText;

/** Counts the matching events by the values of each filter: one walk over them for each, and none where all events match. */
@ApplicationScoped
class CountByValue {
    private final KnownValues knownValues;
    private final MatchingEvents matching;
    private final Tally tally;
    private final Clock clock;

    CountByValue(KnownValues knownValues, MatchingEvents matching, Tally tally, Clock clock) {
        this.knownValues = knownValues;
        this.matching = matching;
        this.tally = tally;
        this.clock = clock;
    }

    /** @param limit of the values of each facet */
    @Transactional
    FacetsView count(EventFilter filter, int limit) {
        knownValues.check(filter);
        Instant now = clock.instant();
        return new FacetsView(
                facet(Dimension.STATUS, filter, limit, now),
                facet(Dimension.PHASE, filter, limit, now),
                facet(Dimension.TYPE, filter, limit, now),
                facet(Dimension.CATEGORY, filter, limit, now),
                facet(Dimension.COUNTRY, filter, limit, now),
                facet(Dimension.LANGUAGE, filter, limit, now),
                facet(Dimension.SOURCE, filter, limit, now),
                facet(Dimension.PARTICIPANT, filter, limit, now));
    }

    private FacetsView.Facet facet(Dimension dimension, EventFilter filter, int limit, Instant now) {
        EventFilter others = filter.without(dimension);
        if (others.isEverything()) {
            return ofEverything(dimension, others, limit, now);
        }
        SqlConditions conditions = FilterSql.of(others);
        matching.excludeByValue(conditions, others, now);
        Rows rows = new Rows();
        Question question = new Question(
                SqlText.of(columns(dimension)), SqlText.of(join(dimension)), conditions, tail(dimension) + limit);
        matching.each(others, now, question, rows);
        return rows.facet();
    }

    private FacetsView.Facet ofEverything(Dimension dimension, EventFilter everything, int limit, Instant now) {
        if (dimension == Dimension.PHASE) {
            List<FacetsView.Value> phases = tally.phases(everything, now);
            return new FacetsView.Facet(phases.stream().limit(limit).toList(), phases.size());
        }
        Rows rows = new Rows();
        tally.each(dimension, limit, rows);
        return rows.facet();
    }

    private static String columns(Dimension dimension) {
        String name = dimension == Dimension.PARTICIPANT ? "named.name" : "null";
        return value(dimension) + " as value, " + name
                + " as name, count(*) as events, count(*) over () as distinct_values";
    }

    private static String value(Dimension dimension) {
        return switch (dimension) {
            case STATUS -> "status";
            case PHASE -> FilterSql.PHASE;
            case TYPE -> "type";
            case CATEGORY -> "category";
            case LANGUAGE -> "language";
            case COUNTRY, SOURCE -> "one.value";
            case PARTICIPANT -> "named.id::text";
        };
    }

    private static String join(Dimension dimension) {
        return switch (dimension) {
            case STATUS, PHASE, TYPE, CATEGORY, LANGUAGE -> "";
            case COUNTRY -> "cross join lateral unnest(countries) as one (value)";
            case SOURCE -> "cross join lateral unnest(sources) as one (value)";
            case PARTICIPANT -> """
                    cross join lateral unnest(entity_ids) as one (value)
                    join entity as named on named.id = one.value and named.kind <> 'PLACE'""";
        };
    }

    /** Equally frequent values in the order of what they are called. */
    private static String tail(Dimension dimension) {
        return dimension == Dimension.PARTICIPANT
                ? "group by named.id order by events desc, named.name, value limit "
                : "group by value order by events desc, value limit ";
    }

    /** Takes the rows of a facet. */
    private static final class Rows implements RowVisitor {
        private final List<FacetsView.Value> values = new ArrayList<>();
        private long distinct;

        @Override
        public void visit(ResultSet row) throws SQLException {
            distinct = row.getLong("distinct_values");
            values.add(new FacetsView.Value(row.getString("value"), row.getString("name"), row.getLong("events")));
        }

        FacetsView.Facet facet() {
            return new FacetsView.Facet(values, distinct);
        }
    }
}
