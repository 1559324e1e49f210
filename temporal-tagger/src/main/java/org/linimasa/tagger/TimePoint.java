package org.linimasa.tagger;

import org.jspecify.annotations.Nullable;

/**
 * Where a stretch of time begins or ends, as the {@code beginPoint} and {@code endPoint} of TIMEX3 say it.
 *
 * @param value TIMEX3 value of the point
 * @param begin of the words that name it in the text, UTF-16 code units, inclusive; absent where none do: it is the
 *     document time, or counted
 * @param end exclusive
 * @see <a href="https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html#timex3">TimeML 1.2.1, TIMEX3</a>
 */
public record TimePoint(
        String value, @Nullable Integer begin, @Nullable Integer end) {
    /** A point that no words name. */
    public static TimePoint of(String value) {
        return new TimePoint(value, null, null);
    }
}
