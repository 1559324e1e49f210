package org.linimasa.extraction.mention;

import java.util.List;
import java.util.regex.Pattern;
import org.linimasa.event.Precision;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Token;
import org.linimasa.tagger.TimeExpression;

/**
 * "Third-quarter profit", "laba kuartal III": a time that describes a noun. It says which profit is meant, not when the
 * verb of the clause happened, where another expression says that.
 */
final class AttributiveTime {
    private static final int HEAD_REACH = 2;
    private static final Pattern PART_OF_YEAR = Pattern.compile("\\d{4}-[QH]\\d");

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    AttributiveTime(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /** Whether an expression only describes a noun while another of its sentence says when. */
    boolean isBesideDate(TimeSpan time, List<TimeSpan> times) {
        return isInNounGroup(time) && times.stream().anyMatch(other -> other != time && !isInNounGroup(other));
    }

    /** Whether the described noun is the event itself: "the July summit". */
    boolean describes(TimeSpan time, Trigger trigger) {
        int distance = pack.modifiersFollow() ? time.from() - trigger.to() : trigger.from() - time.to();
        return trigger.nominal() && distance >= 0 && distance < HEAD_REACH;
    }

    private boolean isInNounGroup(TimeSpan time) {
        return pack.modifiersFollow() ? isBehindNoun(time) : isBeforeNoun(time);
    }

    /** A quarter, a month or a year right behind a common noun; a day there dates the clause: "tiba di pasar Senin". */
    private boolean isBehindNoun(TimeSpan time) {
        int before = time.from() - 1;
        boolean definite = time.to() < text.tokens().size() && pack.has(Words.BACK_AFTER, text.token(time.to()));
        return before >= 0
                && isCoarse(time)
                && (isPlainWord(before) || definite)
                && !pack.has(Words.PREPOSITION_OF_TIME, text.token(before))
                && !pack.has(Words.APPROXIMATE, text.token(before));
    }

    /** A quarter or a half, or what names its year: "tahun lalu" says when. */
    private static boolean isCoarse(TimeSpan time) {
        TimeExpression expression = time.expression();
        boolean fixed =
                expression.anchor() == null && expression.time().precision().compareTo(Precision.DAY) > 0;
        return fixed || PART_OF_YEAR.matcher(expression.value()).matches();
    }

    /** Joined by a hyphen, or between an article and a noun. */
    private boolean isBeforeNoun(TimeSpan time) {
        int before = time.from() - 1;
        boolean marked = before >= 0
                && (pack.has(Words.ARTICLE, text.token(before)) || pack.has(Words.POSSESSIVE, text.token(before)));
        boolean joined = time.expression().text().indexOf('-') > 0
                && time.expression().text().chars().noneMatch(Character::isDigit);
        return isOfOblique(time)
                || (marked || joined)
                        && time.to() < text.tokens().size()
                        && isPlainWord(time.to())
                        && !pack.has(Words.PREPOSITION_OF_TIME, text.token(time.to()));
    }

    /** "Votes on next year's budget": behind a preposition, and with the mark of possession before a noun. */
    private boolean isOfOblique(TimeSpan time) {
        Token before = time.from() > 0 ? text.token(time.from() - 1) : Token.NOTHING;
        return time.to() + 1 < text.tokens().size()
                && pack.has(Words.POSSESSIVE, text.token(time.to()))
                && isPlainWord(time.to() + 1)
                && (pack.has(Words.OBLIQUE, before)
                        || pack.has(Words.WITH, before)
                        || pack.has(Words.PREPOSITION_OF_TIME, before));
    }

    /** A word that can be a noun: no small word, no verb by its form, no name. */
    private boolean isPlainWord(int at) {
        Token token = text.token(at);
        boolean small = pack.has(Words.BE, token)
                || pack.has(Words.HAVE, token)
                || pack.has(Words.MODAL, token)
                || pack.has(Words.AT, token)
                || pack.has(Words.TO, token)
                || pack.has(Words.BY, token)
                || pack.has(Words.WITH, token)
                || pack.has(Words.OBLIQUE, token)
                || pack.has(Words.COORDINATOR, token)
                || pack.has(Words.ADVERB, token)
                || pack.has(Words.NEGATOR, token)
                || pack.openers().isAt(text, at, at + 1);
        return token.kind() == Token.Kind.WORD
                && !small
                && !reading.isName(at)
                && !reading.isTime(at)
                && !pack.hasVerbShape(token);
    }
}
