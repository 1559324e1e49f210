package org.linimasa.timeline.filter;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A part of a statement with the values of its question marks: what a {@link PreparedStatement} takes as an object, an
 * array of strings, of whole numbers or of ids.
 */
public record SqlText(String sql, List<Object> values) {
    /** Copies the list. */
    public SqlText {
        values = List.copyOf(values);
    }

    /** A text with its values. */
    public static SqlText of(String sql, Object... values) {
        return new SqlText(sql, List.of(values));
    }

    /** This text, a space, and another. */
    public SqlText then(SqlText next) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(next.values);
        return new SqlText(sql + " " + next.sql, all);
    }

    /** Sets the values, the first one at the first question mark. */
    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case String[] strings ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("text", strings));
                case Long[] numbers ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("bigint", numbers));
                case UUID[] ids ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("uuid", ids));
                case Object value -> statement.setObject(i + 1, value);
            }
        }
    }
}
