package org.linimasa.extraction.mention;

import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;

/** What shows that the verb of a clause that another interrupts stands here: "the firm that runs the port | said". */
final class MainVerbs {
    private final SegmentedText text;
    private final LanguagePack pack;
    private final Sentence sentence;
    private final VerbGroups verbs;
    private final TokenSet names;

    MainVerbs(SegmentedText text, LanguagePack pack, Sentence sentence, VerbGroups verbs, TokenSet names) {
        this.text = text;
        this.pack = pack;
        this.sentence = sentence;
        this.verbs = verbs;
        this.names = names;
    }

    /** "The firm that runs the port | said": a verb of saying has no shape of its own. */
    boolean isPlainSaying(int at) {
        if (pack.modifiersFollow() || names.contains(at)) {
            return false;
        }
        for (Phrases.Match<TriggerRule> match : pack.triggers().allAt(text, at, at + 1)) {
            if (match.meaning().speech() && match.meaning().weak()) {
                return true;
            }
        }
        return false;
    }

    /** "Pawai yang sedianya digelar Selasa | dibatalkan": what was planned is called off by the clause before. */
    boolean isOffBehindPlan(int clause, int at) {
        boolean off = pack.statusCues()
                .longestAt(text, at, sentence.to())
                .filter(cue -> cue.meaning() == StatusCue.CANCELLED || cue.meaning() == StatusCue.POSTPONED)
                .isPresent();
        for (int i = clause; off && i < at; i++) {
            boolean planned = pack.phrases(Words.FORMER_PLAN).isAt(text, i, at)
                    || pack.statusCues()
                            .longestAt(text, i, at)
                            .filter(cue -> cue.meaning() == StatusCue.PLANNED)
                            .isPresent();
            if (planned) {
                return true;
            }
        }
        return false;
    }

    /** "Kursi yang kosong | akan diisi": one word that is no verb is all of its relative clause. */
    boolean isAdjective(int word, int next) {
        return pack.modifiersFollow()
                && word + 1 == next
                && verbs.isPlainWord(word)
                && !pack.phrases(Words.FORMER_PLAN).isAt(text, word, next)
                && pack.statusCues().isAt(text, next, next + 1)
                && verbs.isVerbGroup(next);
    }

    /** "A satellite designed | to measure rain | has been lost": the participle says what its noun is for. */
    boolean isMadeFor(int infinitive) {
        return infinitive > sentence.from() && pack.has(Words.MADE_FOR, text.token(infinitive - 1));
    }
}
