package org.linimasa.extraction.pack;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.Word;

/** What the lists and the patterns of a pack say of single words in lower case. */
final class Vocabulary {
    private static final int FIRST_SHAPE = Words.values().length;
    private static final BitSet UNKNOWN = new BitSet();

    /** By word, the numbers of what is said of it by name. */
    private final Map<String, BitSet> marks = new HashMap<>();

    private final Map<Shape, Pattern> patterns = new EnumMap<>(Shape.class);

    /** What the form of a word tells. */
    enum Shape {
        VERB,
        PASSIVE,
        PROGRESSIVE,
        COMMON;

        private final int mark = FIRST_SHAPE + ordinal();
    }

    void add(Words list, String word) {
        add(list.ordinal(), word);
    }

    /** A word that has a shape though no pattern covers it. */
    void add(Shape shape, String word) {
        add(shape.mark, word);
    }

    private void add(int mark, String word) {
        marks.computeIfAbsent(word, unknown -> new BitSet()).set(mark);
    }

    /** @param lines regular expressions over a whole word */
    void add(Shape shape, List<String> lines) {
        patterns.put(shape, Pattern.compile(String.join("|", lines)));
    }

    boolean has(Words list, String word) {
        return marks.getOrDefault(word, UNKNOWN).get(list.ordinal());
    }

    boolean has(Shape shape, String word) {
        BitSet known = marks.getOrDefault(word, UNKNOWN);
        return !(shape == Shape.VERB && known.get(Words.NO_VERB.ordinal()))
                && (known.get(shape.mark)
                        || Objects.requireNonNull(patterns.get(shape))
                                .matcher(word)
                                .matches());
    }

    static boolean has(Words list, Word word) {
        return word.has(list.ordinal());
    }

    static boolean isVerb(Word word) {
        return word.has(Shape.VERB.mark);
    }

    /** What is known of a word: the lists that it is in and whether it is a verb by its form, which is asked most. */
    Word word(String lower) {
        BitSet known = (BitSet) marks.getOrDefault(lower, UNKNOWN).clone();
        known.set(Shape.VERB.mark, has(Shape.VERB, lower));
        return new Word(lower, known);
    }
}
