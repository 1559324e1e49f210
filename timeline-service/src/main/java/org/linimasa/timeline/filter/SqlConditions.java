package org.linimasa.timeline.filter;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Conditions of a WHERE clause, all of which must hold, with their values in the order of the question marks. */
public final class SqlConditions {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Adds a condition with its values: {@link String}, {@link Long}, {@link Boolean}, {@link java.util.UUID} or an array of strings. */
    public void add(String condition, Object... itsValues) {
        conditions.add(condition);
        values.addAll(List.of(itsValues));
    }

    /** The conditions joined; {@code true} when there are none. */
    public String sql() {
        return conditions.isEmpty() ? "true" : String.join("\n  and ", conditions);
    }

    /**
     * Sets the values.
     *
     * @param first the number of the first question mark, from 1
     * @return the number of the next one
     */
    public int bind(PreparedStatement statement, int first) throws SQLException {
        int index = first;
        for (Object value : values) {
            if (value instanceof String[] strings) {
                statement.setArray(index, statement.getConnection().createArrayOf("text", strings));
            } else {
                statement.setObject(index, value);
            }
            index++;
        }
        return index;
    }
}
