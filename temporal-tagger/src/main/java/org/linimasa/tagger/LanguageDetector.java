package org.linimasa.tagger;

import java.util.List;
import java.util.Locale;
import org.linimasa.tagger.pack.LanguagePack;

/** Tells the language of a text by the frequent words of the packs. */
final class LanguageDetector {
    private static final int MAX_CHARS = 4000;

    private final List<LanguagePack> packs;

    LanguageDetector(List<LanguagePack> packs) {
        this.packs = List.copyOf(packs);
    }

    /** The language with the most of its frequent words in the text; the first pack's where none has any. */
    String detect(String text) {
        int[] counts = new int[packs.size()];
        String start = text.substring(0, Math.min(text.length(), MAX_CHARS)).toLowerCase(Locale.ROOT);
        int begin = -1;
        for (int i = 0; i <= start.length(); i++) {
            boolean letter = i < start.length() && Character.isLetter(start.charAt(i));
            if (letter && begin < 0) {
                begin = i;
            } else if (!letter && begin >= 0) {
                String word = start.substring(begin, i);
                for (int p = 0; p < counts.length; p++) {
                    if (packs.get(p).stopWords().contains(word)) {
                        counts[p]++;
                    }
                }
                begin = -1;
            }
        }
        int best = 0;
        for (int p = 1; p < counts.length; p++) {
            if (counts[p] > counts[best]) {
                best = p;
            }
        }
        return packs.get(best).language();
    }
}
