package org.linimasa.timeline.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hibernate.Session;

/** Runs statements that only read. Plain SQL: entities cost twice as much and would only be thrown away. */
@ApplicationScoped
public class SqlReader {
    /** A question may have to look at many rows; they are not all held at once. */
    private static final int FETCH_ROWS = 512;

    private final EntityManager database;

    SqlReader(EntityManager database) {
        this.database = database;
    }

    /** Takes one row of an answer. */
    @FunctionalInterface
    public interface RowVisitor {
        /** @param row stands on the row; not to be moved */
        void visit(ResultSet row) throws SQLException;
    }

    /** Visits the rows of the answer, within the caller's transaction. */
    public void each(SqlText statement, RowVisitor visitor) {
        database.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
                prepared.setFetchSize(FETCH_ROWS);
                statement.bind(prepared);
                try (ResultSet rows = prepared.executeQuery()) {
                    while (rows.next()) {
                        visitor.visit(rows);
                    }
                }
            }
        });
    }
}
