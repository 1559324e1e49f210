package org.linimasa.tagger;

import java.util.List;
import org.linimasa.tagger.pack.LanguagePack;

/** Tells the language of a text. */
interface LanguageDetector {
    /** How much of a text is looked at. */
    int MAX_CHARS = 4000;

    /** The languages a text can be in, likeliest first; empty where it shows none. */
    List<String> likely(String text, int most);

    /** The language where a text shows none. */
    String otherwise();

    /** By the frequent words of some packs; the first pack's language where there is none. */
    static LanguageDetector of(List<LanguagePack> packs) {
        return new StopWordDetector(packs);
    }
}
