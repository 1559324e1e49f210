package org.linimasa.tagger.meaning;

import org.jspecify.annotations.Nullable;

/** What a rule made of its tokens. */
public sealed interface Reading {
    /**
     * A meaning.
     *
     * @param meaning what the words say
     * @param mod TIMEX3 mod
     * @param quant TIMEX3 quant of a set
     * @param freq TIMEX3 freq of a set
     * @param eventSide -1 where it lies before an event named after it, 1 after; 0 without an event
     * @param dayAndMonthUnsure whether day and month could be the other way round: "03/04/2024"
     * @param confidence of the rule, 0 to 1
     */
    record Read(
            Meaning meaning,
            @Nullable String mod,
            @Nullable String quant,
            @Nullable String freq,
            int eventSide,
            boolean dayAndMonthUnsure,
            double confidence)
            implements Reading {}

    /** Words that hold a word of time and name none, such as the number of a law. */
    record NoTime() implements Reading {}

    /**
     * Words that look like a date and are none.
     *
     * @param reason for a reader: "31 February 2024: February 2024 has 29 days"
     */
    record Impossible(String reason) implements Reading {}
}
