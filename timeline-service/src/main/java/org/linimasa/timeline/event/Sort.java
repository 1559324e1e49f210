package org.linimasa.timeline.event;

import org.jspecify.annotations.Nullable;
import org.linimasa.rest.ProblemException;

/** The order of a list; undated events come last in both orders of time. */
enum Sort {
    OLDEST_FIRST("time"),
    NEWEST_FIRST("-time"),
    LAST_CHANGED_FIRST("-updated");

    private final String written;

    Sort(String written) {
        this.written = written;
    }

    static Sort read(@Nullable String text) {
        if (text == null) {
            return OLDEST_FIRST;
        }
        for (Sort sort : values()) {
            if (sort.written.equals(text)) {
                return sort;
            }
        }
        throw ProblemException.unreadableParameter(
                "sort", "unknown-value", "\"" + text + "\" is not an order. Known values: time, -time, -updated.");
    }
}
