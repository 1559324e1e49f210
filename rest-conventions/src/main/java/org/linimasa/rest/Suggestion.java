package org.linimasa.rest;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The known name somebody probably meant. */
public final class Suggestion {
    /** Two slips of the keyboard; more would suggest anything for a short name. */
    private static final int MAX_EDITS = 2;

    private static final LevenshteinDistance EDITS = new LevenshteinDistance(MAX_EDITS);

    private Suggestion() {}

    /** " Did you mean …?", or nothing when no known name is near. */
    public static String among(Collection<String> known, String given) {
        return known.stream()
                .filter(name -> EDITS.apply(name, given) >= 0)
                .min(Comparator.comparing((String name) -> EDITS.apply(name, given))
                        .thenComparing(name -> -commonBeginning(name, given))
                        .thenComparing(name -> name))
                .map(name -> " Did you mean " + name + "?")
                .orElse("");
    }

    /** People get the beginning of a name right: "titel" is a title rather than a time. */
    private static int commonBeginning(String name, String given) {
        int mismatch = Arrays.mismatch(name.toCharArray(), given.toCharArray());
        return mismatch < 0 ? name.length() : mismatch;
    }
}
