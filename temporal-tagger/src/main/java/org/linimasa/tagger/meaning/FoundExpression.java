package org.linimasa.tagger.meaning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linimasa.tagger.TimeExpression;
import org.linimasa.tagger.match.Correction;

/**
 * An expression found in a text, not yet placed in time.
 *
 * @param rule the rule that read it
 * @param words its words
 * @param begin UTF-16 code units from the start of the text, inclusive
 * @param end exclusive
 * @param reading what it says
 * @param tense -1 where the sentence tells of the past near it, 1 of the future, 0 where it gives no hint; -2 where its
 *     own verb, close before it, is one of the past, 2 where a word of the future stands close before it
 * @param signal the word before it that makes it an end or a limit
 * @param range how it ends a range that the expression before it begins
 * @param ofOrigin whether a word close before it says that somebody was born or something founded then
 * @param link what stands between it and the expression before in its sentence
 * @param corrections what of it is not written as it is read
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
        Link link,
        List<Correction> corrections) {
    /** The tense of a date whose own verb is one of the past. */
    public static final int BEHIND = -2;

    /** So many code units has the longest of words such as "sesudah tanggal" with the blanks beside it. */
    private static final int LONGEST_LINK = 18;

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    /** Copies the list. */
    public FoundExpression {
        corrections = List.copyOf(corrections);
    }

    /** Whether only a comma stands between it and the expression before, so that the two tell of one time. */
    public boolean aside() {
        return link == Link.COMMA;
    }

    /**
     * A month without its year, which by itself is too often another word: "May". Empty for any other expression.
     *
     * @param eventSide as in {@link #beside}
     */
    public static Optional<FoundExpression> month(TimeExpression resolved, int eventSide) {
        if (!MONTH.matcher(resolved.value()).matches()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(resolved.value().substring(5));
        Meaning.Point point = new Meaning.Point(Map.of(Field.MONTH, month), null, null, null, null, null, null, null);
        Reading.Read reading =
                new Reading.Read(point, resolved.mod(), null, null, eventSide, false, resolved.confidence());
        return Optional.of(new FoundExpression(
                resolved.explanation().getFirst().rule(),
                resolved.text(),
                resolved.begin(),
                resolved.end(),
                reading,
                0,
                Signal.NONE,
                Range.NONE,
                false,
                Link.NONE,
                List.of()));
    }

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
        return new FoundExpression(rule, words, begin, end, changed, tense, signal, range, ofOrigin, link, corrections);
    }

    /** The same with another tense. */
    public FoundExpression tense(int other) {
        return new FoundExpression(rule, words, begin, end, reading, other, signal, range, ofOrigin, link, corrections);
    }

    /** The same where the word before it is no limit of its own: "two days after March 5" is counted from March 5. */
    public FoundExpression unlimited() {
        return new FoundExpression(
                rule, words, begin, end, reading, tense, Signal.NONE, range, ofOrigin, link, corrections);
    }

    /** Whether it is counted from the date behind it: "two days after March 5", "the Monday before 5 May". */
    public boolean countsFrom(FoundExpression date) {
        Signal side = reading.eventSide() > 0 ? Signal.AFTER : Signal.BEFORE;
        return reading.eventSide() != 0 && date.signal == side && date.begin - end <= LONGEST_LINK;
    }

    /** The same so much later in the text. */
    public FoundExpression movedBy(int offset) {
        return new FoundExpression(
                rule, words, begin + offset, end + offset, reading, tense, signal, range, ofOrigin, link, corrections);
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

    /** What stands between an expression and the one before. */
    public enum Link {
        /** Other words, or there is no expression before. */
        NONE,
        /** It is the first of its sentence, which it opens: "on Monday his deputy left". */
        OPENING,
        /** It is the first of its sentence, which goes on from the one before: "it closed on Sunday". */
        SENTENCE,
        /** Nothing at all: "pukul 20.00 WIB Selasa (16/1)". */
        ADJACENT,
        /** Nothing but a comma: "on March 3, a day after the vote". */
        COMMA,
        /** Nothing but "and" or "or", also after a comma: "June, July, and August 2019". */
        LIST,
        /** Nothing but words like "on" or "from": "half past six on Monday". */
        WORDS,
        /** Such words after a comma: "in 2019, on May 5". */
        COMMA_AND_WORDS,
        /** One short word, in a language whose pack knows no words that link: "16 de gener de 2015". */
        SHORT_WORD,
        /** A verb that says when what the first belongs to takes place: "the 2010 election was held in May". */
        TAKES_PLACE,
        /** Any words of a sentence that the first opens: "in 2019, the mayor resigned in May". */
        FRAME,
        /** "And" with few other words: "was arrested in March and released in May 2024". */
        AND_CLAUSE,
        /** A mark or word that opens a clause which goes on from the one before: "opened in May; it closed in June". */
        CLAUSE;

        /** Whether nothing but linking words stands between, and no "and". */
        public boolean isDirect() {
            return switch (this) {
                case ADJACENT, COMMA, WORDS, COMMA_AND_WORDS, SHORT_WORD -> true;
                case NONE, OPENING, SENTENCE, LIST, TAKES_PLACE, FRAME, AND_CLAUSE, CLAUSE -> false;
            };
        }
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
        AFTER,
        /** "Not before 2027", "paling cepat Mei": then at the earliest. */
        FROM
    }
}
