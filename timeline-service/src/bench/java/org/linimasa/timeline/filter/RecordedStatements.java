package org.linimasa.timeline.filter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs statements and keeps them: what is asked of the database in the end may depend on what it answered first, such as how
 * many events the planner expects.
 */
public final class RecordedStatements extends SqlReader {
    private final Connection database;
    private final List<SqlText> statements = new ArrayList<>();

    @SuppressWarnings("NullAway") // a connection stands in for the entity manager
    public RecordedStatements(Connection database) {
        super(null);
        this.database = database;
    }

    /** Events to be found whose statements are kept here. */
    public MatchingEvents matching() {
        return new MatchingEvents(this);
    }

    @Override
    public void each(SqlText statement, RowVisitor visitor) {
        statements.add(statement);
        try (PreparedStatement prepared = database.prepareStatement(statement.sql())) {
            statement.bind(prepared);
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    visitor.visit(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("not to be run: " + statement.sql(), e);
        }
    }

    /** The statement that was run last. */
    public SqlText last() {
        return statements.getLast();
    }
}
