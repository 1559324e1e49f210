package org.linimasa.extraction.mention;

import java.util.List;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** What the words behind an event noun belong to: to what is said of it, to a participle that describes it, or to another verb. */
final class BehindNoun {
    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;
    private final SecondPredicate secondPredicate;

    BehindNoun(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
        secondPredicate = new SecondPredicate(reading);
    }

    /** "An agreement reached on Friday | will open the market": the words that help a verb behind the noun's own. */
    boolean isOfNextVerb(int at, Trigger noun, List<Trigger> inSentence) {
        int carried = noun.light();
        return carried >= noun.to()
                && at > carried
                && inSentence.stream()
                        .anyMatch(other -> !other.nominal()
                                && other.from() > at
                                && other.clause().index() == noun.clause().index()
                                && !isCancelledOrPostponed(
                                        other.from(), reading.sentences().get(noun.sentence()))
                                && secondPredicate.groupBegin(other.from(), carried + 1) <= at);
    }

    /** "A vote had been expected this week": a verb of planning, known by no table, is what is said of the noun. */
    boolean isPlanOf(int verb, Trigger noun, List<Trigger> inSentence) {
        boolean planning = pack.statusCues()
                .longestAt(text, verb, text.tokens().size())
                .filter(cue -> cue.meaning() == StatusCue.PLANNED)
                .isPresent();
        return planning
                && noun.light() < 0
                && inSentence.stream()
                        .anyMatch(other -> other.from() == verb && other.rule().equals(TriggerRule.UNKNOWN_VERB));
    }

    /** "Under an agreement reached last Friday, the museum will ...": a phrase that only opens the sentence. */
    boolean isFronted(Trigger noun, Sentence sentence) {
        int at = noun.from() - 1;
        while (at > sentence.from() && pack.has(Words.ARTICLE, text.token(at))) {
            at--;
        }
        Token word = text.token(sentence.from());
        return at == sentence.from()
                && (pack.has(Words.AT, word)
                        || pack.has(Words.DURING, word)
                        || pack.has(Words.OBLIQUE, word)
                        || pack.has(Words.PREPOSITION_OF_TIME, word));
    }

    /** ", but has been delayed", ", tetapi ditunda": a clause without a subject that says what became of the plan. */
    boolean isChangeOf(Trigger trigger, Clause clause, Sentence sentence) {
        if (clause.opener() != Opener.CONTRAST
                || clause.parent() != trigger.clause().index()) {
            return false;
        }
        int verb = clause.begin() + 1;
        while (verb < sentence.to() && isAuxiliary(text.token(verb))) {
            verb++;
        }
        return isCancelledOrPostponed(verb, sentence);
    }

    /** "A raid | prepared by the navy | was called off": a participle that describes the noun, before its verb. */
    boolean isReducedBefore(int at, Sentence sentence) {
        Token word = text.token(at);
        boolean participle = !pack.modifiersFollow()
                && pack.hasVerbShape(word)
                && at + 1 < sentence.to()
                && pack.has(Words.BY, text.token(at + 1))
                && !isAuxiliary(text.token(at - 1));
        for (int i = at + 1; participle && i < sentence.to() && !text.token(i).is(","); i++) {
            if (isHelping(i) && isCancelledOrPostponedBehind(i + 1, sentence)) {
                return true;
            }
        }
        return false;
    }

    private boolean isHelping(int at) {
        Token word = text.token(at);
        return pack.has(Words.BE, word) || pack.has(Words.HAVE, word);
    }

    private boolean isCancelledOrPostponedBehind(int at, Sentence sentence) {
        int verb = at;
        while (verb < sentence.to() && isAuxiliary(text.token(verb))) {
            verb++;
        }
        return isCancelledOrPostponed(verb, sentence);
    }

    boolean isCancelledOrPostponed(int at, Sentence sentence) {
        return pack.statusCues()
                .longestAt(text, at, sentence.to())
                .filter(cue -> cue.meaning() == StatusCue.CANCELLED || cue.meaning() == StatusCue.POSTPONED)
                .isPresent();
    }

    boolean isAuxiliary(Token word) {
        return pack.has(Words.BE, word) || pack.has(Words.HAVE, word) || pack.has(Words.ADVERB, word);
    }

    /** Where ", originally set for April," ends; -1 where the verb is no participle between commas. */
    int afterParenthesis(int verb, Sentence sentence) {
        if (!isParticipleAfterComma(reading, verb, sentence)) {
            return -1;
        }
        for (int i = verb + 1; i < sentence.to(); i++) {
            if (text.token(i).is(",")) {
                return i;
            }
        }
        return -1;
    }

    /** Whether only adverbs stand between a comma and an English participle. */
    static boolean isParticipleAfterComma(Reading reading, int verb, Sentence sentence) {
        int before = verb - 1;
        while (before > sentence.from()
                && reading.pack().has(Words.ADVERB, reading.text().token(before))) {
            before--;
        }
        return !reading.pack().modifiersFollow()
                && before > sentence.from()
                && reading.text().token(before).is(",")
                && !closesAside(reading, before, sentence);
    }

    /** "The agreement, signed in 2018, | expired": the verb behind a participle between commas is the main one. */
    private static boolean closesAside(Reading reading, int comma, Sentence sentence) {
        int open = comma - 1;
        while (open > sentence.from() && !reading.text().token(open).is(",")) {
            open--;
        }
        return open > sentence.from()
                && !reading.isName(open + 1)
                && reading.pack().hasVerbShape(reading.text().token(open + 1));
    }

    boolean isNegation(int at) {
        return pack.statusCues()
                .longestAt(text, at, text.tokens().size())
                .filter(cue -> cue.meaning() == StatusCue.NEGATED)
                .isPresent();
    }
}
