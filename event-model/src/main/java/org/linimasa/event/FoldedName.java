package org.linimasa.event;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names as they are compared: without regard to case, accents, hyphens and punctuation. */
public final class FoldedName {
    /** Longer names are found by their full form and by each single word. */
    private static final int MAX_WORDS_FOR_PARTS = 8;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private FoldedName() {}

    /** The folded form: {@code "Choe Son-hui"} is {@code "choe son hui"}; empty when no letter or digit is left. */
    public static String of(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return NOT_A_WORD.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Each run of words in a name, folded: whoever asks for {@code putin} finds {@code Vladimir Putin}. */
    public static Set<String> parts(String name) {
        String folded = of(name);
        Set<String> parts = new LinkedHashSet<>();
        if (folded.isEmpty()) {
            return parts;
        }
        parts.add(folded);
        String[] words = folded.split(" ");
        int longest = words.length <= MAX_WORDS_FOR_PARTS ? words.length : 1;
        for (int length = 1; length <= longest; length++) {
            for (int first = 0; first + length <= words.length; first++) {
                parts.add(String.join(" ", java.util.Arrays.copyOfRange(words, first, first + length)));
            }
        }
        return parts;
    }
}
