package org.linimasa.timeline.paging;

import org.jspecify.annotations.Nullable;
import org.linimasa.rest.ProblemException;

/** How many entries a page holds. */
public final class Limit {
    /** The query parameter. */
    public static final String PARAMETER = "limit";

    /** Without a word of the reader. */
    public static final int DEFAULT = 50;

    /** The longest page. */
    public static final int MAX = 500;

    private Limit() {}

    /** @throws ProblemException 400 if it is not a number from 1 to {@link #MAX} */
    public static int read(@Nullable String text) {
        if (text == null) {
            return DEFAULT;
        }
        if (text.matches("\\d{1,9}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX) {
                return limit;
            }
        }
        throw ProblemException.unreadableParameter(
                PARAMETER,
                "not-a-limit",
                "limit is a whole number from 1 to " + MAX + ", not \"" + text
                        + "\". Longer lists come page by page: follow nextCursor.");
    }
}
