package org.linimasa.timeline.event;

import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Cause;
import org.linimasa.event.Event;
import org.linimasa.event.Mention;
import org.linimasa.message.Message.EventChanged;
import org.linimasa.message.Message.EventMerged;
import org.linimasa.message.Message.EventPurged;
import org.linimasa.message.Message.EventRetracted;
import org.linimasa.timeline.state.StateJson;

/**
 * Messages about events that are applied together, within the caller's transaction: what is known of them is read at
 * once, and what is new is written at once, however many they are.
 */
public final class EventBatch {
    /** One look into the index for each: the planner may not know how many revisions there are. */
    private static final String KNOWN = """
            select told.event_id, told.revision, made.revision is not null as known, made.sequence is null as unplaced,
              coalesce((select max(revision) from event_revision where event_id = told.event_id), 0) as newest
            from unnest(?::uuid[], ?::integer[]) as told (event_id, revision)
            left join lateral (
              select revision, sequence from event_revision
              where event_id = told.event_id and revision = told.revision limit 1) as made on true""";

    private final EntityManager database;
    private final RevisionRepository revisions;
    private final StateJson json;
    private final List<Revision> told = new ArrayList<>();

    EventBatch(EntityManager database, RevisionRepository revisions, StateJson json) {
        this.database = database;
        this.revisions = revisions;
        this.json = json;
    }

    /**
     * A revision as it was told; without an event where that ended.
     *
     * @param state the event as it is stored
     */
    private record Revision(
            long sequence,
            RevisionEntity.Key key,
            RevisionView.Change change,
            Instant at,
            Cause cause,
            @Nullable UUID into,
            @Nullable Event event,
            @Nullable String state,
            List<Mention> mentions) {}

    /** What is there of an event and of a revision of it. */
    private record Known(boolean known, boolean unplaced, int newest) {}

    /** @param sequence the message's place in the sender's commit order */
    public void add(long sequence, EventChanged message) {
        Event event = message.event().withPhase(null);
        told.add(new Revision(
                sequence,
                new RevisionEntity.Key(event.id(), event.revision()),
                RevisionView.Change.CHANGED,
                event.updatedAt(),
                message.cause(),
                null,
                event,
                json.write(event),
                message.mentions()));
    }

    /** @param sequence the message's place in the sender's commit order */
    public void add(long sequence, EventMerged message) {
        addEnd(
                sequence,
                message.id(),
                message.revision(),
                RevisionView.Change.MERGED,
                message.at(),
                message.cause(),
                message.into());
    }

    /** @param sequence the message's place in the sender's commit order */
    public void add(long sequence, EventRetracted message) {
        addEnd(
                sequence,
                message.id(),
                message.revision(),
                RevisionView.Change.RETRACTED,
                message.at(),
                message.cause(),
                null);
    }

    /**
     * A revision of which nothing is told but that there was one: its state is forgotten.
     *
     * @param sequence the message's place in the sender's commit order
     */
    public void add(long sequence, EventPurged message) {
        addEnd(
                sequence,
                message.id(),
                message.revision(),
                RevisionView.Change.PURGED,
                message.at(),
                message.cause(),
                null);
    }

    private void addEnd(
            long sequence,
            UUID id,
            int revision,
            RevisionView.Change change,
            Instant at,
            Cause cause,
            @Nullable UUID into) {
        told.add(new Revision(
                sequence, new RevisionEntity.Key(id, revision), change, at, cause, into, null, null, List.of()));
    }

    /**
     * Applies what was added, in its order, and forgets it.
     *
     * @return how many revisions were new
     */
    public int apply() {
        if (told.isEmpty()) {
            return 0;
        }
        int applied = database.unwrap(Session.class).doReturningWork(this::apply);
        told.clear();
        return applied;
    }

    private int apply(Connection connection) throws SQLException {
        Map<RevisionEntity.Key, Known> there = findKnown(connection);
        Map<UUID, Integer> newest = new HashMap<>();
        Map<UUID, Revision> current = new LinkedHashMap<>();
        Set<UUID> replaced = new TreeSet<>();
        List<Revision> applied = new ArrayList<>();
        for (Revision revision : told) {
            Known known = Objects.requireNonNull(there.get(revision.key()));
            if (known.known()) {
                if (known.unplaced()) {
                    place(revision);
                }
                continue;
            }
            // What comes twice in this batch is known the second time.
            there.put(revision.key(), new Known(true, false, known.newest()));
            applied.add(revision);
            UUID id = revision.key().eventId();
            if (newest.getOrDefault(id, known.newest()) < revision.key().revision()) {
                newest.put(id, revision.key().revision());
                if (revision.change() != RevisionView.Change.PURGED) {
                    current.put(id, revision);
                    if (known.newest() > 0) {
                        replaced.add(id);
                    }
                }
            }
        }
        delete(connection, replaced);
        EventRows rows = new EventRows(json::write);
        applied.forEach(
                revision -> rows.add(row(revision, current.get(revision.key().eventId()) != revision)));
        Set<String> zones = new TreeSet<>();
        current.values().forEach(revision -> addCurrent(rows, zones, revision));
        rows.send(connection);
        noteZones(connection, zones);
        return applied.size();
    }

    private Map<RevisionEntity.Key, Known> findKnown(Connection connection) throws SQLException {
        Map<RevisionEntity.Key, Known> known = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            statement.setArray(
                    1,
                    ids(connection, told.stream().map(it -> it.key().eventId()).toList()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "integer",
                            told.stream().map(it -> it.key().revision()).toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    known.put(
                            new RevisionEntity.Key(row.getObject("event_id", UUID.class), row.getInt("revision")),
                            new Known(row.getBoolean("known"), row.getBoolean("unplaced"), row.getInt("newest")));
                }
            }
        }
        return known;
    }

    /** A version that knew no sequences was told this revision. */
    private void place(Revision revision) {
        revisions
                .find(revision.key().eventId(), revision.key().revision())
                .ifPresent(row -> row.place(revision.sequence(), revision.event()));
    }

    /** @param past whether the live event has another state */
    private RevisionEntity row(Revision revision, boolean past) {
        RevisionEntity row = new RevisionEntity(
                revision.key(),
                revision.change(),
                revision.at(),
                json.write(revision.cause()),
                revision.into(),
                past ? revision.state() : null);
        row.place(revision.sequence(), revision.event());
        return row;
    }

    private void addCurrent(EventRows rows, Set<String> zones, Revision revision) {
        UUID id = revision.key().eventId();
        Event event = revision.event();
        String state = revision.state();
        if (event == null || state == null) {
            FormerEventEntity row = new FormerEventEntity(id);
            row.revision = revision.key().revision();
            row.intoId = revision.into();
            row.at = revision.at();
            rows.add(row);
            return;
        }
        EventEntity row = new EventEntity(id);
        row.fill(event, state);
        rows.add(row);
        zones.add(row.zone);
        rows.addMentions(event, state, revision.mentions());
    }

    /** The mentions go with their events. */
    private static void delete(Connection connection, Set<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        for (String table : List.of("event", "former_event")) {
            try (PreparedStatement statement =
                    connection.prepareStatement("delete from " + table + " where id = any (?)")) {
                statement.setArray(1, ids(connection, ids));
                statement.executeUpdate();
            }
        }
    }

    private static void noteZones(Connection connection, Set<String> zones) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into zone_in_use select unnest(?) on conflict do nothing")) {
            statement.setArray(1, connection.createArrayOf("text", zones.toArray()));
            statement.executeUpdate();
        }
    }

    private static Array ids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }
}
