package org.linimasa.extraction.mention;

import java.util.stream.IntStream;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** Whether the form of a trigger is a noun or a verb where it stands, and whether the verb is passive. */
final class NounOrVerb {
    private static final int OBJECT_REACH = 6;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    NounOrVerb(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /** In English the same form is a noun after an article, an adjective or a possessive, or before "of". */
    boolean isNoun(Phrases.Match<TriggerRule> match, Sentence sentence) {
        TriggerRule.PartOfSpeech part = match.meaning().partOfSpeech();
        if (pack.modifiersFollow()) {
            return part == TriggerRule.PartOfSpeech.NOUN;
        }
        int from = match.from();
        if (from == sentence.from()) {
            return part != TriggerRule.PartOfSpeech.VERB;
        }
        Token before = text.token(from - 1);
        boolean adverbial = pack.has(Words.ORDINAL, before) && pack.hasVerbShape(text.token(from));
        // "A hatchery that closed": with the form of a verb behind it "that" points at nothing.
        boolean relative =
                pack.has(Words.THAT, before) && !pack.modifiersFollow() && pack.hasVerbShape(text.token(from));
        boolean marked = !relative && pack.has(Words.DETERMINER, before)
                || !relative && !adverbial && (pack.has(Words.ARTICLE, before) || pack.has(Words.POSSESSIVE, before))
                || isMeasured(from, sentence);
        if (part == TriggerRule.PartOfSpeech.NOUN) {
            return true;
        }
        if (marked) {
            return true;
        }
        boolean verbForm =
                pack.hasVerbShape(text.token(from)) || text.token(from).lower().endsWith("ing");
        if (isObjectOfInfinitive(from, sentence)) {
            return true;
        }
        if (part == TriggerRule.PartOfSpeech.VERB || verbForm) {
            return false;
        }
        return !isAfterSubject(from, sentence);
    }

    /** "To publish new stock estimates": between an infinitive and this form stands nothing that could begin its clause. */
    private boolean isObjectOfInfinitive(int at, Sentence sentence) {
        if (!text.token(at).lower().endsWith("s") || pack.hasVerbShape(text.token(at))) {
            return false;
        }
        for (int i = at - 1; i > Math.max(sentence.from(), at - OBJECT_REACH); i--) {
            Token word = text.token(i);
            if (word.kind() != Token.Kind.WORD
                    || pack.openers().isAt(text, i, i + 1) && !pack.has(Words.PURPOSE, word)
                    || pack.has(Words.COORDINATOR, word)
                    || pack.has(Words.PRONOUN, word)
                    || pack.has(Words.REPORTED_SELF, word)
                    || reading.isName(i)) {
                return false;
            }
            if (pack.has(Words.PURPOSE, text.token(i - 1))) {
                return i < at - 1;
            }
        }
        return false;
    }

    /** "The singer's world tour", "an apartment block": a plain English form is a verb only behind a plural or "to". */
    boolean isRatherNoun(int at, Sentence sentence) {
        Token word = text.token(at);
        boolean past = pack.hasVerbShape(word) || pack.has(Words.STATIVE, word);
        boolean plain = !pack.modifiersFollow()
                && !past
                && !word.lower().endsWith("s")
                && !word.lower().endsWith("ing");
        if (!plain || at > sentence.from() && isAfterSubject(at, sentence)) {
            return false;
        }
        if (at == sentence.from() || text.token(at - 1).is(",") && hasConditionBefore(at, sentence)) {
            // "Rescue crews": no report begins with a verb in its plain form.
            return true;
        }
        Token before = text.token(at - 1);
        boolean ofNoun = at > sentence.from() + 1
                && pack.has(Words.ARTICLE, text.token(at - 2))
                && text.token(at - 1).kind() == Token.Kind.WORD
                && !text.token(at - 1).isCapitalized()
                && !pack.hasCommonShape(before)
                && !pack.has(Words.ADVERB, before);
        if (ofNoun) {
            // "A court order": the verb of one court would be "orders".
            return true;
        }
        boolean noun = pack.triggers().allAt(text, at, at + 1).stream()
                .anyMatch(other -> other.meaning().partOfSpeech() == TriggerRule.PartOfSpeech.NOUN);
        boolean goesOn = reading.isName(at - 1)
                || text.token(at - 1).kind() != Token.Kind.WORD
                || pack.has(Words.COORDINATOR, before);
        if (!noun && goesOn) {
            return false;
        }
        return !(pack.hasCommonShape(before) && !reading.isName(at - 1))
                && !pack.has(Words.PRONOUN, before)
                && !pack.has(Words.REPORTED_SELF, before);
    }

    /** "If talks fail, dock workers will ...": behind its clause of condition a sentence begins with its subject. */
    private boolean hasConditionBefore(int at, Sentence sentence) {
        return pack.openers().isAt(text, sentence.from(), at)
                && IntStream.range(sentence.from(), at - 1)
                        .noneMatch(i -> text.token(i).is(","));
    }

    /** "Unjuk rasa yang digelar Kamis": where modifiers follow, a word that can be both is a noun if no subject stands before it. */
    boolean isHeadNoun(Phrases.Match<TriggerRule> match, Sentence sentence) {
        int from = match.from();
        boolean both = isAlso(TriggerRule.PartOfSpeech.NOUN, match);
        if (!both || from == sentence.from()) {
            return both;
        }
        Token before = text.token(from - 1);
        return pack.has(Words.LIGHT, before)
                || pack.has(Words.OBLIQUE, before)
                || pack.has(Words.DURING, before)
                || pack.has(Words.AT, before);
    }

    /** "Tebing setinggi 60 meter longsor dan menimbun rumah": with a subject before and a second verb behind it is a verb. */
    boolean isPredicate(Phrases.Match<TriggerRule> match, Sentence sentence) {
        int verb = match.to() + 1;
        boolean second = isAlso(TriggerRule.PartOfSpeech.VERB, match)
                && match.from() > sentence.from()
                && verb < sentence.to()
                && pack.has(Words.COORDINATOR, text.token(match.to()))
                && !pack.has(Words.WITH, text.token(match.to()))
                && pack.hasVerbShape(text.token(verb));
        Token before = text.token(Math.max(sentence.from(), match.from() - 1));
        return second
                && !isHeadNoun(match, sentence)
                && !pack.has(Words.GENERIC_BEFORE, before)
                && (text.token(match.from() - 1).kind() == Token.Kind.WORD || reading.isName(match.from() - 1));
    }

    private boolean isAlso(TriggerRule.PartOfSpeech part, Phrases.Match<TriggerRule> match) {
        return pack.modifiersFollow()
                && pack.triggers().allAt(text, match.from(), match.to()).stream()
                        .anyMatch(other ->
                                other.to() == match.to() && other.meaning().partOfSpeech() == part);
    }

    /** "In raids", "after strikes", "is examining claims": no plain form behind a preposition or a verb is a verb. */
    boolean isBehindPreposition(int at, Sentence sentence) {
        Token word = text.token(at);
        if (pack.modifiersFollow()
                || at == sentence.from()
                || pack.hasVerbShape(word)
                || pack.hasProgressiveShape(word)) {
            return false;
        }
        Token before = text.token(at - 1);
        return pack.has(Words.AT, before)
                || pack.has(Words.DURING, before)
                || pack.has(Words.BY, before)
                || pack.has(Words.GENITIVE, before)
                || pack.hasProgressiveShape(before) && isAfterBe(at - 1, sentence);
    }

    private boolean isAfterBe(int at, Sentence sentence) {
        return at > sentence.from() && pack.has(Words.BE, text.token(at - 1));
    }

    /** "A fresh appeal for funds": behind an article and an adjective. */
    boolean isNounPhrase(int at, Sentence sentence) {
        return !pack.modifiersFollow()
                && at > sentence.from() + 1
                && pack.has(Words.ARTICLE, text.token(at - 2))
                && text.token(at - 1).kind() == Token.Kind.WORD
                && !reading.isName(at - 1)
                && !pack.hasVerbShape(text.token(at))
                && isRatherNoun(at, sentence);
    }

    /** "A 14% fall": a plain form behind a percentage that an article opens. */
    private boolean isMeasured(int at, Sentence sentence) {
        int before = at - 1;
        while (before > sentence.from()
                && (text.token(before).is("%") || text.token(before).kind() == Token.Kind.NUMBER)) {
            before--;
        }
        return before < at - 1 && pack.has(Words.ARTICLE, text.token(before)) && !pack.hasVerbShape(text.token(at));
    }

    /** Whether a verb is expected here: after a name, a modal or "to". */
    boolean isAfterSubject(int from, Sentence sentence) {
        if (from == sentence.from()) {
            return false;
        }
        Token before = text.token(from - 1);
        return pack.has(Words.MODAL, before)
                || before.lower().equals("to")
                || pack.has(Words.ADVERB, before)
                || pack.has(Words.HAVE, before);
    }

    boolean isPassive(Phrases.Match<TriggerRule> match, Sentence sentence) {
        if (pack.hasPassiveShape(text.token(match.from()))) {
            return true;
        }
        if (pack.modifiersFollow()) {
            return false;
        }
        if (!pack.hasVerbShape(text.token(match.from()))
                && !text.token(match.from()).lower().endsWith("n")) {
            return false;
        }
        if (match.from() == sentence.from() && reading.fronted(sentence).isPresent()) {
            return true;
        }
        for (int i = match.from() - 1; i >= Math.max(sentence.from(), match.from() - 3); i--) {
            Token word = text.token(i);
            if (pack.has(Words.BE, word)) {
                return true;
            }
            if (!pack.has(Words.ADVERB, word)) {
                break;
            }
        }
        return match.to() < sentence.to()
                && (pack.has(Words.BY, text.token(match.to())) || sharesPassive(match, sentence));
    }

    /** "Was elected in 2004 and defeated in 2012": a second participle that has no object but a time. */
    private boolean sharesPassive(Phrases.Match<TriggerRule> match, Sentence sentence) {
        int before = match.from() - 1;
        Token next = text.token(match.to());
        boolean second = before > sentence.from()
                && (pack.has(Words.COORDINATOR, text.token(before))
                        || text.token(before).is(","))
                && (reading.isTime(match.to())
                        || pack.has(Words.PREPOSITION_OF_TIME, next) && reading.isTime(match.to() + 1));
        for (int i = before - 1; second && i > sentence.from(); i--) {
            Token helper = text.token(i - 1);
            boolean participle = !reading.isName(i) && pack.hasVerbShape(text.token(i));
            if (participle && pack.has(Words.BE, helper)) {
                return true;
            }
            if (participle
                    && !pack.has(Words.COORDINATOR, helper)
                    && text.token(i - 1).kind() == Token.Kind.WORD) {
                return false;
            }
        }
        return false;
    }
}
