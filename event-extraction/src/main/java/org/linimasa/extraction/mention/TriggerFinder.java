package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.name.NameMention;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** Finds the words that report events, in text order and without overlap. */
final class TriggerFinder {
    private static final int NEXT_VERB = 10;
    private static final int PART_REACH = 6;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;
    private final NounOrVerb forms;
    private final NearPhrase near;
    private final LightVerbs lightVerbs;
    private final AbsorbedTriggers absorbed;
    private final MovedToDate moved;

    TriggerFinder(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
        forms = new NounOrVerb(reading);
        near = new NearPhrase(reading);
        lightVerbs = new LightVerbs(reading);
        absorbed = new AbsorbedTriggers(reading);
        moved = new MovedToDate(reading);
    }

    List<Trigger> find(int sentenceIndex) {
        Sentence sentence = reading.sentences().get(sentenceIndex);
        Clauses clauses = reading.clauses(sentenceIndex);
        List<Trigger> triggers = new ArrayList<>();
        int at = sentence.from();
        while (at < sentence.to()) {
            int next = behindPossibility(at, sentence);
            boolean free = next == at + 1 && !reading.isTime(at) && (!reading.isName(at) || isGroupWord(at));
            if (free) {
                for (Phrases.Match<TriggerRule> match : pack.triggers().allAt(text, at, sentence.to())) {
                    if (fits(match, sentence, clauses)) {
                        triggers.add(trigger(match, sentenceIndex, clauses));
                        next = match.to();
                        break;
                    }
                }
            }
            at = next;
        }
        return absorbed.withoutAbsorbed(triggers);
    }

    /** "Tidak menutup kemungkinan": behind the words of one cue, none of which tells of an event; else the next token. */
    private int behindPossibility(int at, Sentence sentence) {
        return pack.statusCues()
                .longestAt(text, at, sentence.to())
                .filter(cue -> cue.meaning() == StatusCue.POSSIBLE)
                .map(Phrases.Match::to)
                .orElse(at + 1);
    }

