package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/**
 * Events that no table knows: the verb of a clause that the text dates. The date makes it an event, so a verb without
 * one never becomes a trigger here.
 */
final class UnknownVerbs {
    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    UnknownVerbs(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /** The triggers and those verbs, in text order. */
    List<Trigger> addTo(List<Trigger> triggers, int sentence) {
        List<Trigger> all = new ArrayList<>(triggers);
        for (TimeSpan time : new TimeFinder(reading).withoutOwner(sentence, triggers)) {
            verbOf(time, sentence, all).ifPresent(all::add);
        }
        all.sort(Comparator.comparingInt(Trigger::from));
        return all;
    }

    private Optional<Trigger> verbOf(TimeSpan time, int sentenceIndex, List<Trigger> triggers) {
        Sentence sentence = reading.sentences().get(sentenceIndex);
        Clauses clauses = reading.clauses(sentenceIndex);
        Clause clause = clauses.of(time.from());
        if (clause.opener() == Opener.CONDITION || clauses.isQuoted(time.from())) {
            return Optional.empty();
        }
        for (int i = clause.begin(); i < sentence.to(); i++) {
            boolean here = clauses.of(i).index() == clause.index() && !reading.isTime(i) && !reading.isName(i);
            if (here && isVerb(i, sentence) && triggers.stream().noneMatch(covers(i))) {
                boolean passive = pack.hasPassiveShape(text.token(i).lower()) || isAfterBe(i, sentence);
                return Optional.of(
                        new Trigger(i, i + 1, TriggerRule.UNKNOWN_VERB, sentenceIndex, clause, false, passive, -1));
            }
        }
        return Optional.empty();
    }

    private static Predicate<Trigger> covers(int token) {
        return trigger -> trigger.from() <= token && token < trigger.to();
    }

    private boolean isVerb(int at, Sentence sentence) {
        Token token = text.token(at);
        String word = token.lower();
        if (token.kind() != Token.Kind.WORD
                || token.isCapitalized() && at > sentence.from()
                || pack.has(Words.STATIVE, word)
                || pack.has(Words.ADVERB, word)
                || pack.has(Words.BE, word)
                || pack.has(Words.HAVE, word)
                || isPlainCue(at)
                || pack.openers().isAt(text, at, at + 1)) {
            return false;
        }
        String before = at > sentence.from() ? text.token(at - 1).lower() : "";
        if (pack.has(Words.ARTICLE, before) || pack.has(Words.POSSESSIVE, before)) {
            return false;
        }
        return pack.hasVerbShape(word) || isAfterModal(at, sentence);
    }

    /** A cue that only colours another verb; calling off and putting off are themselves what happens. */
    private boolean isPlainCue(int at) {
        return pack.statusCues()
                .longestAt(text, at, at + 1)
                .filter(cue -> cue.meaning() != StatusCue.CANCELLED && cue.meaning() != StatusCue.POSTPONED)
                .isPresent();
    }

    /** "will switch": the base form behind a modal. */
    private boolean isAfterModal(int at, Sentence sentence) {
        if (pack.modifiersFollow() || pack.has(Words.MODAL, text.token(at).lower())) {
            return false;
        }
        int before = at - 1;
        while (before > sentence.from()
                && pack.has(Words.ADVERB, text.token(before).lower())) {
            before--;
        }
        return before >= sentence.from()
                && pack.has(Words.MODAL, text.token(before).lower());
    }

    private boolean isAfterBe(int at, Sentence sentence) {
        int before = at - 1;
        while (before > sentence.from()
                && pack.has(Words.ADVERB, text.token(before).lower())) {
            before--;
        }
        return !pack.modifiersFollow()
                && before >= sentence.from()
                && pack.has(Words.BE, text.token(before).lower());
    }
}
