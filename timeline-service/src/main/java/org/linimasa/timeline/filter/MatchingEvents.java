package org.linimasa.timeline.filter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.LocalSeconds;
import org.linimasa.timeline.filter.SqlReader.RowVisitor;
import org.linimasa.timeline.filter.TimeBranches.Branch;

/** The rows of {@code event} that match a filter, for every view of them. */
@ApplicationScoped
public class MatchingEvents {
    /**
     * The events that have the words, each with what was looked for in it. The OFFSET keeps them together: the planner
     * does not know how rare a word is, and might walk through all events in the order of time to find the few.
     */
    private static final String WITH_WORDS = """
            (select event.*, asked.query
             from event_query(?) as asked join %s as event on event.words @@ asked.marked offset 0) as event""";

    /** The same for the events of one language of those in which the words are read. */
    private static final String OF_LANGUAGE =
            "(select * from event where event.words @@ asked.marked offset 0) as event";

    /** Those of the events changed last that have the words, each with what was looked for in it. */
    private static final String WORDS_OF_LAST_CHANGED = """
            (select event.*, asked.query
             from (select * from event where %s
                   order by updated_at desc, id desc limit ?) as event
             cross join lateral (select query from event_query(?) where event.words @@ marked limit 1) as asked) as event""";

    /**
     * What the table said at a moment: of each id the revision made until then that no other one followed until then, unless
     * the event had ended. Whether one followed is looked up for the rows that are read, so that a page in the order of an
     * index looks at little of the history. The columns that a live event holds ready are computed here from the state, where
     * one asks for them.
     */
    private static final String PAST = """
            (select made.event_id as id, made.at as updated_at, made.*, event_source_keys(made.state) as source_keys,
               event_entity_ids(made.state) as entity_ids,
               (state_json(made.state) ->> 'confidence')::double precision as confidence,
               is_rumoured(made.status, made.state) as rumoured
             from (select timestamptz 'epoch' + ? * interval '1 microsecond' as moment) as asked
             join event_revision as made on made.at <= asked.moment
             where made.change = 'CHANGED' and made.sequence is not null
               and not exists (
                 select from event_revision as later
                 where later.event_id = made.event_id and later.revision > made.revision and later.at <= asked.moment))
            as event""";

    /** The EDTF value of a row's time. */
    public static final String VALUE = "state_json(state) -> 'time' ->> 'edtf' as edtf";

    /** For each row what the clocks of its zone show; a zone that arrived a moment ago is taken for UTC. */
    private static final String CLOCK = """
            cross join lateral (
              select coalesce(
                (select shown.now from unnest(?::text[], ?::bigint[]) as shown (zone, now) where shown.zone = event.zone),
                ?::bigint) as now) as clock""";

    private final SqlReader reader;

    MatchingEvents(SqlReader reader) {
        this.reader = reader;
    }

    /**
     * What is asked of the matching rows.
     *
     * @param columns what stands between SELECT and FROM: columns of {@code event}; {@code query}, what was looked for in
     *     the row, where the filter has words; {@link FilterSql#PHASE}
     * @param joined what is joined to each row
     * @param conditions those of the filter, and perhaps more
     * @param tail grouping, order and limit
     * @param asOf the moment whose rows are looked at; absent for the present. The words of the past are not held ready: a
     *     filter with words has no past
     * @param sample the present rows that are looked at
     */
    public record Question(
            SqlText columns,
            SqlText joined,
            SqlConditions conditions,
            String tail,
            @Nullable Instant asOf,
            Sample sample) {
        /** A question about the present rows and what is joined to them. */
        public Question(SqlText columns, SqlText joined, SqlConditions conditions, String tail) {
            this(columns, joined, conditions, tail, null, Sample.OF_ALL);
        }

        /** A question about the present rows alone. */
        public Question(SqlText columns, SqlConditions conditions, String tail) {
            this(columns, SqlText.of(""), conditions, tail);
        }

        /** The same question about the rows of a moment; absent for the present. */
        public Question at(@Nullable Instant moment) {
            return new Question(columns, joined, conditions, tail, moment, sample);
        }

        /** The same question about the present rows of a sample. */
        public Question of(Sample other) {
            return new Question(columns, joined, conditions, tail, null, other);
        }

        private boolean asksForPhases() {
            return columns.sql().contains(FilterSql.PHASE)
                    || joined.sql().contains(FilterSql.PHASE)
                    || conditions.joined().sql().contains(FilterSql.PHASE);
        }
    }

