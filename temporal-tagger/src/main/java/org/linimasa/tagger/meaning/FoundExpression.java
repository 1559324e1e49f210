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
 * @param endsRange whether it is the end of a range that the expression before it begins
 */
public record FoundExpression(
        String rule,
        String words,
        int begin,
        int end,
        Reading.Read reading,
        int tense,
        Signal signal,
        boolean endsRange) {
    /** The same beside an event: -1 before it, 1 after it, 0 without one. */
    public FoundExpression beside(int eventSide) {
        Reading.Read moved = new Reading.Read(
                reading.meaning(),
                reading.mod(),
                reading.quant(),
                reading.freq(),
                eventSide,
                reading.dayAndMonthUnsure(),
                reading.confidence());
        return new FoundExpression(rule, words, begin, end, moved, tense, signal, endsRange);
    }

    /** The same so much later in the text. */
    public FoundExpression movedBy(int offset) {
        return new FoundExpression(rule, words, begin + offset, end + offset, reading, tense, signal, endsRange);
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
