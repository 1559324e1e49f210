package org.linimasa.timeline.facet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.linimasa.timeline.filter.Dimension;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.ExactCounts;
import org.linimasa.timeline.filter.FilterSql;
import org.linimasa.timeline.filter.KnownValues;
import org.linimasa.timeline.filter.MatchingEvents;
import org.linimasa.timeline.filter.MatchingEvents.Question;
import org.linimasa.timeline.filter.Sample;
import org.linimasa.timeline.filter.SqlConditions;
import org.linimasa.timeline.filter.SqlReader.RowVisitor;
import org.linimasa.timeline.filter.SqlText;

/**
 * Counts the matching events by the values of each filter: one walk over them for all facets that are of the same events,
 * and none where all events match.
 */
@ApplicationScoped
class CountByValue {
    private static final SqlText COLUMNS = SqlText.of("status, " + FilterSql.PHASE
            + " as phase, type, category, language, countries, sources, entity_ids," + " participant_keys");

    /** An entity is a participant where its id is among the keys. Only those that may be shown are asked for their names. */
    private static final String PARTICIPANTS = """
            select 'PARTICIPANT' as dimension, id::text as value, named.name, most.events, most.distinct_values
            from (select id, events, count(*) over () as distinct_values
                  from (select id, count(*) as events
                        from (select unnest(entity_ids) as id, participant_keys from found) as one
                        where id::text = any (participant_keys) group by id) as counted
                  order by events desc fetch first %d rows with ties) as most
            join entity as named using (id) order by most.events desc, name, value limit %d""";

    private final KnownValues knownValues;
    private final MatchingEvents matching;
    private final Tally tally;
    private final ExactCounts exactCounts;
    private final Clock clock;

    CountByValue(KnownValues knownValues, MatchingEvents matching, Tally tally, ExactCounts exactCounts, Clock clock) {
        this.knownValues = knownValues;
        this.matching = matching;
        this.tally = tally;
        this.exactCounts = exactCounts;
        this.clock = clock;
    }

    /** @param limit of the values of each facet */
    @Transactional
    FacetsView count(EventFilter filter, int limit) {
        knownValues.check(filter);
        Instant now = clock.instant();
        Map<EventFilter, List<Dimension>> ofSameEvents = Arrays.stream(Dimension.values())
                .collect(Collectors.groupingBy(filter::without, LinkedHashMap::new, Collectors.toList()));
        Map<Dimension, FacetsView.Facet> facets = new EnumMap<>(Dimension.class);
        boolean estimate = false;
        for (Map.Entry<EventFilter, List<Dimension>> same : ofSameEvents.entrySet()) {
            EventFilter others = same.getKey();
            if (others.isEverything()) {
                Sample sample =
                        same.getValue().contains(Dimension.PHASE) ? exactCounts.sample(tally.moving()) : Sample.OF_ALL;
                same.getValue().forEach(it -> facets.put(it, ofEverything(it, others, limit, now, sample)));
                estimate |= sample.isEstimate();
            } else {
                Sample sample = exactCounts.sample(others);
                count(others, same.getValue(), limit, now, sample, facets);
                estimate |= sample.isEstimate();
            }
        }
        return FacetsView.of(facets, estimate);
    }

    private void count(
            EventFilter others,
            List<Dimension> dimensions,
            int limit,
            Instant now,
            Sample sample,
            Map<Dimension, FacetsView.Facet> facets) {
        SqlConditions conditions = FilterSql.of(others);
        if (!sample.isEstimate()) {
            matching.excludeByValue(conditions, others, now);
        }
        Question question = new Question(COLUMNS, conditions, "");
        String counts =
                dimensions.stream().map(it -> "(" + count(it, limit) + ")").collect(Collectors.joining("\nunion all "));
        Map<Dimension, Rows> rows = new EnumMap<>(Dimension.class);
        dimensions.forEach(it -> rows.put(it, new Rows(sample.weight())));
        matching.found(
                others,
                now,
                question.of(sample),
                SqlText.of(counts),
                row -> Objects.requireNonNull(rows.get(Dimension.valueOf(row.getString("dimension"))))
                        .visit(row));
        rows.forEach((dimension, its) -> facets.put(dimension, its.facet()));
    }

    private FacetsView.Facet ofEverything(
            Dimension dimension, EventFilter everything, int limit, Instant now, Sample sample) {
        if (dimension == Dimension.PHASE) {
            List<FacetsView.Value> phases = tally.phases(everything, now, sample);
            return new FacetsView.Facet(phases.stream().limit(limit).toList(), phases.size());
        }
        Rows rows = new Rows(1);
        tally.each(dimension, limit, rows);
        return rows.facet();
    }

    /** Equally frequent values in the order of what they are called. */
    private static String count(Dimension dimension, int limit) {
        return switch (dimension) {
            case STATUS, PHASE, TYPE, CATEGORY, LANGUAGE ->
                counted(dimension, dimension.name().toLowerCase(Locale.ROOT), "found", limit);
            case COUNTRY -> counted(dimension, "value", "(select unnest(countries) as value from found) as one", limit);
            case SOURCE -> counted(dimension, "value", "(select unnest(sources) as value from found) as one", limit);
            case PARTICIPANT -> PARTICIPANTS.formatted(limit, limit);
        };
    }

    private static String counted(Dimension dimension, String value, String rows, int limit) {
        return "select '" + dimension + "' as dimension, " + value
                + " as value, null as name, count(*) as events, count(*) over () as distinct_values from " + rows
                + " group by value order by events desc, value limit " + limit;
    }

    /** Takes the rows of a facet. */
    private static final class Rows implements RowVisitor {
        private final List<FacetsView.Value> values = new ArrayList<>();
        private final int weight;
        private long distinct;

        /** @param weight how many events each that was counted stands for */
        Rows(int weight) {
            this.weight = weight;
        }

        @Override
        public void visit(ResultSet row) throws SQLException {
            distinct = row.getLong("distinct_values");
            values.add(new FacetsView.Value(
                    row.getString("value"), row.getString("name"), weight * row.getLong("events")));
        }

        FacetsView.Facet facet() {
            return new FacetsView.Facet(values, distinct);
        }
    }
}