    /**
     * Visits the rows of the answer, within the caller's transaction.
     *
     * @param now decides the phases
     */
    public void each(EventFilter filter, Instant now, Question question, RowVisitor visitor) {
        reader.each(statement(filter, now, question, withReach(filter, question)), visitor);
    }

    private static SqlConditions withReach(EventFilter filter, Question question) {
        SqlConditions conditions = new SqlConditions();
        conditions.addAll(question.conditions());
        if (filter.text() == null && question.asOf() == null) {
            conditions.addAll(TimeBranches.reaching(filter));
            conditions.addAll(somewhere(filter));
        }
        return conditions;
    }

    /**
     * Visits the first rows of the answer in the order of time, within the caller's transaction, of a filter without
     * words.
     *
     * @param now decides the phases
     * @param question without a tail
     * @param branches the parts that hold the answer
     * @param order the columns of the answer to sort by, with their directions; what has no date always comes last
     */
    public void first(
            EventFilter filter,
            Instant now,
            Question question,
            List<Branch> branches,
            String order,
            int limit,
            RowVisitor visitor) {
        // Within a part nothing differs in whether it has a date, which PostgreSQL does not see: said once more, it
        // would sort.
        String tail = "order by " + order + " limit " + limit;
        boolean mixed = branches.stream().anyMatch(Branch::undated);
        SqlText all = null;
        for (Branch branch : branches) {
            SqlConditions conditions = new SqlConditions();
            conditions.addAll(question.conditions());
            conditions.addAll(branch.conditions());
            if (question.asOf() == null) {
                conditions.addAll(somewhere(filter));
            }
            SqlText part = SqlText.of("(")
                    .then(statement(filter, now, question, conditions))
                    .then(SqlText.of(tail + ")"));
            all = all == null ? part : all.then(SqlText.of("\nunion all")).then(part);
        }
        if (all != null) {
            String whole = mixed ? tail.replaceFirst("order by ", "order by undated, ") : tail;
            reader.each(SqlText.of("select * from (").then(all).then(SqlText.of(") as event\n" + whole)), visitor);
        }
    }

    /**
     * Runs what reads within the caller's transaction, so that indexes are only walked in their order: an index of values of
     * which an event has several, and which knows no order, would name all events of a frequent value, and do so for each
     * part of an answer anew.
     */
    public void walking(Runnable reading) {
        allowBitmaps(false);
        reading.run();
        // After a failure the transaction takes no more statements, and takes the setting with it.
        allowBitmaps(true);
    }

    private void allowBitmaps(boolean allowed) {
        reader.each(SqlText.of("select set_config('enable_bitmapscan', ?, true)", allowed ? "on" : "off"), row -> {});
    }

    /**
     * Visits the rows that a statement makes of the answer, within the caller's transaction. The answer is called
     * {@code found} there and is looked up once, row by row as far as the statement reads.
     *
     * @param now decides the phases
     */
    public void found(EventFilter filter, Instant now, Question question, SqlText statement, RowVisitor visitor) {
        SqlText answer = statement(filter, now, question, withReach(filter, question));
        reader.each(
                SqlText.of("with found as materialized (")
                        .then(answer)
                        .then(SqlText.of(")\n"))
                        .then(statement),
                visitor);
    }

    /**
     * Visits the rows that a statement makes of the answer, as {@link #found} does, of a filter with words: of each language
     * that the words are read in at most so many, so that a word which is common in one hides none of the others. Which ones,
     * the order of the store decides.
     *
     * @param question without a tail
     * @param atMost of all languages, as long as each gets {@code atLeast}
     */
    public void foundInEachLanguage(
            EventFilter filter,
            Instant now,
            Question question,
            int atMost,
            int atLeast,
            SqlText statement,
            RowVisitor visitor) {
        SqlText ofLanguage = statement(now, question, SqlText.of(OF_LANGUAGE), withReach(filter, question), "");
        reader.each(
                SqlText.of(
                                "with found as materialized (select ranked.* from"
                                        + " (select query, marked, count(*) over () as languages from event_query(?)) as asked"
                                        + " cross join lateral (",
                                Objects.requireNonNull(filter.text()))
                        .then(ofLanguage)
                        .then(SqlText.of("limit greatest(" + atMost + " / languages, " + atLeast + ")) as ranked)\n"))
                        .then(statement),
                visitor);
    }

