package org.linimasa.timeline.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Cause;
import org.linimasa.event.Event;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.FilterSql;
import org.linimasa.timeline.filter.SqlReader;
import org.linimasa.timeline.filter.SqlText;
import org.linimasa.timeline.state.StateJson;
import org.linimasa.timeline.watermark.Watermarks;

/**
 * The changes of all events in commit order. The intake applies one batch after another, each in sequence order and
 * under one lock, so that what is committed always is a beginning of the log: no change appears behind a reader.
 */
@ApplicationScoped
public class ChangeLog {
    /** The columns of filters that a live event holds ready are computed here from the state, where one asks for them. */
    private static final String TOLD = """
            select sequence, event_id, revision, change, at, cause, into_id, state
            from event_revision as told
            where sequence > ? and sequence <= ? and change <> 'PURGED' and exists (
              select from (
                select made.*, event_source_keys(made.state) as source_keys,
                  event_entity_ids(made.state) as entity_ids,
                  (state_json(made.state) ->> 'confidence')::double precision as confidence
                from event_revision as made where made.change = 'CHANGED') as event
              where event.event_id = told.event_id and event.revision in (told.revision, told.revision - 1) and""";

    private final SqlReader reader;
    private final Watermarks watermarks;
    private final StateJson json;
    private final Clock clock;

    ChangeLog(SqlReader reader, Watermarks watermarks, StateJson json, Clock clock) {
        this.reader = reader;
        this.watermarks = watermarks;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The next changes.
     *
     * @param through everything up to here has been looked at
     */
    public record Batch(long through, List<Change> changes) {
        /** Copies the list. */
        public Batch {
            changes = List.copyOf(changes);
        }
    }

    /** The place behind the last change. */
    @Transactional
    public long end() {
        return watermarks.current().applied();
    }

    /**
     * The next changes of events that match a filter or did so before the change: a reader also learns of what no longer
     * concerns him. Windows are held against the bounds alone. A batch ends before {@code after} where that place is not
     * known: the projection has been rebuilt and is not there yet.
     *
     * @param filter without phases, which change with the clock and not with a change, and without words
     */
    @Transactional
    public Batch read(long after, EventFilter filter, int limit) {
        long end = end();
        if (end <= after) {
            return new Batch(end, List.of());
        }
        List<Change> changes = find(after, end, filter, limit);
        return new Batch(changes.size() < limit ? end : changes.getLast().sequence(), changes);
    }

    private List<Change> find(long after, long end, EventFilter filter, int limit) {
        Instant now = ServedEvent.now(clock);
        List<Change> changes = new ArrayList<>();
        reader.each(
                SqlText.of(TOLD, after, end)
                        .then(FilterSql.of(filter).joined())
                        .then(SqlText.of(")\norder by sequence limit " + limit)),
                row -> changes.add(change(row, now)));
        return changes;
    }

    private Change change(ResultSet row, Instant now) throws SQLException {
        int revision = row.getInt("revision");
        return new Change(
                row.getLong("sequence"),
                kind(RevisionView.Change.valueOf(row.getString("change")), revision),
                row.getObject("event_id", UUID.class),
                revision,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                json.read(row.getString("cause"), Cause.class),
                row.getObject("into_id", UUID.class),
                state(row.getString("state"), now));
    }

    private static Change.Kind kind(RevisionView.Change change, int revision) {
        return switch (change) {
            case CHANGED -> revision == 1 ? Change.Kind.CREATED : Change.Kind.UPDATED;
            case MERGED -> Change.Kind.MERGED;
            case RETRACTED -> Change.Kind.RETRACTED;
            case PURGED -> throw new IllegalStateException("what was forgotten is not told");
        };
    }

    private @Nullable Event state(@Nullable String state, Instant now) {
        return state == null ? null : ServedEvent.at(now, LabelLanguage.OWN, json.read(state, Event.class));
    }
}
