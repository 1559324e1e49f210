package org.linimasa.timeline.event;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.ProblemException;

/** The order of a list. */
enum Sort {
    /** By the earliest start; undated events come last. */
    OLDEST_FIRST("time"),
    /** By the earliest start; undated events come last here too. */
    NEWEST_FIRST("-time"),
    /** By the time of the last revision. */
    LAST_CHANGED_FIRST("-updated"),
    /** By how well an event fits the words looked for; the oldest first among equals. */
    MOST_RELEVANT_FIRST("relevance");

    static final String PARAMETER = "sort";

    private final String written;

    Sort(String written) {
        this.written = written;
    }

    /**
     * The order asked for.
     *
     * @param hasWords whether there is anything to be relevant to
     */
    static Sort read(@Nullable String text, boolean hasWords) {
        if (text == null) {
            return OLDEST_FIRST;
        }
        Sort sort = Arrays.stream(values())
                .filter(it -> it.written.equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.unreadableParameter(
                        PARAMETER,
                        "unknown-value",
                        "\"" + text + "\" is not an order. Known values: " + known() + "."));
        if (sort == MOST_RELEVANT_FIRST && !hasWords) {
            throw ProblemException.invalidParameter(
                    PARAMETER, "needs-q", "Events are relevant to words: sort=relevance needs q.");
        }
        return sort;
    }

    /** Whether events stand in the order of time. */
    boolean isByTime() {
        return this == OLDEST_FIRST || this == NEWEST_FIRST;
    }

    /** As a request names it. */
    String written() {
        return written;
    }

    private static String known() {
        return Arrays.stream(values()).map(it -> it.written).collect(Collectors.joining(", "));
    }
}