    /**
     * Visits the event that is the last of so many, of those changed last; none where there are fewer.
     *
     * @param now what changes in later seconds is not looked at
     */
    public void oldestOfLastChanged(SqlText columns, Instant now, int rows, RowVisitor visitor) {
        reader.each(
                SqlText.of("select")
                        .then(columns)
                        .then(SqlText.of("from event where"))
                        .then(changedUntil(now).joined())
                        .then(SqlText.of("order by updated_at desc, id desc offset ? limit 1", rows - 1)),
                visitor);
    }

    /**
     * Visits the rows that a statement makes of the answer, as {@link #found} does, of a filter with words: of what matches
     * among the events changed last. What has common words is found there at once.
     *
     * @param now decides the phases; what changes in later seconds is not looked at
     * @param question without a tail
     * @param changed which events these are
     * @param rows how many of them are looked at, at most
     */
    public void foundAmongLastChanged(
            EventFilter filter,
            Instant now,
            Question question,
            SqlConditions changed,
            int rows,
            SqlText statement,
            RowVisitor visitor) {
        SqlConditions conditions = changedUntil(now);
        conditions.addAll(changed);
        SqlText which = conditions.joined();
        List<Object> values = new ArrayList<>(which.values());
        values.add(rows);
        values.add(Objects.requireNonNull(filter.text()));
        SqlText last = new SqlText(WORDS_OF_LAST_CHANGED.formatted(which.sql()), values);
        reader.each(
                SqlText.of("with found as materialized (")
                        .then(statement(now, question, last, question.conditions(), ""))
                        .then(SqlText.of(")\n"))
                        .then(statement),
                visitor);
    }

