package org.linimasa.timeline.event;

import org.jspecify.annotations.Nullable;
import org.linimasa.rest.ProblemException;

/** Whether a list says how many events there are in all. */
enum Count {
    NOT,
    /** However long it takes. */
    EXACT,
    /** Of more events than are counted one by one, about how many there are. */
    ESTIMATE;

    static final String PARAMETER = "count";

    /**
     * What a request asks for.
     *
     * @throws ProblemException 400 for another word
     */
    static Count read(@Nullable String text) {
        if (text == null) {
            return NOT;
        }
        return switch (text) {
            case "exact" -> EXACT;
            case "estimate" -> ESTIMATE;
            default ->
                throw ProblemException.unreadableParameter(
                        PARAMETER,
                        "unknown-value",
                        "\"" + text + "\" is not a value of count. Known values: exact, estimate.");
        };
    }
}
