package org.linimasa.rest;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, too busy or only to be read for now from a statement that is wrong. */
final class DatabaseOutage {
    static final String RETRY_AFTER_SECONDS = "2";

    private static final String TIMEOUT = "57014";
    private static final String READ_ONLY = "25006";
    private static final int MAX_CAUSES = 20;

    private DatabaseOutage() {}

    static boolean causedBy(@Nullable Throwable exception) {
        return find(exception) != null;
    }

    static String reason(Throwable exception) {
        SQLException outage = find(exception);
        return outage == null ? "" : Objects.toString(outage.getMessage(), outage.getSQLState());
    }

    /** What whoever asked is told. */
    static String detail(Throwable exception) {
        SQLException outage = find(exception);
        return switch (outage == null ? "" : Objects.toString(outage.getSQLState(), "")) {
            case TIMEOUT -> "The database took too long. Nothing was changed; ask for less, or try again.";
            case READ_ONLY -> "The database can only be read at the moment. Nothing was changed; try again.";
            default -> "The database cannot be reached at the moment. Nothing was changed; try again.";
        };
    }

    private static @Nullable SQLException find(@Nullable Throwable exception) {
        return find(exception, MAX_CAUSES);
    }

    /** Among causes, and what they suppressed: so a transaction manager tells of a connection that ended in a commit. */
    private static @Nullable SQLException find(@Nullable Throwable exception, int depth) {
        if (exception == null || depth == 0) {
            return null;
        }
        if (exception instanceof SQLException sql && isOutage(sql)) {
            return sql;
        }
        SQLException found = find(exception.getCause(), depth - 1);
        for (Throwable suppressed : exception.getSuppressed()) {
            found = found == null ? find(suppressed, depth - 1) : found;
        }
        return found;
    }

    /**
     * PostgreSQL's SQLSTATE classes 08 (connection), 57P (operator intervention: shutdown, crash), 53300 (too many
     * connections), 57014 (a statement that took too long) and 25006 (a standby, or a database that an operator has set to
     * be read only); the pool's own time-out carries no SQLSTATE.
     */
    private static boolean isOutage(SQLException exception) {
        String state = exception.getSQLState();
        if (state == null) {
            return exception instanceof SQLTransientConnectionException
                    || Objects.toString(exception.getMessage(), "").contains("Acquisition timeout");
        }
        return state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("53300")
                || state.equals(TIMEOUT)
                || state.equals(READ_ONLY);
    }
}
