package org.linimasa.rest;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Objects;
import javax.transaction.xa.XAException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, too busy or only to be read for now from a statement that is wrong. */
final class DatabaseOutage {
    static final String RETRY_AFTER_SECONDS = "2";

    private static final String TIMEOUT = "57014";
    private static final String READ_ONLY = "25006";

    /** What Agroal says, among other words, where no connection came free in time. */
    private static final String POOL_TIMEOUT = "acquisition timeout";

    private static final int MAX_CAUSES = 20;

    private DatabaseOutage() {}

    /**
     * What was found.
     *
     * @param inCommit whether it was the commit that failed
     */
    private record Outage(SQLException exception, boolean inCommit) {
        String state() {
            return Objects.toString(exception.getSQLState(), "");
        }
    }

    static boolean causedBy(@Nullable Throwable exception) {
        return find(exception) != null;
    }

    static String reason(Throwable exception) {
        Outage outage = find(exception);
        return outage == null ? "" : Objects.toString(outage.exception().getMessage(), outage.state());
    }

    /**
     * What whoever asked is told. Where the connection ended between the commit and its answer, PostgreSQL may have done it or
     * not.
     */
    static String detail(Throwable exception) {
        Outage outage = find(exception);
        return switch (outage == null ? "" : outage.state()) {
            case TIMEOUT -> "The database took too long. Nothing was changed; ask for less, or try again.";
            case READ_ONLY -> "The database can only be read at the moment. Nothing was changed; try again.";
            default ->
                outage != null && outage.inCommit()
                        ? "The database broke off while it stored what was changed: whether it did is not known. Look, or"
                                + " send it again; documents, events and what has an Idempotency-Key are not taken twice."
                        : "The database cannot be reached at the moment. Nothing was changed; try again.";
        };
    }

    private static @Nullable Outage find(@Nullable Throwable exception) {
        return find(exception, false, MAX_CAUSES);
    }

    /** Among causes, and what they suppressed: so a transaction manager tells of a connection that ended in a commit. */
    private static @Nullable Outage find(@Nullable Throwable exception, boolean inCommit, int depth) {
        if (exception == null || depth == 0) {
            return null;
        }
        if (exception instanceof SQLException sql && isOutage(sql)) {
            return new Outage(sql, inCommit);
        }
        // What ends a transaction is the only thing that is asked of the connection as an XA resource.
        boolean committing = inCommit || exception instanceof XAException;
        Outage found = find(exception.getCause(), committing, depth - 1);
        for (Throwable suppressed : exception.getSuppressed()) {
            found = found == null ? find(suppressed, committing, depth - 1) : found;
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
                    || Objects.toString(exception.getMessage(), "")
                            .toLowerCase(Locale.ROOT)
                            .contains(POOL_TIMEOUT);
        }
        return state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("53300")
                || state.equals(TIMEOUT)
                || state.equals(READ_ONLY);
    }
}
