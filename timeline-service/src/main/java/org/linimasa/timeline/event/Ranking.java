package org.linimasa.timeline.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.timeline.event.RankedSet.Change;
import org.linimasa.timeline.event.RankedSet.Part;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.FilterSql;
import org.linimasa.timeline.filter.MatchingEvents;
import org.linimasa.timeline.filter.MatchingEvents.Question;
import org.linimasa.timeline.filter.SqlConditions;
import org.linimasa.timeline.filter.SqlReader.RowVisitor;
import org.linimasa.timeline.filter.SqlText;

/** Finds events in the order of how well they fit the words looked for. */
@ApplicationScoped
class Ranking {
    /** How well a row fits: more in the title than in names, more there than in quotes. */
    private static final SqlText RANKED = SqlText.of(
            "event.id, undated as no_date, sort_start as start, sort_end as finish, ts_rank(words, query) as relevance");

    private static final SqlText CHANGE =
            SqlText.of("(extract(epoch from updated_at) * 1000000)::bigint as updated, id");

    private static final String BY_RELEVANCE = "relevance desc, no_date, start, finish, id";

    private final MatchingEvents matching;
    private final Limits limits;

    @Inject
    Ranking(MatchingEvents matching) {
        this(matching, Limits.SERVED);
    }

    Ranking(MatchingEvents matching, Limits limits) {
        this.matching = matching;
        this.limits = limits;
    }

    /**
     * How many events are ranked.
     *
     * @param atMost of all languages, those that were stored first
     * @param ofEachLanguage at least, where there are many languages
     * @param everywhere of words that more events have, those among the events changed last are ranked
     * @param lastChanged how many events these are
     */
    record Limits(int atMost, int ofEachLanguage, long everywhere, int lastChanged) {
        static final Limits SERVED = new Limits(10_000, 2_000, 100_000, 10_000);
    }

    /** Makes something of a row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row, RankedSet ranked) throws SQLException;
    }

    /**
     * Up to {@code limit} matching events that come after a place. Words that very many events have are ranked among those
     * changed last, if these fill the first page, and only behind these among the others.
     *
     * @param after absent to start at the beginning
     */
    <T> List<T> find(EventFilter filter, @Nullable SortKey after, int limit, Instant now, RowReader<T> reader) {
        if (after == null) {
            return begin(filter, limit, now, reader);
        }
        RankedSet set = after.ranked();
        List<T> rows = read(filter, set, after, limit, now, reader);
        if (rows.size() < limit && !set.next().equals(set)) {
            rows.addAll(read(filter, set.next(), null, limit - rows.size(), now, reader));
        }
        return rows;
    }

    private <T> List<T> begin(EventFilter filter, int limit, Instant now, RowReader<T> reader) {
        if (matching.expectedWith(Objects.requireNonNull(filter.text())) > limits.everywhere()) {
            List<Change> oldest = new ArrayList<>();
            matching.oldestOfLastChanged(
                    CHANGE,
                    now,
                    limits.lastChanged(),
                    row -> oldest.add(new Change(row.getLong("updated"), row.getObject("id", UUID.class))));
            if (!oldest.isEmpty()) {
                RankedSet changedLast = RankedSet.changedLast(oldest.getFirst());
                List<T> rows = read(filter, changedLast, null, limit, now, reader);
                if (rows.size() == limit) {
                    return rows;
                }
            }
        }
        return read(filter, RankedSet.WHOLE, null, limit, now, reader);
    }

    private <T> List<T> read(
            EventFilter filter, RankedSet set, @Nullable SortKey after, int limit, Instant now, RowReader<T> reader) {
        List<T> rows = new ArrayList<>();
        RowVisitor visitor = row -> rows.add(reader.read(row, set));
        SqlConditions conditions = FilterSql.of(filter);
        if (set.part() == Part.CHANGED_LAST) {
            matching.foundAmongLastChanged(
                    filter,
                    now,
                    new Question(RANKED, conditions, ""),
                    set.conditions(),
                    limits.lastChanged(),
                    fittest(after, limit),
                    visitor);
        } else {
            conditions.addAll(set.conditions());
            matching.foundInEachLanguage(
                    filter,
                    now,
                    new Question(RANKED, conditions, ""),
                    limits.atMost(),
                    limits.ofEachLanguage(),
                    fittest(after, limit),
                    visitor);
        }
        return rows;
    }

    /** The fittest of those found that come after a place. */
    private static SqlText fittest(@Nullable SortKey after, int limit) {
        SqlConditions place = new SqlConditions();
        if (after != null) {
            place.add(
                    "(-relevance, no_date, start, finish, id) > (-?::real, ?, ?, ?, ?)",
                    after.relevance(),
                    after.undated(),
                    after.start(),
                    after.end(),
                    after.id());
        }
        return SqlText.of("select " + EventSearch.KEYS + "relevance from (select * from found where")
                .then(place.joined())
                .then(SqlText.of("order by " + BY_RELEVANCE + " limit " + limit
                        + ") as best join event using (id) order by " + BY_RELEVANCE.replace(", id", ", event.id")));
    }
}
