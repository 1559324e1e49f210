package org.linimasa.timeline.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.Suggestion;

/** Reads the value of a query parameter: one of a closed list, or several values separated by commas. */
final class ParameterList {
    private static final Pattern OPEN_VALUE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    private ParameterList() {}

    /** The values between the commas; none when the parameter is absent. */
    static List<String> split(String name, @Nullable String text) {
        if (text == null) {
            return List.of();
        }
        List<String> values =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        if (values.contains("")) {
            throw ProblemException.unreadableParameter(
                    name,
                    "empty-value",
                    name + " holds an empty value; leave the parameter out to ask for everything.");
        }
        return values;
    }

    /** Values of a closed list, written as they are served. */
    static <E extends Enum<E>> List<E> closed(String name, @Nullable String text, Class<E> type) {
        return split(name, text).stream()
                .map(value -> choice(name, value, type, Enum::name))
                .toList();
    }

    /** Values of an open list: one that nobody has used yet finds nothing, one that cannot be is refused. */
    static List<String> open(String name, @Nullable String text) {
        return split(name, text).stream()
                .map(value -> matching(name, value.toUpperCase(Locale.ROOT), OPEN_VALUE, "a value such as MEETING"))
                .toList();
    }

    static String matching(String name, String value, Pattern pattern, String expected) {
        if (!pattern.matcher(value).matches()) {
            throw ProblemException.unreadableParameter(
                    name, "not-a-value", "\"" + value + "\" is not " + expected + ", which " + name + " expects.");
        }
        return value;
    }

    /** One of a few words, written in lower case. */
    static <E extends Enum<E>> E word(String name, @Nullable String text, Class<E> type, E otherwise) {
        return text == null
                ? otherwise
                : choice(name, text, type, it -> it.name().toLowerCase(Locale.ROOT));
    }

    private static <E extends Enum<E>> E choice(String name, String value, Class<E> type, Function<E, String> written) {
        List<String> known = Stream.of(type.getEnumConstants()).map(written).collect(Collectors.toList());
        for (E constant : type.getEnumConstants()) {
            if (written.apply(constant).equals(value)) {
                return constant;
            }
        }
        String cased = written.apply(type.getEnumConstants()[0]).equals(type.getEnumConstants()[0].name())
                ? value.toUpperCase(Locale.ROOT)
                : value.toLowerCase(Locale.ROOT);
        throw ProblemException.unreadableParameter(
                name,
                "unknown-value",
                "\"" + value + "\" is not a value of " + name + "." + Suggestion.among(known, cased) + " Known values: "
                        + String.join(", ", known) + ".");
    }
}
