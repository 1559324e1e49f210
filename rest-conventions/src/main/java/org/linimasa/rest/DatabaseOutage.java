package org.linimasa.rest;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away or too busy for now from a statement that is wrong. */
final class DatabaseOutage {
    static final String RETRY_AFTER_SECONDS = "2";

    private static final String TIMEOUT = "57014";
    private static final int MAX_CAUSES = 20;

    private DatabaseOutage() {}

    static boolean causedBy(@Nullable Throwable exception) {
        return find(exception) != null;
    }

    static String reason(Throwable exception) {
        SQLException outage = find(exception);
        return outage == null ? "" : Objects.toString(outage.getMessage(), outage.getSQLState());
    }

    /** Whether PostgreSQL ended a statement that took longer than it may (SQLSTATE 57014). */
    static boolean isTimeout(Throwable exception) {
        SQLException outage = find(exception);
        return outage != null && TIMEOUT.equals(outage.getSQLState());
    }

    private static @Nullable SQLException find(@Nullable Throwable exception) {
        Throwable cause = exception;
        for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
            if (cause instanceof SQLException sql && isOutage(sql)) {
                return sql;
            }
            cause = cause.getCause();
        }
        return null;
    }

    /**
     * PostgreSQL's SQLSTATE classes 08 (connection), 57P (operator intervention: shutdown, crash), 53300 (too many
     * connections) and 57014 (a statement that took too long); the pool's own time-out carries no SQLSTATE.
     */
    private static boolean isOutage(SQLException exception) {
        String state = exception.getSQLState();
        if (state == null) {
            return exception instanceof SQLTransientConnectionException
                    || Objects.toString(exception.getMessage(), "").contains("Acquisition timeout");
        }
        return state.startsWith("08") || state.startsWith("57P") || state.equals("53300") || state.equals(TIMEOUT);
    }
}
