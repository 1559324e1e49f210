package org.linimasa.extraction.pack;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.Word;

/** What the lists and the patterns of a pack say of single words in lower case. */
final class Vocabulary {
    private static final int FIRST_SHAPE = Words.values().length;
    private static final BitSet UNKNOWN = new BitSet();
    /** A power of two. */
    private static final int MET_LATELY = 1 << 13;

    /** By word, the numbers of what is said of it by name. */
    private final Map<String, BitSet> marks = new HashMap<>();

    private final Map<Shape, Pattern> patterns = new EnumMap<>(Shape.class);

    /**
     * Words of the texts read lately, each in one of the two places of its hash, so that two frequent words do not take
     * turns in one: most words of a text are those of other texts. Any thread may put another there; a word is immutable,
     * and whoever finds another than it looks for reads its own.
     */
    private final @Nullable Word[] met = new Word[MET_LATELY];

    /** What the form of a word tells. */
    enum Shape {
        VERB,
        PASSIVE,
        PROGRESSIVE,
        COMMON,
        BACKGROUND,
        ACTING;

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
        return word(word).has(list.ordinal());
    }

    boolean has(Shape shape, String word) {
        return word(word).has(shape.mark);
    }

    static boolean has(Words list, Word word) {
        return word.has(list.ordinal());
    }

    static boolean has(Shape shape, Word word) {
        return word.has(shape.mark);
    }

    /** What is known of a word: the lists that it is in and what its form tells. */
    Word word(String lower) {
        int hash = lower.hashCode();
        int place = (hash ^ hash >>> 16) & MET_LATELY - 1;
        Word newer = met[place];
        if (newer != null && newer.lower().equals(lower)) {
            return newer;
        }
        Word older = met[place ^ 1];
        if (older != null && older.lower().equals(lower)) {
            return older;
        }
        Word word = read(lower);
        met[place ^ 1] = newer;
        met[place] = word;
        return word;
    }

    private Word read(String lower) {
        BitSet known = (BitSet) marks.getOrDefault(lower, UNKNOWN).clone();
        for (Shape shape : Shape.values()) {
            Pattern pattern = Objects.requireNonNull(patterns.get(shape));
            known.set(
                    shape.mark, known.get(shape.mark) || pattern.matcher(lower).matches());
        }
        if (known.get(Words.NO_VERB.ordinal())) {
            known.clear(Shape.VERB.mark);
        }
        return new Word(lower, known);
    }
}
