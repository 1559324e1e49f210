package org.linimasa.timeline.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions of a WHERE clause, all of which must hold. */
public final class SqlConditions {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Adds a condition with its values, see {@link SqlText}. */
    public void add(String condition, Object... itsValues) {
        conditions.add(condition);
        values.addAll(List.of(itsValues));
    }

    /** Adds all conditions of another list. */
    public void addAll(SqlConditions others) {
        conditions.addAll(others.conditions);
        values.addAll(others.values);
    }

    /** Adds that one of these lists holds. */
    void addAnyOf(List<SqlConditions> alternatives) {
        conditions.add(alternatives.stream()
                .map(alternative -> alternative.joined().sql())
                .collect(Collectors.joining(")\n   or (", "((", "))")));
        alternatives.forEach(alternative -> values.addAll(alternative.values));
    }

    /** The conditions joined; {@code true} when there are none. */
    public SqlText joined() {
        return new SqlText(conditions.isEmpty() ? "true" : String.join("\n  and ", conditions), values);
    }
}
