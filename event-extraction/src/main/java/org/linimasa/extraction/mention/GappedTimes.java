package org.linimasa.extraction.mention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.linimasa.event.Status;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/**
 * "Closed its Leeds plant in March and its York plant in May", "tahap pertama selesai pada 2012 dan tahap kedua pada 2014":
 * a second subject or object with a time of its own, which leaves the verb out (gapping).
 */
final class GappedTimes {
    private static final int REMNANT_WORDS = 8;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    GappedTimes(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /**
     * What is told a second time without its verb.
     *
     * @param ofSubject whether somebody or something else is the subject; else the object or the place is another
     */
    record Gapped(TimeSpan time, String title, boolean ofSubject) {}

    /** What stands behind a draft's own time, where that ends in another time which dates no other draft. */
    Optional<Gapped> after(Draft draft, String title, List<Draft> drafts) {
        TimeSpan first = draft.timeSpan;
        boolean real = draft.status == Status.OCCURRED || draft.status == Status.PLANNED;
        if (first == null || !real || draft.sharedTime || !draft.isDated() || draft.trigger.nominal()) {
            return Optional.empty();
        }
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        boolean another = sentence.contains(first.from()) && sentence.contains(first.to());
        if (!another || first.from() < draft.trigger.to()) {
            return Optional.empty();
        }
        int coordinator = first.to() + (text.token(first.to()).is(",") ? 1 : 0);
        return reading.timesIn(sentence).stream()
                .filter(time -> time.from() >= first.to())
                .findFirst()
                .filter(time -> endsThere(time, sentence)
                        && (isAlike(first, time) || isParallel(draft, first, coordinator + 1, time)))
                .filter(time -> drafts.stream().noneMatch(other -> other.timeSpan == time))
                .filter(time -> pack.has(Words.COORDINATOR, text.token(coordinator)))
                .flatMap(time -> read(draft, title, first, coordinator + 1, time));
    }

    private Optional<Gapped> read(Draft draft, String title, TimeSpan first, int from, TimeSpan second) {
        int to = withoutPreposition(from, second.from());
        if (!isRemnant(from, to)) {
            return Optional.empty();
        }
        TitleWords words = new TitleWords(reading, draft);
        int behind = draft.trigger.to();
        int end = withoutPreposition(behind, first.from());
        String remnant = text.between(from, to).replaceAll("\\s+", " ");
        if (end == behind) {
            int group = new SecondPredicate(reading)
                    .groupBegin(draft.trigger.from(), draft.trigger.clause().begin());
            String told = remnant + " " + words.of(group, end);
            return Optional.of(new Gapped(second, capitalized(told), true));
        }
        String replaced = words.of(replacedFrom(behind, end, from), end);
        return title.endsWith(replaced)
                ? Optional.of(
                        new Gapped(second, title.substring(0, title.length() - replaced.length()) + remnant, false))
                : Optional.empty();
    }

    /** "Its factory in Leeds in March and in York in May": a phrase of place takes the place of the one before. */
    private int replacedFrom(int from, int to, int remnant) {
        Token opener = text.token(remnant);
        boolean number = opener.kind() == Token.Kind.NUMBER;
        boolean place = pack.has(Words.AT, opener) || pack.has(Words.TO, opener);
        for (int i = to - 1; i >= from && (place || number); i--) {
            boolean same = number
                    ? text.token(i).kind() == Token.Kind.NUMBER
                    : text.token(i).lower().equals(opener.lower());
            if (same) {
                return i;
            }
        }
        return from;
    }

    private boolean isRepeated(int from, int to, Token opener) {
        return IntStream.range(from, to)
                .mapToObj(text::token)
                .anyMatch(token -> opener.kind() == Token.Kind.NUMBER
                        ? token.kind() == Token.Kind.NUMBER
                        : token.lower().equals(opener.lower()));
    }

    private int withoutPreposition(int from, int to) {
        int end = to;
        while (end > from
                && (pack.has(Words.PREPOSITION_OF_TIME, text.token(end - 1))
                        || pack.has(Words.APPROXIMATE, text.token(end - 1)))) {
            end--;
        }
        return end;
    }

    /** A few words that hold no verb, no other clause and no mark. */
    private boolean isRemnant(int from, int to) {
        if (to <= from || to - from > REMNANT_WORDS || pack.has(Words.REPETITION, text.token(from))) {
            return false;
        }
        for (int i = from; i < to; i++) {
            Token word = text.token(i);
            boolean verb = !reading.isName(i) && (pack.hasVerbShape(word) || pack.has(Words.LIGHT, word));
            boolean noun = text.token(i).kind() != Token.Kind.PUNCTUATION || reading.isName(i);
            if (verb
                    || !noun
                    || pack.has(Words.BE, word)
                    || pack.has(Words.HAVE, word)
                    || pack.has(Words.MODAL, word)
                    || pack.has(Words.NEGATOR, word)
                    || pack.openers().isAt(text, i, i + 1) && !(i + 1 < to && reading.isName(i + 1))
                    || pack.statusCues().isAt(text, i, i + 1)) {
                return false;
            }
        }
        return !pack.has(Words.ADVERB, text.token(from));
    }

    private boolean endsThere(TimeSpan time, Sentence sentence) {
        return time.to() >= sentence.to()
                || text.token(time.to()).kind() == Token.Kind.PUNCTUATION
                        && !text.token(time.to()).is("(");
    }

    /** Both to the day, both to the month or both to the year. */
    private static boolean isAlike(TimeSpan first, TimeSpan second) {
        return TimeFinder.dates(second)
                && first.expression().time().edtf() != null
                && second.expression().time().edtf() != null
                && first.expression().time().precision()
                        == second.expression().time().precision();
    }

    /** "To lorries in May and to vans by the end of the year", "4 persen mulai April dan 2 persen lagi pada Oktober". */
    private boolean isParallel(Draft draft, TimeSpan first, int from, TimeSpan second) {
        Token opener = text.token(from);
        boolean place = pack.has(Words.AT, opener) || pack.has(Words.TO, opener);
        boolean number = opener.kind() == Token.Kind.NUMBER;
        return TimeFinder.dates(second)
                && second.expression().time().edtf() != null
                && (place || number)
                && isRepeated(draft.trigger.to(), first.from(), opener);
    }

    private static String capitalized(String title) {
        return title.isEmpty() ? title : title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
