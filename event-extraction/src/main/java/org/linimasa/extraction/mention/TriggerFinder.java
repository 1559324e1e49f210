package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linimasa.extraction.name.NameMention;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** Finds the words that report events, in text order and without overlap. */
final class TriggerFinder {
    private static final int NEAR = 8;
    private static final int NEAR_BEFORE = 3;
    private static final int LIGHT_REACH = 6;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    TriggerFinder(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    List<Trigger> find(int sentenceIndex) {
        Sentence sentence = reading.sentences().get(sentenceIndex);
        Clauses clauses = reading.clauses(sentenceIndex);
        List<Trigger> triggers = new ArrayList<>();
        int at = sentence.from();
        while (at < sentence.to()) {
            int next = at + 1;
            if (!reading.isTime(at) && (!reading.isName(at) || isGroupWord(at))) {
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
        return withoutAbsorbed(triggers);
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
                        .map(with -> hasNear(match, with, sentence, clauses))
                        .orElse(!match.meaning().takesSomebody());
                boolean noun = match.meaning().partOfSpeech() != TriggerRule.PartOfSpeech.VERB;
                boolean better = best == null || noun && best.meaning().partOfSpeech() == TriggerRule.PartOfSpeech.VERB;
                if (known && better) {
                    best = match;
                }
            }
        }
        return Optional.ofNullable(best).map(match -> trigger(match, 0, clauses));
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
        if (token.isCapitalized()
                && from > sentence.from()
                && !isAfterQuoteOrStart(from, sentence)
                && single
                && !opensEventName(from, rule, sentence)) {
            return false;
        }
        boolean noun = isNoun(match, sentence);
        if (rule.partOfSpeech() == TriggerRule.PartOfSpeech.VERB && noun && !pack.modifiersFollow()) {
            return false;
        }
        if (rule.partOfSpeech() == TriggerRule.PartOfSpeech.VERB && single && isRatherNoun(from, sentence)) {
            return false;
        }
        if (rule.partOfSpeech() == TriggerRule.PartOfSpeech.NOUN
                && !noun
                && !pack.modifiersFollow()
                && single
                && isAfterSubject(from, sentence)) {
            return false;
        }
        if (single
                && pack.has(Words.LIGHT, token.lower())
                && !isNoCue(from, sentence)
                && hasEventNounNear(match.to(), sentence)) {
            return false;
        }
        if (noun && isGeneric(match, sentence, clauses)) {
            return false;
        }
        if (rule.with().isPresent() && !hasNear(match, rule.with().get(), sentence, clauses)) {
            return false;
        }
        return !rule.takesSomebody() || hasObject(match.to(), sentence);
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

    /** In English the same form is a noun after an article, an adjective or a possessive, or before "of". */
    private boolean isNoun(Phrases.Match<TriggerRule> match, Sentence sentence) {
        TriggerRule.PartOfSpeech part = match.meaning().partOfSpeech();
        if (pack.modifiersFollow()) {
            return part == TriggerRule.PartOfSpeech.NOUN;
        }
        int from = match.from();
        if (from == sentence.from()) {
            return part != TriggerRule.PartOfSpeech.VERB;
        }
        String before = text.token(from - 1).lower();
        boolean adverbial = pack.has(Words.ORDINAL, before)
                && pack.hasVerbShape(text.token(from).lower());
        boolean marked = !adverbial && (pack.has(Words.ARTICLE, before) || pack.has(Words.POSSESSIVE, before))
                || isMeasured(from, sentence);
        if (part == TriggerRule.PartOfSpeech.NOUN) {
            return true;
        }
        if (marked) {
            return true;
        }
        boolean verbForm = pack.hasVerbShape(text.token(from).lower())
                || text.token(from).lower().endsWith("ing");
        if (part == TriggerRule.PartOfSpeech.VERB || verbForm) {
            return false;
        }
        return !isAfterSubject(from, sentence);
    }

    /** "The singer's world tour", "an apartment block": a plain English form is a verb only behind a plural or "to". */
    private boolean isRatherNoun(int at, Sentence sentence) {
        String word = text.token(at).lower();
        boolean past = pack.hasVerbShape(word) || pack.has(Words.STATIVE, word);
        boolean plain = !pack.modifiersFollow() && !past && !word.endsWith("s") && !word.endsWith("ing");
        if (!plain || at == sentence.from() || isAfterSubject(at, sentence)) {
            return false;
        }
        String before = text.token(at - 1).lower();
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

    /** "A 14% fall": a plain form behind a percentage that an article opens. */
    private boolean isMeasured(int at, Sentence sentence) {
        int before = at - 1;
        while (before > sentence.from()
                && (text.token(before).is("%") || text.token(before).kind() == Token.Kind.NUMBER)) {
            before--;
        }
        return before < at - 1
                && pack.has(Words.ARTICLE, text.token(before).lower())
                && !pack.hasVerbShape(text.token(at).lower());
    }

    /** Whether a verb is expected here: after a name, a modal or "to". */
    private boolean isAfterSubject(int from, Sentence sentence) {
        if (from == sentence.from()) {
            return false;
        }
        String before = text.token(from - 1).lower();
        return pack.has(Words.MODAL, before)
                || before.equals("to")
                || pack.has(Words.ADVERB, before)
                || pack.has(Words.HAVE, before);
    }

    private boolean isGeneric(Phrases.Match<TriggerRule> match, Sentence sentence, Clauses clauses) {
        int before = match.from() - 1;
        boolean opens = before >= sentence.from()
                && clauses.of(before).opener() != null
                && clauses.of(before).begin() == before;
        boolean generic = before >= sentence.from()
                && !opens
                && (pack.has(Words.GENERIC_BEFORE, text.token(before).lower())
                        || before > sentence.from()
                                && pack.phrases(Words.GENERIC_BEFORE).isAt(text, before - 1, match.from()));
        boolean compound = match.to() < sentence.to()
                && pack.has(Words.GENERIC_AFTER, text.token(match.to()).lower());
        return generic || compound;
    }

    private boolean hasNear(
            Phrases.Match<TriggerRule> match, Phrases<Boolean> with, Sentence sentence, Clauses clauses) {
        int end = Math.min(sentence.to(), overTimes(match.to(), NEAR, sentence));
        int begin = Math.max(sentence.from(), backOverTimes(match.from(), NEAR_BEFORE, sentence));
        Clause own = clauses.of(match.from());
        for (int i = begin; i < end; i++) {
            boolean inReach =
                    clauses.of(i).index() == own.index() || clauses.of(i).parent() == own.index();
            if (inReach && (i < match.from() || i >= match.to()) && with.isAt(text, i, end)) {
                return true;
            }
        }
        return false;
    }

    /** So many words on; those of a time expression do not count. */
    private int overTimes(int from, int words, Sentence sentence) {
        int at = from;
        for (int left = words; left > 0 && at < sentence.to(); at++) {
            left -= reading.isTime(at) ? 0 : 1;
        }
        return at;
    }

    private int backOverTimes(int from, int words, Sentence sentence) {
        int at = from;
        for (int left = words; left > 0 && at > sentence.from(); at--) {
            left -= reading.isTime(at - 1) ? 0 : 1;
        }
        return at;
    }

    private boolean hasEventNounNear(int from, Sentence sentence) {
        for (int i = from; i < Math.min(sentence.to(), from + LIGHT_REACH); i++) {
            if (text.token(i).is(",")) {
                return false;
            }
            if (isEventNoun(i, sentence)) {
                return true;
            }
        }
        return false;
    }

    private boolean isEventNoun(int at, Sentence sentence) {
        return !reading.isName(at)
                && !reading.isTime(at)
                && pack.triggers().allAt(text, at, sentence.to()).stream()
                        .anyMatch(match -> match.meaning().partOfSpeech() != TriggerRule.PartOfSpeech.VERB);
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
        boolean nominal = isNoun(match, sentence);
        int light = nominal ? lightVerb(match.from(), match.to(), sentence, clauses) : -1;
        return new Trigger(
                match.from(),
                match.to(),
                match.meaning(),
                sentenceIndex,
                clauses.of(match.from()),
                nominal,
                !nominal && isPassive(match, sentence),
                light);
    }

    private int lightVerb(int from, int to, Sentence sentence, Clauses clauses) {
        Clause own = clauses.of(from);
        for (int i = from - 1; i >= Math.max(sentence.from(), from - LIGHT_REACH - 2); i--) {
            if (text.token(i).is(",")
                    || i < from - 1 && pack.has(Words.OBLIQUE, text.token(i).lower())) {
                break;
            }
            if (clauses.of(i).index() == own.index()
                    && pack.phrases(Words.LIGHT).isAt(text, i, from)
                    && !isNoCue(i, sentence)
                    && !isAdjective(i, from)) {
                return i;
            }
        }
        for (int i = to; i < Math.min(sentence.to(), to + 16); i++) {
            Clause clause = clauses.of(i);
            boolean reach = clause.index() == own.index()
                    || clause.opener() == Opener.RELATIVE && clause.parent() == own.index();
            if (reach && isStart(i, sentence, clauses)) {
                return -1;
            }
            boolean found = reach && pack.phrases(Words.LIGHT).isAt(text, i, sentence.to()) && !reading.isName(i);
            if (found && !(isAside(i, sentence) && hasLightBehind(i + 1, own, sentence, clauses))) {
                return i;
            }
        }
        return -1;
    }

    /** "The conference, scheduled for May, ...": a participle that only describes the noun. */
    private boolean isAside(int at, Sentence sentence) {
        return pack.hasVerbShape(text.token(at).lower()) && StatusReader.isParticipleAfterComma(reading, at, sentence);
    }

    private boolean hasLightBehind(int from, Clause own, Sentence sentence, Clauses clauses) {
        for (int i = from; i < sentence.to(); i++) {
            if (clauses.of(i).index() == own.index()
                    && !reading.isName(i)
                    && pack.phrases(Words.LIGHT).isAt(text, i, sentence.to())) {
                return true;
            }
        }
        return false;
    }

    /** "Membatalkan hasil pemilihan": where a verb says no status it leaves its meaning to no noun either. */
    private boolean isNoCue(int at, Sentence sentence) {
        return pack.phrases(Words.NO_CUE).isAt(text, at, sentence.to());
    }

    /** "The deal takes effect": that is no light verb but an event of its own. */
    private boolean isStart(int at, Sentence sentence, Clauses clauses) {
        return pack.triggers().allAt(text, at, sentence.to()).stream()
                .filter(match -> match.meaning().type().name().equals("START"))
                .anyMatch(match -> match.meaning()
                        .with()
                        .map(with -> hasNear(match, with, sentence, clauses))
                        .orElse(false));
    }

    /** "A planned merger": behind an article the participle only describes its noun. */
    private boolean isAdjective(int at, int noun) {
        return !pack.modifiersFollow()
                && at == noun - 1
                && at > 0
                && (pack.has(Words.ARTICLE, text.token(at - 1).lower())
                        || pack.has(Words.POSSESSIVE, text.token(at - 1).lower()));
    }

    private boolean isPassive(Phrases.Match<TriggerRule> match, Sentence sentence) {
        if (pack.hasPassiveShape(text.token(match.from()).lower())) {
            return true;
        }
        if (pack.modifiersFollow()) {
            return false;
        }
        if (!pack.hasVerbShape(text.token(match.from()).lower())
                && !text.token(match.from()).lower().endsWith("n")) {
            return false;
        }
        for (int i = match.from() - 1; i >= Math.max(sentence.from(), match.from() - 3); i--) {
            String word = text.token(i).lower();
            if (pack.has(Words.BE, word)) {
                return true;
            }
            if (!pack.has(Words.ADVERB, word)) {
                break;
            }
        }
        return match.to() < sentence.to()
                && pack.has(Words.BY, text.token(match.to()).lower());
    }

    /** "menyepakati gencatan senjata", "memutuskan menaikkan suku bunga": one event, told by two words. */
    private List<Trigger> withoutAbsorbed(List<Trigger> triggers) {
        List<Trigger> kept = new ArrayList<>();
        for (int i = 0; i < triggers.size(); i++) {
            Trigger trigger = triggers.get(i);
            if (i > 0) {
                Trigger before = triggers.get(i - 1);
                if (isPreposition(trigger) && before.nominal() && isSameClause(before, trigger)) {
                    continue;
                }
                boolean modifies = !pack.modifiersFollow() && before.to() == trigger.from();
                if (modifies && before.nominal() && trigger.nominal()) {
                    kept.remove(before);
                }
                boolean names = pack.modifiersFollow()
                        && before.to() == trigger.from()
                        && before.nominal()
                        && trigger.nominal()
                        && before.rule()
                                .type()
                                .family()
                                .equals(trigger.rule().type().family());
                if (names) {
                    // "Final kejuaraan": the second noun says of what.
                    continue;
                }
                if (isTopicOf(before, trigger)) {
                    continue;
                }
                boolean adjacent = trigger.from() - before.to() <= 2
                        && before.clause().index() == trigger.clause().index()
                        && noBreak(before.to(), trigger.from());
                if (adjacent && !before.nominal() && trigger.nominal() && !before.isSpeech() && trigger.light() < 0) {
                    continue;
                }
            }
            boolean carries = triggers.stream().anyMatch(other -> other.nominal() && other.light() == trigger.from());
            if (!carries) {
                kept.add(trigger);
            }
        }
        return kept;
    }

    /** "A hearing on the seizure": what another event noun is about. */
    private boolean isTopicOf(Trigger before, Trigger trigger) {
        boolean nouns = before.nominal() && trigger.nominal() && isSameClause(before, trigger);
        if (!nouns || trigger.from() - before.to() > 2 || trigger.from() == before.to()) {
            return false;
        }
        boolean own = trigger.light() >= 0 && trigger.light() != before.light();
        for (int i = before.to(); i < trigger.from(); i++) {
            String word = text.token(i).lower();
            boolean about = pack.has(Words.OBLIQUE, word) && !pack.has(Words.PREPOSITION_OF_TIME, word)
                    || pack.has(Words.OBLIQUE, word) && !pack.modifiersFollow();
            if (!about && !pack.has(Words.ARTICLE, word)) {
                return false;
            }
        }
        return !own;
    }

    /** "Laga melawan Persib": behind an event noun the verb only says against whom. */
    private boolean isPreposition(Trigger trigger) {
        return !trigger.nominal()
                && pack.has(Words.WITH, text.token(trigger.from()).lower());
    }

    private static boolean isSameClause(Trigger a, Trigger b) {
        return a.clause().index() == b.clause().index();
    }

    private boolean noBreak(int from, int to) {
        for (int i = from; i < to; i++) {
            String word = text.token(i).lower();
            boolean preposition =
                    pack.has(Words.AT, word) || pack.has(Words.OBLIQUE, word) || pack.has(Words.WITH, word);
            if (preposition || text.token(i).kind() == Token.Kind.PUNCTUATION) {
                return false;
            }
        }
        return true;
    }
}
