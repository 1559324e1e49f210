package org.linimasa.ingest.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;
import org.linimasa.event.FoldedName;
import org.linimasa.event.Status;
import org.linimasa.ingest.submission.FieldErrors;
import org.linimasa.ingest.submission.SubmissionReader;
import org.linimasa.rest.ProblemException;

/**
 * The events that a receiver is told of. A list that is empty asks for nothing in particular; the others are alternatives.
 *
 * @param participants ids, or runs of words of names, folded
 * @param places names, folded
 * @param countries ISO 3166-1 alpha-2, of the place or of a participant
 * @param sources publishers or hosts, folded
 * @param minConfidence from 0 to 1
 */
record EventChoice(
        List<Status> statuses,
        List<String> types,
        List<String> categories,
        List<String> participants,
        List<String> places,
        List<String> countries,
        List<String> languages,
        List<String> sources,
        double minConfidence) {
    private static final FieldErrors ERRORS = FieldErrors.inBody("/filters");
    private static final SubmissionReader FIELDS = new SubmissionReader(ERRORS);
    private static final int MAX_CHARS = 300;
    private static final Pattern OPEN_VALUE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,8}(-[a-z0-9]{1,8})*");
    private static final Pattern CONFIDENCE = Pattern.compile("0(\\.\\d{1,9})?|1(\\.0{1,9})?");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /**
     * Reads filters.
     *
     * @throws ProblemException 422 with the filter that means nothing, and why
     */
    static EventChoice of(WebhookFilters filters) {
        String confidence = given("minConfidence", filters.minConfidence());
        if (confidence != null && !CONFIDENCE.matcher(confidence).matches()) {
            throw unknown("minConfidence", confidence, "a number from 0 to 1");
        }
        return new EventChoice(
                each("status", filters.status(), EventChoice::status),
                each("type", filters.type(), value -> upper("type", value)),
                each("category", filters.category(), value -> upper("category", value)),
                each("participant", filters.participant(), value -> folded("participant", value)),
                each("place", filters.place(), value -> folded("place", value)),
                each("country", filters.country(), EventChoice::country),
                each("language", filters.language(), EventChoice::language),
                each("source", filters.source(), value -> source(folded("source", value))),
                confidence == null ? 0 : Double.parseDouble(confidence));
    }

    /** Whether the receiver wants to hear of an event that is so. */
    boolean takes(Event event) {
        return any(statuses, Stream.of(event.status()))
                && any(types, Stream.of(event.type()))
                && any(categories, Stream.of(event.category()))
                && any(
                        participants,
                        event.participants().stream()
                                .flatMap(it -> Stream.concat(
                                        Stream.of(FoldedName.of(it.id().toString())),
                                        FoldedName.parts(it.name()).stream())))
                && any(places, Stream.ofNullable(event.place()).map(place -> FoldedName.of(place.name())))
                && any(
                        countries,
                        Stream.concat(
                                Stream.ofNullable(event.place()).map(place -> place.country()),
                                event.participants().stream().map(participant -> participant.country())))
                && any(languages, Stream.of(event.language().toLowerCase(Locale.ROOT)))
                && any(
                        sources,
                        event.evidence().stream()
                                .flatMap(it -> Stream.concat(
                                        Stream.ofNullable(it.publisher()),
                                        Stream.ofNullable(it.url()).map(url -> host(url))))
                                .map(source -> source(FoldedName.of(source))))
                && event.confidence() >= minConfidence;
    }

    private static <T> boolean any(List<T> wanted, Stream<? extends @Nullable T> found) {
        return wanted.isEmpty() || found.anyMatch(value -> value != null && wanted.contains(value));
    }

    private static <T> List<T> each(String name, @Nullable String list, Function<String, T> reading) {
        String values = given(name, list);
        return values == null
                ? List.of()
                : Arrays.stream(values.split(",", -1))
                        .map(String::strip)
                        .map(reading)
                        .toList();
    }

    private static @Nullable String given(String name, @Nullable String value) {
        if (value != null && value.isBlank()) {
            throw ERRORS.invalid(name, "missing", name + " is blank; leave it out or give it a value.");
        }
        return FIELDS.line(name, value, MAX_CHARS);
    }

    private static Status status(String value) {
        return Arrays.stream(Status.values())
                .filter(status -> status.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> unknown("status", value, "a status such as PLANNED"));
    }

    private static String upper(String name, String value) {
        String upper = value.toUpperCase(Locale.ROOT);
        if (!OPEN_VALUE.matcher(upper).matches()) {
            throw unknown(name, value, "a value such as MEETING");
        }
        return upper;
    }

    private static String country(String value) {
        String code = value.toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) {
            throw unknown("country", value, "an ISO 3166-1 country code such as ID");
        }
        return code;
    }

    private static String language(String value) {
        String tag = value.toLowerCase(Locale.ROOT);
        if (!LANGUAGE.matcher(tag).matches()) {
            throw unknown("language", value, "a language tag such as id");
        }
        return tag;
    }

    private static String folded(String name, String value) {
        String folded = FoldedName.of(value);
        if (folded.isEmpty()) {
            throw unknown(name, value, "a name with a letter or digit");
        }
        return folded;
    }

    /** A host is the same with and without www. */
    private static String source(String folded) {
        return folded.startsWith("www ") ? folded.substring(4) : folded;
    }

    private static String host(String url) {
        try {
            return Objects.requireNonNullElse(new URI(url).getHost(), "");
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private static ProblemException unknown(String name, String value, String expected) {
        return ERRORS.invalid(name, "unknown-value", "\"" + value + "\" is not " + expected + ".");
    }
}
