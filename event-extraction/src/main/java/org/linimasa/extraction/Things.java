package org.linimasa.extraction;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.linimasa.event.Mention;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Segmenter;
import org.linimasa.extraction.text.Token;

/**
 * The kinds of things that titles name, whatever their language: a town has a train and a bus crash on one day, and fires in
 * a school and in a factory.
 */
final class Things {
    private static final Remembered<Set<String>> OF_TITLES = new Remembered<>();

    private Things() {}

    /** Whether each names things, and none that the other does. */
    static boolean differ(Mention a, Mention b) {
        Set<String> left = in(a);
        Set<String> right = in(b);
        return !left.isEmpty() && !right.isEmpty() && Collections.disjoint(left, right);
    }

    /** Whether both name a thing of one kind. */
    static boolean areShared(Mention a, Mention b) {
        return !Collections.disjoint(in(a), in(b));
    }

    private static Set<String> in(Mention mention) {
        return OF_TITLES.of(
                mention.language() + ' ' + mention.title(),
                () -> LanguagePack.of(mention.language())
                        .map(pack -> named(mention.title(), pack))
                        .orElse(Set.of()));
    }

    private static Set<String> named(String title, LanguagePack pack) {
        List<Token> tokens = Segmenter.tokens(title);
        SegmentedText text = new SegmentedText(title, tokens, List.of());
        Set<String> kinds = new TreeSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            pack.things().longestAt(text, i, tokens.size()).ifPresent(thing -> kinds.add(thing.meaning()));
        }
        return Set.copyOf(kinds);
    }
}
