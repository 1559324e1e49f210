package org.linimasa.extraction.mention;

import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;

/** What stands between commas before a verb and is not whom the sentence is about. */
final class TitleAsides {
    private final SegmentedText text;
    private final LanguagePack pack;

    TitleAsides(Reading reading) {
        text = reading.text();
        pack = reading.pack();
    }

    /** "Menurut dia, yang terjadi ...": behind the words that open a sentence a relative clause describes none of them. */
    boolean isFreeRelative(Clause relative, Sentence sentence) {
        int comma = relative.begin() - 1;
        int at = comma - 1;
        while (at > sentence.from() && !text.token(at).is(",")) {
            at--;
        }
        return text.token(comma).is(",") && at == sentence.from() && pack.has(Words.OBLIQUE, text.token(at));
    }

    /** Whether an aside begins with a participle, a verb of saying or a preposition. */
    boolean isPhraseAt(int at, Sentence sentence) {
        return pack.hasVerbShape(text.token(at))
                || isVerbTrigger(at, sentence)
                || isLink(at)
                || pack.has(Words.PARTITIVE, text.token(at))
                || pack.has(Words.ASIDE, text.token(at))
                || pack.has(Words.BY, text.token(at));
    }

    /** Whether a preposition joins what follows to the noun before it. */
    boolean isLink(int at) {
        return pack.has(Words.OBLIQUE, text.token(at))
                || pack.has(Words.AT, text.token(at))
                || pack.has(Words.TO, text.token(at));
    }

    /** Whether the tables know a verb at a token. */
    boolean isVerbTrigger(int at, Sentence sentence) {
        return pack.triggers().allAt(text, at, sentence.to()).stream()
                .anyMatch(match -> match.meaning().partOfSpeech() == TriggerRule.PartOfSpeech.VERB);
    }
}
