package org.linimasa.timeline.filter;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.LocalSeconds;
import org.linimasa.edtf.LocalWindow;
import org.linimasa.event.Status;

/**
 * A filter as conditions on the table {@code event}, its words excepted: those choose the rows that {@link MatchingEvents}
 * holds the conditions against. Windows are the comparisons of {@link LocalWindow} on the four
 * bounds, where unbounded is the smallest or greatest number.
 */
public final class FilterSql {
    /**
     * {@link org.linimasa.event.Phase#of} a row; needs {@code clock.now}, the local seconds that the clocks of the row's
     * zone show.
     */
    public static final String PHASE = """
            case
              when status in ('CANCELLED', 'DENIED', 'NOT_OCCURRED') then 'UNDETERMINED'
              when status = 'ONGOING' then 'CURRENT'
              when status = 'OCCURRED' then 'PAST'
              when status = 'UNKNOWN' or rumoured then case
                when clock.now < start_earliest then 'UPCOMING'
                when end_latest <= clock.now then 'PAST'
                when start_latest <= clock.now and end_earliest >= clock.now then 'CURRENT'
                else 'UNDETERMINED'
              end
              when end_latest <= clock.now then 'OVERDUE'
              when undated or clock.now < start_earliest then 'UPCOMING'
              when start_latest <= clock.now then 'CURRENT'
              else 'UNDETERMINED'
            end""";

    /** With these the clock decides about the phase, as {@link #PHASE} has it: until then they are open. */
    public static final Set<Status> OPEN =
            Collections.unmodifiableSet(EnumSet.of(Status.PLANNED, Status.POSSIBLE, Status.POSTPONED, Status.UNKNOWN));

    /** Word for word a condition of the index that plans are read from. */
    public static final String IS_OPEN =
            OPEN.stream().map(status -> "'" + status + "'").collect(Collectors.joining(", ", "status in (", ")"));

    private FilterSql() {}

    /** The conditions of a filter. */
    public static SqlConditions of(EventFilter filter) {
        SqlConditions sql = new SqlConditions();
        switch (filter.undated()) {
            case OMIT -> sql.add("not undated");
            case ONLY -> sql.add("undated");
            case INCLUDE -> {}
        }
        addWindow(sql, filter);
        addAnyOf(sql, "status", names(filter.statuses()));
        addAnyOf(sql, PHASE, names(filter.phases()));
        addAnyOf(sql, "type", filter.types());
        addAnyOf(sql, "category", filter.categories());
        addAnyOf(sql, "language", filter.languages());
        addOverlapping(sql, "participant_keys", filter.participants());
        addOverlapping(sql, "countries", filter.countries());
        if (!filter.places().isEmpty()) {
            addOverlapping(sql, "entity_ids", "place_id_of(?)", filter.places());
        }
        if (!filter.sources().isEmpty()) {
            addOverlapping(sql, "source_keys", "source_key(?)", filter.sources());
        }
        if (filter.minConfidence() != null) {
            sql.add("confidence >= ?", filter.minConfidence());
        }
        return sql;
    }

    private static void addWindow(SqlConditions sql, EventFilter filter) {
        LocalDateTime from = filter.window().from();
        LocalDateTime to = filter.window().to();
        if (from == null && to == null) {
            return;
        }
        boolean overlaps = filter.match() == Match.OVERLAPS;
        switch (filter.certainty()) {
            case POSSIBLE -> {
                addBound(sql, overlaps ? "end_latest > ?" : "start_latest > ?", from);
                addBound(sql, overlaps ? "start_earliest < ?" : "end_earliest < ?", to);
            }
            case DEFINITE -> {
                sql.add("not uncertain");
                addBound(sql, overlaps ? "end_earliest >= ?" : "start_earliest >= ?", from);
                addBound(sql, overlaps ? "start_latest <= ?" : "end_latest <= ?", to);
            }
        }
    }

    private static void addBound(SqlConditions sql, String condition, @Nullable LocalDateTime bound) {
        if (bound != null) {
            sql.add(condition, LocalSeconds.of(bound));
        }
    }

    private static void addAnyOf(SqlConditions sql, String expression, List<String> values) {
        if (values.size() == 1) {
            // An index that begins with the column has the rows of one value in the order of time.
            sql.add(expression + " = ?", values.getFirst());
        } else if (!values.isEmpty()) {
            sql.add(expression + " = any (?)", (Object) values.toArray(String[]::new));
        }
    }

    private static void addOverlapping(SqlConditions sql, String column, List<String> values) {
        if (!values.isEmpty()) {
            sql.add(column + " && ?", (Object) values.toArray(String[]::new));
        }
    }

    /** Each value as a constant, not as the answer of a query: the planner knows then how rare it is. */
    private static void addOverlapping(SqlConditions sql, String column, String key, List<String> values) {
        String keys = values.stream().map(value -> key).collect(Collectors.joining(", "));
        sql.add(column + " && array[" + keys + "]", values.toArray());
    }

    private static List<String> names(List<? extends Enum<?>> constants) {
        return constants.stream().<String>map(Enum::name).toList();
    }
}
