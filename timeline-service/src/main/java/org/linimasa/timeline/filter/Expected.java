package org.linimasa.timeline.filter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the planner expects of a statement.
 *
 * @param events how many rows match
 * @param entries how many rows indexes name before it is known which of them match: a value of half a million events and one
 *     of a hundred thousand may have few in common, which are found by looking at all of these
 */
record Expected(long events, long entries) {
    private static final Pattern ROWS = Pattern.compile("\"Plan Rows\": (\\d+)");
    private static final Pattern ENTRIES =
            Pattern.compile("\"Node Type\": \"Bitmap Index Scan\"[^{}]*?\"Plan Rows\": (\\d+)");

    /** Reads what EXPLAIN says, as JSON. */
    static Expected of(String plan) {
        Matcher rows = ROWS.matcher(plan);
        long entries = ENTRIES.matcher(plan)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
        return new Expected(rows.find() ? Long.parseLong(rows.group(1)) : 0, entries);
    }
}
