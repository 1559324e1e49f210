package org.linimasa.extraction.mention;

import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** Where a coordinator of one sentence joins a clause, and not only a noun or a verb: "and the airport was closed". */
final class CoordinateClauses {
    private static final int HELPED_REACH = 6;
    private static final int ASIDE_WORDS = 8;

    private final SegmentedText text;
    private final LanguagePack pack;
    private final Sentence sentence;
    private final VerbGroups verbs;
    private final NounLists lists;
    private final TokenSet times;
    private final TokenSet names;

    CoordinateClauses(
            SegmentedText text,
            LanguagePack pack,
            Sentence sentence,
            VerbGroups verbs,
            NounLists lists,
            TokenSet times,
            TokenSet names) {
        this.text = text;
        this.pack = pack;
        this.sentence = sentence;
        this.verbs = verbs;
        this.lists = lists;
        this.times = times;
        this.names = names;
    }

    /** "..., dan Lavrov menandatangani ...": a coordinator and then a subject with its own verb. */
    boolean startsClause(int at) {
        if (at + 2 >= sentence.to()
                || !pack.has(Words.COORDINATOR, text.token(at))
                || names.contains(at)
                || lists.isLastComma(at - 1)) {
            return false;
        }
        for (int i = at + 1; i < Math.min(sentence.to(), at + 9); i++) {
            Token token = text.token(i);
            if (token.is(",") && !names.contains(i)) {
                return i > at + 1 && isHelpedBehindAside(i);
            }
            boolean verb = !names.contains(i)
                    && (pack.hasVerbShape(token)
                            || pack.has(Words.MODAL, token)
                            || pack.has(Words.BE, token)
                            || pack.has(Words.HAVE, token));
            if (verb) {
                return i > at + 1;
            }
        }
        return false;
    }

    /** ", and its annual meeting, due on 30 May, | has been put back". */
    private boolean isHelpedBehindAside(int comma) {
        int close = comma + 1;
        while (close < Math.min(sentence.to() - 1, comma + ASIDE_WORDS)
                && !text.token(close).is(",")) {
            close++;
        }
        // "And Wayne Estep, 53, were pulled out": an age.
        boolean age = close == comma + 2 && text.token(comma + 1).kind() == Token.Kind.NUMBER;
        return !pack.modifiersFollow()
                && !age
                && close < sentence.to() - 1
                && text.token(close).is(",")
                && verbs.isHelpingVerb(close + 1)
                && !names.contains(close + 1);
    }

    /**
     * "Was halted because rain fell | and will resume", "hopes to restore it | and will reopen": what lies ahead goes on from
     * the main clause, not from its cause or aim.
     */
    boolean goesOnBehindCause(int at, Clause clause, boolean hasVerb) {
        Token opener = text.token(clause.begin());
        boolean aim = clause.opener() == Opener.COMPLEMENT
                && (pack.has(Words.CAUSE, opener) || pack.has(Words.PURPOSE, opener));
        // "Has been closed | since the fire and hopes to reopen": what "since" opens here is no clause.
        boolean phrase = (clause.opener() == Opener.PRIOR || clause.opener() == Opener.LATER) && !hasVerb;
        boolean joined = at + 1 < sentence.to() && pack.has(Words.COORDINATOR, text.token(at));
        return joined
                && (aim
                                && (isPlanAt(at + 1)
                                        || !pack.modifiersFollow() && pack.has(Words.MODAL, text.token(at + 1)))
                                && verbs.isVerbGroup(at + 1)
                        || (aim || phrase) && isWishAt(at + 1)
                        // "Dihentikan karena hujan deras dan | dilanjutkan pada Sabtu".
                        || aim
                                && !hasVerb
                                && pack.modifiersFollow()
                                && pack.has(Words.CAUSE, opener)
                                && verbs.isPassiveGroup(at + 1));
    }

    private boolean isPlanAt(int at) {
        return pack.statusCues()
                .longestAt(text, at, sentence.to())
                .filter(cue -> cue.meaning() == StatusCue.PLANNED && cue.to() == at + 1)
                .isPresent();
    }

    /** "Hopes to", "is expected to". */
    private boolean isWishAt(int at) {
        int cue = at;
        while (cue < sentence.to() - 1
                && (pack.has(Words.BE, text.token(cue)) || pack.has(Words.ADVERB, text.token(cue)))) {
            cue++;
        }
        return !pack.modifiersFollow()
                && pack.statusCues()
                        .longestAt(text, cue, sentence.to())
                        .filter(match -> match.meaning() == StatusCue.PLANNED && match.to() - match.from() > 1)
                        .filter(match -> pack.has(Words.PURPOSE, text.token(match.to() - 1)))
                        .isPresent();
    }

    /** "Diverted 14 flights and | the small airport was closed": a subject and its helping verb need no comma in English. */
    boolean startsHelpedClause(int at, Clause clause, boolean hasVerb) {
        boolean second = !pack.modifiersFollow()
                && clause.isMain()
                && pack.has(Words.COORDINATOR, text.token(at))
                && !names.contains(at)
                && (hasVerb || hasVerbTrigger(clause.begin(), at))
                && !pack.has(Words.COORDINATOR, text.token(Math.max(sentence.from(), at - 1)));
        for (int i = at + 1; second && i < Math.min(sentence.to(), at + HELPED_REACH); i++) {
            Token word = text.token(i);
            if (verbs.isHelpingVerb(i) && !times.contains(i) && !pack.has(Words.POSSESSIVE, word)) {
                return i > at + 1 && !pack.has(Words.ADVERB, text.token(i - 1));
            }
            boolean subject = text.token(i).kind() == Token.Kind.WORD
                    && !times.contains(i)
                    && !pack.openers().isAt(text, i, i + 1)
                    && !pack.statusCues().isAt(text, i, i + 1)
                    && (names.contains(i) || !pack.hasVerbShape(word));
            if (!subject) {
                return false;
            }
        }
        return false;
    }

    /** "She denies the charge and | her trial is due": the tables know the present of a verb, too. */
    private boolean hasVerbTrigger(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            boolean verb = !names.contains(i)
                    && pack.triggers().allAt(text, i, to).stream()
                            .map(Phrases.Match::meaning)
                            .filter(rule -> rule.speech() && !rule.weak())
                            .anyMatch(rule -> rule.partOfSpeech() == TriggerRule.PartOfSpeech.VERB);
            if (verb) {
                return true;
            }
        }
        return false;
    }
}
