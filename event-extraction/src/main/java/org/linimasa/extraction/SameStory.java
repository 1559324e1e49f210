package org.linimasa.extraction;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linimasa.extraction.mention.Opening;

/**
 * Whether two documents tell one story, judged by their openings. Needed where two mentions have nothing in common but
 * a title such as "The trial will resume" and a day. Symmetric.
 */
final class SameStory {
    /** The share of words that two printings of one text have in common. */
    private static final double NEAR_DUPLICATE = 0.8;
    /** The share that two reports have which also name the same person or organization. */
    private static final double SAME_SUBJECT = 0.3;

    private SameStory() {}

    /** False also where an opening is not known: a wrong merge is worse than a missed one. */
    static boolean isTold(@Nullable Opening a, @Nullable Opening b) {
        if (a == null || b == null || differ(a.who(), b.who()) || differ(a.where(), b.where())) {
            return false;
        }
        boolean sameNames = !a.who().isEmpty() && !b.who().isEmpty();
        return wordsShared(a.words(), b.words()) >= (sameNames ? SAME_SUBJECT : NEAR_DUPLICATE);
    }

    /** Whether each names what the other does not. */
    private static boolean differ(List<String> a, List<String> b) {
        return !isAmong(a, b) && !isAmong(b, a);
    }

    private static boolean isAmong(List<String> some, List<String> all) {
        return some.stream().allMatch(one -> all.stream().anyMatch(other -> isShortForm(one, other)));
    }

    /** "Kamau" and "Ruth Kamau", whichever is the longer. */
    private static boolean isShortForm(String a, String b) {
        Set<String> left = BlockKeys.words(a);
        Set<String> right = BlockKeys.words(b);
        return left.containsAll(right) || right.containsAll(left);
    }

    /** Of sorted words, each once, as openings have them. */
    private static double wordsShared(List<String> a, List<String> b) {
        int shared = 0;
        int left = 0;
        int right = 0;
        while (left < a.size() && right < b.size()) {
            int order = a.get(left).compareTo(b.get(right));
            shared += order == 0 ? 1 : 0;
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }
        int more = Math.max(a.size(), b.size());
        return more == 0 ? 0 : shared / (double) more;
    }
}