    /** The trigger of a title, where capitals mean nothing: the first noun, else the first verb. */
    Optional<Trigger> inTitle() {
        if (reading.sentences().isEmpty()) {
            return Optional.empty();
        }
        Sentence sentence = reading.sentences().get(0);
        Clauses clauses = reading.clauses(0);
        Phrases.Match<TriggerRule> best = null;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            for (Phrases.Match<TriggerRule> match : pack.triggers().allAt(text, i, sentence.to())) {
                boolean known = match.meaning()
                        .with()
                        .map(with -> near.hasNear(match, with, sentence, clauses))
                        .orElse(!match.meaning().takesSomebody());
                boolean noun = match.meaning().partOfSpeech() != TriggerRule.PartOfSpeech.VERB;
                boolean better = best == null || noun && best.meaning().partOfSpeech() == TriggerRule.PartOfSpeech.VERB;
                boolean excluded = match.meaning()
                        .without()
                        .filter(without -> near.hasNear(match, without, sentence, clauses))
                        .isPresent();
                if (known && !excluded && better) {
                    best = match;
                }
            }
        }
        return Optional.ofNullable(best).map(match -> trigger(match, 0, clauses));
    }

    private boolean isPutOff(int verb, Sentence sentence) {
        boolean untilDate = pack.statusCues()
                .longestAt(text, verb, sentence.to())
                .filter(cue ->
                        cue.meaning() == StatusCue.POSTPONED && cue.to() < sentence.to() && reading.isTime(cue.to()))
                .isPresent();
        return untilDate || moved.isAt(verb, sentence);
    }

    private boolean isGroupWord(int at) {
        return !text.token(at).isCapitalized();
    }

    private boolean fits(Phrases.Match<TriggerRule> match, Sentence sentence, Clauses clauses) {
        TriggerRule rule = match.meaning();
        int from = match.from();
        boolean single = match.to() - from == 1;
        Token token = text.token(from);
        boolean inBrackets = from > sentence.from()
                && text.token(from - 1).is("(")
                && match.to() < sentence.to()
                && text.token(match.to()).is(")");
        if (inBrackets && token.isAcronym()) {
            return false;
        }
        boolean verb = rule.partOfSpeech() == TriggerRule.PartOfSpeech.VERB;
        if (verb && pack.has(Words.MOVE, token) && isPutOff(from, sentence)) {
            // "Peresmian mundur ke 17 Maret": nobody resigns.
            return false;
        }
        if (token.isCapitalized()
                && from > sentence.from()
                && !isAfterQuoteOrStart(from, sentence)
                && single
                && !opensEventName(from, rule, sentence)) {
            return false;
        }
        boolean noun = forms.isNoun(match, sentence);
        if (rule.partOfSpeech() == TriggerRule.PartOfSpeech.VERB && noun && !pack.modifiersFollow()) {
            return false;
        }
        if (rule.partOfSpeech() == TriggerRule.PartOfSpeech.VERB
                && (forms.isBehindPreposition(from, sentence) || single && forms.isRatherNoun(from, sentence))) {
            return false;
        }
        if (rule.partOfSpeech() == TriggerRule.PartOfSpeech.VERB && forms.isHeadNoun(match, sentence)
                || rule.partOfSpeech() == TriggerRule.PartOfSpeech.NOUN && forms.isPredicate(match, sentence)) {
            return false;
        }
        if (rule.partOfSpeech() == TriggerRule.PartOfSpeech.VERB
                && match.to() - from == 2
                && forms.isNounPhrase(from, sentence)) {
            return false;
        }
        if (rule.partOfSpeech() == TriggerRule.PartOfSpeech.NOUN
                && !noun
                && !pack.modifiersFollow()
                && single
                && forms.isAfterSubject(from, sentence)) {
            return false;
        }
        if (single
                && rule.with().isEmpty()
                && pack.has(Words.LIGHT, token)
                && !lightVerbs.isNoCue(from, sentence)
                && lightVerbs.hasEventNounNear(match.to(), sentence)) {
            return false;
        }
        if (rule.undergo() && isAttributive(match, sentence, clauses)) {
            return false;
        }
        if (rule.speech() && isCounted(from, sentence)) {
            return false;
        }
        if (rule.speech() && isPlannedFor(match)) {
            return false;
        }
        if (noun && isGeneric(match, sentence, clauses)) {
            return false;
        }
        if (rule.with().isPresent() && !near.hasNear(match, rule.with().get(), sentence, clauses)
                || rule.without().isPresent()
                        && near.hasNear(match, rule.without().get(), sentence, clauses)) {
            return false;
        }
        return (!rule.takesSomebody() || hasObject(match.to(), sentence))
                && (!rule.takesOpponent() || hasOpponent(match, sentence))
                && (!rule.takesNothing()
                        || !hasAnyObject(match.to(), sentence) && hasSomebodyBefore(match.from(), sentence));
    }

    /** "Daftar 900 kata": what is counted is no saying. */
    private boolean isCounted(int at, Sentence sentence) {
        return pack.modifiersFollow()
                && at > sentence.from()
                && text.token(at - 1).kind() == Token.Kind.NUMBER
                && !reading.isTime(at - 1)
                && !pack.hasVerbShape(text.token(at));
    }

    /** "Rapat Dewan Gubernur", "KTT G20": an event that is written as a name. */
    private boolean opensEventName(int at, TriggerRule rule, Sentence sentence) {
        boolean nameGoesOn = at + 1 < sentence.to() && text.token(at + 1).isCapitalized();
        return rule.partOfSpeech() == TriggerRule.PartOfSpeech.NOUN
                && pack.modifiersFollow()
                && nameGoesOn
                && !text.token(at - 1).isCapitalized();
    }

    private boolean isAfterQuoteOrStart(int at, Sentence sentence) {
        return at == sentence.from()
                || text.token(at - 1).kind() == Token.Kind.PUNCTUATION
                        && !text.token(at - 1).is(",")
                        && !text.token(at - 1).is("-");
    }

    /** "Korban tewas ditemukan", "kapal tenggelam diangkat": before a passive of the same clause it only describes its noun. */
    private boolean isAttributive(Phrases.Match<TriggerRule> match, Sentence sentence, Clauses clauses) {
        boolean bare = pack.modifiersFollow()
                && match.from() > sentence.from()
                && !pack.hasPassiveShape(text.token(match.from()))
                && !reading.isTime(match.from() - 1);
        Clause own = clauses.of(match.from());
        for (int i = match.to(); bare && i < Math.min(sentence.to(), match.to() + NEXT_VERB); i++) {
            Token word = text.token(i);
            boolean here = clauses.of(i).index() == own.index();
            boolean boundary = pack.has(Words.COORDINATOR, word)
                    || pack.has(Words.AT, word)
                    || pack.has(Words.OBLIQUE, word)
                    || reading.isTime(i) && !reading.isName(i)
                    || !here;
            if (boundary) {
                return false;
            }
            if (!reading.isName(i) && pack.hasPassiveShape(word) && !pack.has(Words.STATIVE, word)) {
                return true;
            }
        }
        return false;
    }

    /** "A stoppage announced for March": with a day behind it the verb says for when something is planned. */
    private boolean isPlannedFor(Phrases.Match<TriggerRule> match) {
        boolean date = match.to() < text.tokens().size()
                && match.to() - match.from() > 1
                && pack.has(Words.NEW_DATE, text.token(match.to() - 1))
                && reading.isTime(match.to());
        return date
                || pack.statusCues()
                        .longestAt(text, match.from(), text.tokens().size())
                        .filter(cue -> cue.meaning() == StatusCue.PLANNED && cue.to() > match.to())
                        .filter(cue -> cue.to() < text.tokens().size() && reading.isTime(cue.to()))
                        .isPresent();
    }

    private boolean isGeneric(Phrases.Match<TriggerRule> match, Sentence sentence, Clauses clauses) {
        int before = match.from() - 1;
        while (pack.modifiersFollow() && before > sentence.from() && pack.has(Words.ORDINAL, text.token(before))) {
            // "Korban terakhir longsor".
            before--;
        }
        boolean opens = before >= sentence.from()
                && clauses.of(before).opener() != null
                && clauses.of(before).begin() == before;
        boolean generic = before >= sentence.from()
                && !opens
                && (pack.has(Words.GENERIC_BEFORE, text.token(before))
                        || before > sentence.from()
                                && pack.phrases(Words.GENERIC_BEFORE)
                                        .longestAt(text, before - 1, match.from())
                                        .filter(phrase -> phrase.to() == match.from() || !pack.modifiersFollow())
                                        .isPresent());
        boolean compound = match.to() < sentence.to() && pack.has(Words.GENERIC_AFTER, text.token(match.to()));
        return generic || compound || isPartOnly(match.from(), sentence);
    }

    /** "The end of a five-month cholera outbreak": what is told is its end. */
    private boolean isPartOnly(int noun, Sentence sentence) {
        for (int i = noun - 1; i > sentence.from() && noun - i <= PART_REACH; i--) {
            Token token = text.token(i);
            Optional<Phrases.Match<Words>> part =
                    pack.phrases(Words.PART_OF_EVENT).longestAt(text, i, noun);
            if (part.isPresent()) {
                return true;
            }
            if (token.kind() == Token.Kind.PUNCTUATION || reading.isName(i) || pack.hasVerbShape(token)) {
                return false;
            }
        }
        return false;
    }

    /** "Oldport will play Karvik", unlike "Mara Lind will play Ophelia" and "she will play Ophelia". */
    private boolean hasOpponent(Phrases.Match<TriggerRule> verb, Sentence sentence) {
        boolean named = verb.to() < sentence.to()
                && reading.nameAt(verb.to())
                        .filter(name -> name.fullFrom() == verb.to())
                        .isPresent();
        return named && !hasSomebodyBefore(verb.from(), sentence);
    }

    private boolean hasSomebodyBefore(int verb, Sentence sentence) {
        for (int i = sentence.from(); i < verb; i++) {
            boolean person = reading.nameAt(i)
                    .filter(name -> name.entity().kind() == Entity.Kind.PERSON)
                    .isPresent();
            if (person || pack.has(Words.PRONOUN, text.token(i)) || pack.has(Words.PERSON_NOUN, text.token(i))) {
                return true;
            }
        }
        return false;
    }

    /** Something other than when it is, right behind a verb. */
    private boolean hasAnyObject(int behind, Sentence sentence) {
        if (behind >= sentence.to()) {
            return false;
        }
        Token next = text.token(behind);
        return next.kind() != Token.Kind.PUNCTUATION
                && !reading.isTime(behind)
                && !pack.has(Words.PREPOSITION_OF_TIME, next)
                && !pack.has(Words.OBLIQUE, next)
                && !pack.has(Words.COORDINATOR, next);
    }

    private boolean hasObject(int from, Sentence sentence) {
        for (int i = from; i < Math.min(sentence.to(), from + 4); i++) {
            if (text.token(i).is(",")) {
                return false;
            }
            var name = reading.nameAt(i);
            if (name.isPresent()) {
                NameMention mention = name.get();
                return switch (mention.entity().kind()) {
                    case PERSON -> true;
                    case ORGANIZATION, COUNTRY, GROUP, PLACE -> false;
                };
            }
        }
        return false;
    }

    private Trigger trigger(Phrases.Match<TriggerRule> match, int sentenceIndex, Clauses clauses) {
        Sentence sentence = reading.sentences().get(sentenceIndex);
        boolean nominal = forms.isNoun(match, sentence);
        int light = nominal ? lightVerbs.lightVerb(match.from(), match.to(), sentence, clauses) : -1;
        return new Trigger(
                match.from(),
                match.to(),
                match.meaning(),
                sentenceIndex,
                clauses.of(match.from()),
                nominal,
                !nominal && forms.isPassive(match, sentence),
                light);
    }
}
