package org.linimasa.timeline.filter;

import java.util.ArrayList;
import java.util.List;

/** Keeps the statements that would be run, and answers each with nothing. */
public final class RecordedStatements extends SqlReader {
    private final List<SqlText> statements = new ArrayList<>();

    @SuppressWarnings("NullAway") // nothing is asked of the database
    public RecordedStatements() {
        super(null);
    }

    /** Events to be found whose statements are kept here. */
    public MatchingEvents matching() {
        return new MatchingEvents(this);
    }

    @Override
    public void each(SqlText statement, RowVisitor visitor) {
        statements.add(statement);
    }

    /** The statement that was run last. */
    public SqlText last() {
        return statements.getLast();
    }
}
