package org.linimasa.timeline.document;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.linimasa.message.Message.DocumentChanged;
import org.linimasa.message.Message.DocumentPurged;
import org.linimasa.timeline.state.StateJson;

/**
 * Messages about documents that are applied together, within the caller's transaction and in one statement: the highest
 * version of an id is its state, in whatever order they come.
 */
public final class DocumentBatch {
    private static final String NEWEST = """
            insert into document (id, version, live, state)
            select * from unnest(?::uuid[], ?::integer[], ?::boolean[], ?::text[])
            on conflict (id) do update
                set version = excluded.version, live = excluded.live, state = excluded.state
                where document.version < excluded.version""";

    private final EntityManager database;
    private final StateJson json;
    private final Map<UUID, Version> newest = new LinkedHashMap<>();

    DocumentBatch(EntityManager database, StateJson json) {
        this.database = database;
        this.json = json;
    }

    private record Version(UUID id, int version, boolean live, String state) {}

    /** A document's metadata as they are now. */
    public void add(DocumentChanged message) {
        add(new Version(message.id(), message.version(), message.live(), json.write(message)));
    }

    /** A document of which nothing is kept but that it is gone. */
    public void add(DocumentPurged message) {
        add(new Version(message.id(), message.version(), false, "{}"));
    }

    private void add(Version version) {
        newest.merge(version.id(), version, (known, told) -> told.version() > known.version() ? told : known);
    }

    /**
     * Applies what was added and forgets it.
     *
     * @return how many documents have changed
     */
    public int apply() {
        if (newest.isEmpty()) {
            return 0;
        }
        int applied = database.unwrap(Session.class).doReturningWork(this::apply);
        newest.clear();
        return applied;
    }

    private int apply(Connection connection) throws SQLException {
        Collection<Version> versions = newest.values();
        try (PreparedStatement statement = connection.prepareStatement(NEWEST)) {
            statement.setArray(1, connection.createArrayOf("uuid", column(versions, Version::id)));
            statement.setArray(2, connection.createArrayOf("integer", column(versions, Version::version)));
            statement.setArray(3, connection.createArrayOf("boolean", column(versions, Version::live)));
            statement.setArray(4, connection.createArrayOf("text", column(versions, Version::state)));
            return statement.executeUpdate();
        }
    }

    private static Object[] column(Collection<Version> versions, Function<Version, Object> value) {
        return versions.stream().map(value).toArray();
    }
}
