package org.linimasa.evaluation.timex;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Gold and found expressions, paired one to one: identical spans first, then overlapping ones from the left (UzZaman et
 * al. 2013, SemEval-2013 task 1, and the tool used there).
 */
public final class TimexPairing {
    private static final int NONE = -1;

    private final List<Timex> gold;
    private final List<Timex> found;
    private final int[] foundFor;
    private final int[] goldFor;

    /** Both lists in text order. */
    public TimexPairing(List<Timex> gold, List<Timex> found) {
        this.gold = gold;
        this.found = found;
        foundFor = new int[gold.size()];
        goldFor = new int[found.size()];
        Arrays.fill(foundFor, NONE);
        Arrays.fill(goldFor, NONE);
        pair(Timex::covers);
        pair(Timex::meets);
    }

    /** The index of the partner of a gold expression, or -1. */
    public int foundFor(int goldIndex) {
        return foundFor[goldIndex];
    }

    /** The index of the partner of a found expression, or -1. */
    public int goldFor(int foundIndex) {
        return goldFor[foundIndex];
    }

    private void pair(BiPredicate<Timex, Timex> fits) {
        int first = 0;
        for (int g = 0; g < foundFor.length; g++) {
            Timex one = gold.get(g);
            while (first < goldFor.length && found.get(first).end() <= one.begin()) {
                first++;
            }
            for (int f = first; foundFor[g] == NONE && f < goldFor.length; f++) {
                if (goldFor[f] == NONE && fits.test(one, found.get(f))) {
                    foundFor[g] = f;
                    goldFor[f] = g;
                }
            }
        }
    }
}
