package org.linimasa.timeline.filter;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.ProblemException;

/** Reads lists of codes in query parameters. */
public final class CodeLists {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private CodeLists() {}

    /**
     * ISO 3166-1 alpha-2 codes; none when the parameter is absent.
     *
     * @throws ProblemException 400 for what is none
     */
    public static List<String> countries(@Nullable String text) {
        return ParameterList.split("country", text).stream()
                .map(it -> ParameterList.matching(
                        "country", it.toUpperCase(Locale.ROOT), COUNTRY, "a two-letter country code"))
                .toList();
    }

    /**
     * Kinds of participants and places, an open list; none when the parameter is absent.
     *
     * @throws ProblemException 400 for what can be none
     */
    public static List<String> kinds(@Nullable String text) {
        return ParameterList.open("kind", text);
    }
}