    private static SqlConditions changedUntil(Instant now) {
        SqlConditions conditions = new SqlConditions();
        conditions.add(
                "updated_at < timestamptz 'epoch' + ? * interval '1 microsecond'",
                ChronoUnit.MICROS.between(
                        Instant.EPOCH, now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1)));
        return conditions;
    }

    /**
     * Visits those that match among the next rows in the order of time, of a filter with words: what has common words is
     * found there at once, where their index would bring all of it.
     *
     * @param now decides the phases
     * @param question without a tail
     * @param branch where the rows are
     * @param order the columns to sort by, with their directions
     * @param rows how many are looked at
     */
    public void amongNext(
            EventFilter filter,
            Instant now,
            Question question,
            Branch branch,
            String order,
            int rows,
            int limit,
            RowVisitor visitor) {
        SqlConditions conditions = new SqlConditions();
        conditions.addAll(withWords(Objects.requireNonNull(filter.text())));
        conditions.addAll(question.conditions());
        SqlText next = SqlText.of("(select * from event where")
                .then(branch.conditions().joined())
                .then(SqlText.of("order by " + order + " limit " + rows + ") as event"));
        reader.each(statement(now, question, next, conditions, "order by " + order + " limit " + limit), visitor);
    }

    /** About how many events have the words, as the planner sees it. */
    public long expectedWith(String words) {
        return expected(withWords(words)).events();
    }

    /** About how many events match but for their phases, as the planner sees it. */
    public long expected(EventFilter filter) {
        return expectedOf(filter).events();
    }

    /** The same of those that fulfil another condition, too. */
    public long expected(EventFilter filter, String condition) {
        SqlConditions more = new SqlConditions();
        more.add(condition);
        return expectedOf(filter, more).events();
    }

    /** The same, and how many the planner would look up to find them. */
    Expected expectedOf(EventFilter filter) {
        return expectedOf(filter, new SqlConditions());
    }

    private Expected expectedOf(EventFilter filter, SqlConditions more) {
        EventFilter settled = filter.without(Dimension.PHASE);
        SqlConditions conditions = FilterSql.of(filter.isOverlapAtAll() ? settled.ofAllTime() : settled);
        conditions.addAll(TimeBranches.reaching(filter));
        conditions.addAll(somewhere(filter));
        conditions.addAll(more);
        if (filter.text() != null) {
            conditions.addAll(withWords(filter.text()));
        }
        return expected(conditions);
    }

    private Expected expected(SqlConditions conditions) {
        StringBuilder plan = new StringBuilder();
        SqlText statement =
                SqlText.of("explain (format json) select from event where").then(conditions.joined());
        reader.each(statement, row -> plan.append(row.getString(1)));
        return Expected.of(plan.toString());
    }

    /** The words as constants: of these the planner knows how common they are. */
    private SqlConditions withWords(String words) {
        List<SqlConditions> readings = new ArrayList<>();
        reader.each(SqlText.of("select marked::text from event_query(?)", words), row -> {
            SqlConditions reading = new SqlConditions();
            reading.add("words @@ ?::tsquery", row.getString(1));
            readings.add(reading);
        });
        SqlConditions any = new SqlConditions();
        if (readings.isEmpty()) {
            any.add("false");
        } else {
            any.addAnyOf(readings);
        }
        return any;
    }

    /** That a country is in use at all: the planner takes none for rare, and would walk through all events for one that is not. */
    private static SqlConditions somewhere(EventFilter filter) {
        SqlConditions conditions = new SqlConditions();
        if (!filter.countries().isEmpty()) {
            conditions.add("exists (select from country_in_use where code = any (?))", (Object)
                    filter.countries().toArray(String[]::new));
        }
        return conditions;
    }

    private SqlText statement(EventFilter filter, Instant now, Question question, SqlConditions conditions) {
        return statement(now, question, rows(filter.text(), question), conditions, question.tail());
    }

    private SqlText statement(Instant now, Question question, SqlText rows, SqlConditions conditions, String tail) {
        return SqlText.of("select")
                .then(question.columns())
                .then(SqlText.of("\nfrom"))
                .then(rows)
                .then(question.asksForPhases() ? clock(now) : SqlText.of(""))
                .then(question.joined())
                .then(SqlText.of("\nwhere"))
                .then(conditions.joined())
                .then(SqlText.of("\n" + tail));
    }

    private static SqlText rows(@Nullable String words, Question question) {
        Instant asOf = question.asOf();
        if (asOf != null) {
            if (words != null) {
                throw new IllegalArgumentException("the words of " + asOf + " are not held ready");
            }
            return SqlText.of(PAST, ChronoUnit.MICROS.between(Instant.EPOCH, asOf));
        }
        String rows = question.sample().rows();
        return words == null ? SqlText.of(rows + " as event") : SqlText.of(WITH_WORDS.formatted(rows), words);
    }

    /** How many events match. */
    public long count(EventFilter filter, Instant now) {
        return count(filter, now, null);
    }

    /** How many events match, as far as a sample tells. */
    public long countAbout(EventFilter filter, Instant now, Sample sample) {
        if (!sample.isEstimate()) {
            return count(filter, now);
        }
        AtomicLong count = new AtomicLong();
        Question question = new Question(SqlText.of("count(*)"), FilterSql.of(filter), "");
        each(filter, now, question.of(sample), row -> count.set(row.getLong(1)));
        return sample.weight() * count.get();
    }

    /** How many events matched at a moment; absent for the present. */
    public long count(EventFilter filter, Instant now, @Nullable Instant asOf) {
        AtomicLong count = new AtomicLong();
        SqlConditions conditions = FilterSql.of(filter);
        excludeByValue(conditions, filter, now, asOf);
        each(
                filter,
                now,
                new Question(SqlText.of("count(*)"), conditions, "").at(asOf),
                row -> count.set(row.getLong(1)));
        return count.get();
    }

    /** Excludes the events whose bounds match the window although their value does not, see {@link ValueCheck}. */
    public void excludeByValue(SqlConditions conditions, EventFilter filter, Instant now) {
        excludeByValue(conditions, filter, now, null);
    }

    private void excludeByValue(SqlConditions conditions, EventFilter filter, Instant now, @Nullable Instant asOf) {
        if (!ValueCheck.isNeeded(filter)) {
            return;
        }
        SqlConditions doubtful = FilterSql.of(filter);
        doubtful.add("over_approximate");
        List<UUID> failing = new ArrayList<>();
        each(filter, now, new Question(SqlText.of("event.id, " + VALUE), doubtful, "").at(asOf), row -> {
            if (!ValueCheck.passes(row.getString("edtf"), filter)) {
                failing.add(row.getObject("id", UUID.class));
            }
        });
        if (!failing.isEmpty()) {
            conditions.add("event.id <> all (?)", (Object) failing.toArray(UUID[]::new));
        }
    }

    private SqlText clock(Instant now) {
        List<String> zones = new ArrayList<>();
        reader.each(SqlText.of("select name from zone_in_use"), row -> zones.add(row.getString("name")));
        Long[] shown = zones.stream()
                .map(zone -> LocalSeconds.of(LocalClock.show(now, zone)))
                .toArray(Long[]::new);
        return SqlText.of(CLOCK, zones.toArray(String[]::new), shown, now.getEpochSecond());
    }
}
