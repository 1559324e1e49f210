package org.linimasa.extraction.mention;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Precision;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;
import org.linimasa.tagger.Anchor;

/** The expressions of a sentence that date no event of it: they describe a noun, measure a change or tell of a part only. */
final class IdleTimes {
    /** The tagger's rules for feasts begin with it. */
    private static final String FEAST = "holiday";

    private static final int ORIGIN_REACH = 6;
    /** Of EDTF's decades and centuries: "192X". */
    private static final char UNKNOWN_DIGIT = 'X';

    private static final int CHANGE_REACH = 8;
    private static final int VERB_REACH = 20;
    private static final int COMPARISON_REACH = 9;
    private static final int SUPERLATIVE_REACH = 12;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    IdleTimes(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /** Whether an expression dates nothing, beside the others of its sentence. */
    boolean isIdle(TimeSpan time, List<TimeSpan> inSentence) {
        boolean feastOfSeason = isFeast(time) && inSentence.size() > 1 && reading.isLedBy(Words.APPROXIMATE, time);
        return feastOfSeason
                || isOfPart(time)
                || isOfNoun(time)
                || isAge(time)
                || isOrigin(time)
                || isOfDefiniteNoun(time)
                || isYearOfThing(time)
                || isYearOfLaw(time)
                || isChangedClock(time, inSentence)
                || isPartOfDayOfNoun(time)
                || isMeasure(time)
                || isBase(time)
                || isComparedSince(time)
                || isDistanceOfDate(time, inSentence)
                || new CorrectedDates(reading).isTakenBack(time, inSentence);
    }

    /** "Seven patients died, four of them this month": the time of only some of those told of. */
    private boolean isOfPart(TimeSpan time) {
        for (int i = time.from() - 1; i > reach(time, COMPARISON_REACH); i--) {
            Optional<Phrases.Match<Words>> part = pack.phrases(Words.PARTITIVE).longestAt(text, i, time.from());
            boolean counted =
                    text.token(i - 1).kind() == Token.Kind.NUMBER || pack.has(Words.QUANTIFIER, text.token(i - 1));
            if (part.filter(phrase -> counted || phrase.to() == phrase.from() + 1)
                    .isPresent()) {
                return true;
            }
            if (text.token(i).kind() == Token.Kind.PUNCTUATION || pack.hasVerbShape(text.token(i))) {
                return false;
            }
        }
        return false;
    }

    /** "By 19th-century painters": an age that only describes a noun. */
    private boolean isAge(TimeSpan time) {
        Precision precision = time.expression().time().precision();
        boolean age = !pack.modifiersFollow()
                && precision.compareTo(Precision.YEAR) > 0
                && precision.compareTo(Precision.INTERVAL) < 0;
        // "In the late 1990s she taught": who acts then is described by no age.
        return age
                && time.to() < text.tokens().size()
                && isDescribed(time.to())
                && !reading.isName(time.to())
                && !pack.has(Words.FEMININE, text.token(time.to()))
                && !pack.has(Words.MASCULINE, text.token(time.to()));
    }

    /** "Records from the 1920s have been restored", "piringan dari masa 1950-an": from when things are. */
    private boolean isOrigin(TimeSpan time) {
        String edtf = time.expression().time().edtf();
        // A decade or a century; "stayed ashore from 9 to 15 February" says when.
        if (edtf == null || edtf.indexOf(UNKNOWN_DIGIT) < 0) {
            return false;
        }
        int before = time.from() - 1;
        while (before > reach(time, ORIGIN_REACH)
                && !pack.has(Words.ORIGIN, text.token(before))
                && (isDescribed(before) || reading.isTime(before) || pack.has(Words.UNTIL, text.token(before)))) {
            before--;
        }
        return before > 0
                && pack.has(Words.ORIGIN, text.token(before))
                && isDescribed(before - 1)
                && hasVerbBehind(time);
    }

    private boolean hasVerbBehind(TimeSpan time) {
        int sentence = reading.sentenceOf(time.from()).map(Sentence::to).orElse(time.to());
        int end = Math.min(sentence, time.to() + VERB_REACH);
        for (int i = time.to(); i < end && !text.token(i).is(","); i++) {
            Token word = text.token(i);
            if (pack.hasVerbShape(word) || pack.has(Words.BE, word) || pack.has(Words.HAVE, word)) {
                return true;
            }
        }
        return false;
    }

    /** "Lokomotif buatan Jerman tahun 1911 itu ditarik": the word that points back closes the noun that the year belongs to. */
    private boolean isOfDefiniteNoun(TimeSpan time) {
        return pack.modifiersFollow()
                && time.expression().time().precision() == Precision.YEAR
                && time.expression().anchor() == null
                && time.from() > 0
                && isDescribed(time.from() - 1)
                && time.to() < text.tokens().size()
                && pack.has(Words.BACK_AFTER, text.token(time.to()));
    }

    /** "A 1998 study", "the 2018 budget": the year of a thing, and of no event that the noun would be. */
    private boolean isYearOfThing(TimeSpan time) {
        return !pack.modifiersFollow()
                && time.expression().time().precision() == Precision.YEAR
                && time.expression().anchor() == null
                && time.to() == time.from() + 1
                && time.from() > 0
                && pack.has(Words.ARTICLE, text.token(time.from() - 1))
                && time.to() < text.tokens().size()
                && isDescribed(time.to())
                && !text.token(time.to()).isCapitalized()
                && !pack.triggers().isAt(text, time.to(), text.tokens().size());
    }

    /** "Under the Privacy Act 1988", "by Water Law 81 of 1984": the year is part of the law's name. */
    private boolean isYearOfLaw(TimeSpan time) {
        int at = time.from() - 1;
        while (at > 0
                && (pack.has(Words.GENITIVE, text.token(at))
                        || text.token(at).is(",")
                        || text.token(at).kind() == Token.Kind.NUMBER)) {
            at--;
        }
        return at >= 0
                && time.expression().time().precision() == Precision.YEAR
                && time.expression().anchor() == null
                && text.token(at).isCapitalized()
                && pack.has(Words.LAW, text.token(at));
    }

    /** "Bergeser dari pukul 06.45 menjadi 07.30", "moved from 7 p.m. to 9 p.m.": the hours of what is so every day, old and new. */
    private boolean isChangedClock(TimeSpan time, List<TimeSpan> inSentence) {
        return isClock(time)
                && inSentence.stream()
                        .anyMatch(other -> other != time
                                && isClock(other)
                                && (areChanged(time, other) || areChanged(other, time)));
    }

    private boolean areChanged(TimeSpan old, TimeSpan now) {
        int to = now.from() - 1;
        return reading.isLedBy(Words.OLD_DATE, old)
                && to == old.to()
                && pack.has(Words.NEW_DATE, text.token(to))
                && !pack.has(Words.UNTIL, text.token(to))
                && (pack.modifiersFollow()
                        || IntStream.range(reach(old, CHANGE_REACH), old.from())
                                .anyMatch(i -> pack.phrases(Words.MOVE).isAt(text, i, old.from())));
    }

    private static boolean isClock(TimeSpan time) {
        Precision precision = time.expression().time().precision();
        return precision == Precision.MINUTE || precision == Precision.HOUR;
    }

    /** "Overnight leader Lind": a part of the day that only describes the noun behind it. */
    private boolean isPartOfDayOfNoun(TimeSpan time) {
        boolean lone = !pack.modifiersFollow()
                && time.to() == time.from() + 1
                && time.expression().time().partOfDay() != null;
        boolean opens = time.from() == 0
                || pack.has(Words.ARTICLE, text.token(time.from() - 1))
                || text.token(time.from() - 1).kind() == Token.Kind.PUNCTUATION;
        return lone && opens && time.to() < text.tokens().size() && isDescribed(time.to());
    }

    /** "Tiket Natal", "a Christmas concert": a feast that only says of which kind a thing is. */
    private boolean isOfNoun(TimeSpan time) {
        boolean feast = isFeast(time);
        int noun = pack.modifiersFollow() ? time.from() - 1 : time.to();
        if (!feast
                || noun < 0
                || noun >= text.tokens().size()
                || text.token(noun).kind() != Token.Kind.WORD) {
            return false;
        }
        return isDescribed(noun);
    }

    private static boolean isFeast(TimeSpan time) {
        List<ExplanationStep> steps = time.expression().explanation();
        return !steps.isEmpty() && steps.get(0).rule().startsWith(FEAST);
    }

    /** So many tokens before an expression, but in its sentence. */
    private int reach(TimeSpan time, int tokens) {
        int begin = reading.sentenceOf(time.from()).map(Sentence::from).orElse(0);
        return Math.max(begin, time.from() - tokens);
    }

    /** Whether a word can be the noun that the time beside it describes. */
    private boolean isDescribed(int noun) {
        Token word = text.token(noun);
        return text.token(noun).kind() == Token.Kind.WORD
                && !reading.isTime(noun)
                && !pack.hasVerbShape(word)
                && !pack.has(Words.PREPOSITION_OF_TIME, word)
                && !pack.has(Words.APPROXIMATE, word)
                && !pack.has(Words.SINCE, word)
                && !pack.has(Words.UNTIL, word)
                && !pack.has(Words.AT, word)
                && !pack.has(Words.TO, word)
                && !pack.has(Words.DURING, word)
                && !pack.has(Words.OBLIQUE, word)
                && !pack.has(Words.COORDINATOR, word)
                && !pack.has(Words.BE, word)
                && !pack.has(Words.HAVE, word)
                && !pack.has(Words.MODAL, word)
                && !pack.has(Words.ADVERB, word)
                && !pack.openers().isAt(text, noun, noun + 1)
                && !pack.statusCues().isAt(text, noun, noun + 1);
    }

    /** "On March 3, a day after the vote, ...": behind a date and its comma a distance tells of the same day. */
    private boolean isDistanceOfDate(TimeSpan time, List<TimeSpan> times) {
        return TimeFinder.countsFromEvent(time)
                && time.from() > 0
                && text.token(time.from() - 1).is(",")
                && times.stream().anyMatch(date -> date.to() == time.from() - 1 && !TimeFinder.countsFromEvent(date));
    }

    /** "naik dari periode yang sama tahun lalu": a time that something is only measured against. */
    private boolean isMeasure(TimeSpan time) {
        if (isBeforeComparison(time)) {
            return true;
        }
        if (time.from() > 1
                && pack.phrases(Words.PERIOD_END).isAt(text, time.from() - 1, time.from())
                && reading.isTime(time.from() - 2)) {
            // "The three months ended Sept. 30": the end of the period that is reported on.
            return true;
        }
        for (int i = time.to() - 1; i >= reach(time, COMPARISON_REACH); i--) {
            if (pack.phrases(Words.COMPARISON).isAt(text, i, time.to())
                    && !isOfAmount(i)
                    && !opensClauseBetween(i, time)) {
                return true;
            }
            Token word = text.token(i);
            boolean verb = pack.hasVerbShape(word) || pack.has(Words.BE, word) || pack.has(Words.HAVE, word);
            if (i < time.from() && !reading.isTime(i) && (text.token(i).is(",") || verb && !reading.isName(i))) {
                return false;
            }
        }
        return false;
    }

    /** "On Tuesday, a week later than planned": how much later it was. */
    private boolean isBeforeComparison(TimeSpan time) {
        Anchor anchor = time.expression().anchor();
        return anchor != null
                && anchor.kind() != Anchor.Kind.DOCUMENT_TIME
                && time.to() < text.tokens().size()
                && pack.phrases(Words.COMPARISON).isAt(text, time.to(), time.to() + 1);
    }

    /** "More than 9 million between 2010 and 2013": only so much. */
    private boolean isOfAmount(int at) {
        return at > 0
                && pack.has(Words.QUANTIFIER_LINK, text.token(at))
                && pack.has(Words.QUANTIFIER_LINK, text.token(at - 1))
                && at + 1 < text.tokens().size()
                && (text.token(at + 1).kind() == Token.Kind.NUMBER || pack.has(Words.QUANTIFIER, text.token(at + 1)));
    }

    /** "From 205 million a year earlier", "naik dari 205 juta setahun sebelumnya": from when something changed. */
    private boolean isBase(TimeSpan time) {
        Anchor anchor = time.expression().anchor();
        boolean number = false;
        for (int i = time.from() - 1; i > reach(time, COMPARISON_REACH); i--) {
            if (pack.has(Words.OLD_DATE, text.token(i))) {
                return number && anchor != null && (anchor.kind() == Anchor.Kind.EARLIER_DATE || isWholePeriod(time));
            }
            if (text.token(i).is(",") || reading.isTime(i)) {
                return false;
            }
            number |= text.token(i).kind() == Token.Kind.NUMBER;
        }
        return false;
    }

    /** "Last year", "bulan lalu": no day of its own. */
    private static boolean isWholePeriod(TimeSpan time) {
        Precision precision = time.expression().time().precision();
        return precision == Precision.YEAR || precision == Precision.MONTH;
    }

    /** "The highest since 1994", "gelar pertama sejak 1990": what is compared with a time begins then no more. */
    private boolean isComparedSince(TimeSpan time) {
        if (!reading.isSince(time)) {
            return false;
        }
        int since = pack.has(Words.SINCE, text.token(time.from())) ? time.from() : time.from() - 1;
        for (int i = since - 1; i >= reach(time, SUPERLATIVE_REACH); i--) {
            Token word = text.token(i);
            if (pack.has(Words.SUPERLATIVE, word)) {
                return true;
            }
            boolean verb = pack.hasVerbShape(word) || pack.has(Words.BE, word) || pack.has(Words.HAVE, word);
            // "The fourth pub to be bought since 2012": the infinitive belongs to what is counted.
            boolean aim = reading.clausesAt(i).of(i).opener() == Opener.COMPLEMENT;
            if (text.token(i).is(",") || verb && !aim && !reading.isName(i)) {
                return false;
            }
        }
        return false;
    }

    /** "Lighter than what prosecutors, who on 9 May had asked for ...": a clause of its own has a date of its own. */
    private boolean opensClauseBetween(int from, TimeSpan time) {
        Clause there = reading.clausesAt(time.from()).of(time.from());
        return there.opener() == Opener.RELATIVE && there.begin() > from;
    }
}
