package org.linimasa.evaluation.timex;

import org.linimasa.tagger.TimeExpression;

/**
 * A time expression as it is scored.
 *
 * @param begin UTF-16 code units, inclusive
 * @param end exclusive
 * @param type DATE, TIME, DURATION or SET
 * @param value TIMEX3 value; empty where the annotator gave none
 * @param text the words
 */
public record Timex(int begin, int end, String type, String value, String text) {
    /** What the tagger found. */
    public static Timex of(TimeExpression found) {
        return new Timex(found.begin(), found.end(), found.type().name(), found.value(), found.text());
    }

    boolean meets(Timex other) {
        return begin < other.end && end > other.begin;
    }

    boolean covers(Timex other) {
        return begin == other.begin && end == other.end;
    }

    @Override
    public String toString() {
        return "\"" + text.replace('\n', ' ') + "\" " + type + " " + value;
    }
}
