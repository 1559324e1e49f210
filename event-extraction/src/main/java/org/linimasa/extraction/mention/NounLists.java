package org.linimasa.extraction.mention;

import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** The commas of one sentence that only part the nouns of a list: "dosen, mahasiswa, dan orangtua". */
final class NounLists {
    private static final int LIST_WORDS = 3;

    private final SegmentedText text;
    private final LanguagePack pack;
    private final Sentence sentence;
    private final VerbGroups verbs;
    private final TokenSet names;

    NounLists(SegmentedText text, LanguagePack pack, Sentence sentence, VerbGroups verbs, TokenSet names) {
        this.text = text;
        this.pack = pack;
        this.sentence = sentence;
        this.verbs = verbs;
        this.names = names;
    }

    /** "Yang terdiri dari dosen, mahasiswa, dan orangtua": a comma between the nouns of a list. */
    boolean isInside(int comma) {
        int at = comma + 1;
        while (at < sentence.to() && at - comma <= LIST_WORDS && isMember(at)) {
            at++;
        }
        boolean goesOn =
                at > comma + 1 && at + 1 < sentence.to() && text.token(at).is(",") && isAnd(at + 1);
        return goesOn && isMember(comma - 1) || isLastComma(comma) && isAnd(comma + 1);
    }

    /** "Dosen, mahasiswa, dan orangtua": the comma before the coordinator closes a list of nouns. */
    boolean isLastComma(int comma) {
        int at = comma - 1;
        while (at > sentence.from() && comma - at <= LIST_WORDS && isMember(at)) {
            at--;
        }
        return at < comma - 1 && at > sentence.from() && text.token(at).is(",") && isMember(at - 1);
    }

    private boolean isMember(int at) {
        return verbs.isPlainWord(at) || names.contains(at);
    }

    private boolean isAnd(int at) {
        Token word = text.token(at);
        return pack.has(Words.COORDINATOR, word) && !pack.has(Words.WITH, word);
    }
}
