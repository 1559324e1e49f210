package org.linimasa.tagger.meaning;

/**
 * An expression found in a text, not yet placed in time.
 *
 * @param rule the rule that read it
 * @param words its words
 * @param begin UTF-16 code units from the start of the text, inclusive
 * @param end exclusive
 * @param reading what it says
 * @param tense -1 where the sentence tells of the past near it, 1 of the future, 2 where a word of the future stands
 *     close before it, 0 where it gives no hint
 * @param signal the word before it that makes it an end or a limit
 * @param range how it ends a range that the expression before it begins
 * @param ofOrigin whether a word close before it says that somebody was born or something founded then
 * @param aside whether only a comma stands between it and the expression before, so that the two tell of one time
 */
public record FoundExpression(
        String rule,
        String words,
        int begin,
        int end,
        Reading.Read reading,
        int tense,
        Signal signal,
        Range range,
        boolean ofOrigin,
        boolean aside) {
    /** The same beside an event: -1 before it, 1 after it, 0 without one. */
    public FoundExpression beside(int eventSide) {
        return with(reading.meaning(), eventSide);
    }

    /** The same words with another meaning. */
    public FoundExpression meaning(Meaning meaning) {
        return with(meaning, reading.eventSide());
    }

    private FoundExpression with(Meaning meaning, int eventSide) {
        Reading.Read changed = new Reading.Read(
                meaning,
                reading.mod(),
                reading.quant(),
                reading.freq(),
                eventSide,
                reading.dayAndMonthUnsure(),
                reading.confidence());
        return new FoundExpression(rule, words, begin, end, changed, tense, signal, range, ofOrigin, aside);
    }

    /** The same so much later in the text. */
    public FoundExpression movedBy(int offset) {
        return new FoundExpression(
                rule, words, begin + offset, end + offset, reading, tense, signal, range, ofOrigin, aside);
    }

    /** What the words between an expression and the one before make of the two. */
    public enum Range {
        /** Nothing. */
        NONE,
        /** "dari Senin hingga Rabu": it lasts from the one to the other. */
        TO,
        /** "between 10 and 12 May": some time from the one to the other. */
        BETWEEN,
        /** "March or April 2024": one of the two. */
        EITHER
    }

    /** A word before an expression that changes how it places an event. */
    public enum Signal {
        NONE,
        /** "sejak 2014": it began then. */
        SINCE,
        /** "hingga 2025": it ended then. */
        UNTIL,
        /** "by 2030": then at the latest. */
        BY,
        /** "sebelum 2014". */
        BEFORE,
        /** "setelah 15 Januari". */
        AFTER
    }
}
