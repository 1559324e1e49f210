package org.linimasa.tagger;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.linimasa.tagger.pack.LanguagePack;

/** Tells the language of a text by the frequent words of the packs. */
final class StopWordDetector implements LanguageDetector {
    private final List<LanguagePack> packs;

    StopWordDetector(List<LanguagePack> packs) {
        this.packs = List.copyOf(packs);
    }

    @Override
    public String otherwise() {
        return packs.getFirst().language();
    }

    @Override
    public List<String> likely(String text, int most) {
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
        return IntStream.range(0, counts.length)
                .filter(p -> counts[p] > 0)
                .boxed()
                .sorted(Comparator.comparing(p -> -counts[p]))
                .limit(most)
                .map(p -> packs.get(p).language())
                .toList();
    }
}
