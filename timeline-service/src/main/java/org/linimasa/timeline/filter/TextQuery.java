package org.linimasa.timeline.filter;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.ProblemException;

/** Reads the parameter {@code q}. What it means in each language is known by the database's function event_query. */
final class TextQuery {
    static final String PARAMETER = "q";

    /** Long enough for a headline; each word costs a look into the index. */
    static final int MAX_CHARS = 200;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private TextQuery() {}

    /**
     * The words with single spaces between them; absent where the parameter is.
     *
     * @throws ProblemException 422 for a text that is too long or has no word
     */
    static @Nullable String read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (text.length() > MAX_CHARS) {
            throw ProblemException.invalidParameter(
                    PARAMETER,
                    "too-long",
                    "q has " + text.length() + " characters; at most " + MAX_CHARS + " are looked for.");
        }
        if (!WORD.matcher(text).find()) {
            throw nothingToLookFor(text);
        }
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** What a reader is told who gave no word, or only such as stand in every text. */
    static ProblemException nothingToLookFor(String text) {
        return ProblemException.invalidParameter(
                PARAMETER,
                "nothing-to-look-for",
                "\"" + text + "\" holds no word to look for: give at least one that is more than \"the\" or \"of\".");
    }
}
