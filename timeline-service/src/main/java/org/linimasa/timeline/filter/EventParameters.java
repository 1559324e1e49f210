package org.linimasa.timeline.filter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.EdtfParseException;
import org.linimasa.edtf.LocalWindow;
import org.linimasa.event.FoldedName;
import org.linimasa.event.Phase;
import org.linimasa.event.Status;
import org.linimasa.rest.ProblemException;

/** The query parameters that choose events, the same for every view of them. */
@RegisterForReflection
public class EventParameters {
    private static final String WINDOW_ENDS =
            "2024, 2024-01, 2024-01-16, 2024-01-16T18:30 or, with an offset, 2024-01-16T18:30:00+07:00";
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,8}(-[a-z0-9]{1,8})*");
    private static final Pattern CONFIDENCE = Pattern.compile("0(\\.\\d{1,9})?|1(\\.0{1,9})?");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @QueryParam("q")
    @Parameter(
            description =
                    "Words that the event has in its title, its names or its quotes, in any form that the language"
                            + " gives them, with or without accents. All must occur; \"words in quotes\" stand side by side, or"
                            + " means either, -word excludes.",
            schema = @Schema(type = SchemaType.STRING, maxLength = TextQuery.MAX_CHARS),
            example = "Putin -Kremlin")
    @Nullable
    String q;

    @QueryParam("from")
    @Parameter(
            description = "Start of the window, inclusive: a year, month or day (its first instant), a local date-time,"
                    + " or an RFC 3339 instant.",
            example = "2024-01")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "End of the window, exclusive; written as from.", example = "2024-02")
    @Nullable
    String to;

    @QueryParam("tz")
    @Parameter(
            description = "IANA zone in whose local time a from or to with an offset is read; without it, in that"
                    + " offset. Days are the days where an event happened.",
            example = "Asia/Jakarta")
    @Nullable
    String tz;

    @QueryParam("match")
    @Parameter(
            description = "overlaps: the event and the window share a moment. within: the event lies in the window from"
                    + " start to end.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"overlaps", "within"},
                            defaultValue = "overlaps"))
    @Nullable
    String match;

    @QueryParam("certainty")
    @Parameter(
            description = "possible: some time that the text allows matches. definite: every time does, and the date is"
                    + " not marked as uncertain. Means nothing without from or to.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"possible", "definite"},
                            defaultValue = "possible"))
    @Nullable
    String certainty;

    @QueryParam("undated")
    @Parameter(
            description = "Events whose time is unknown or only \"before\" or \"after\". Without a word: omit with from"
                    + " or to, else include. They come last in both directions.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"omit", "include", "only"}))
    @Nullable
    String undated;

    @QueryParam("status")
    @Parameter(
            description = "Status as the texts present it; several separated by commas. OCCURRED, ONGOING, PLANNED,"
                    + " POSSIBLE, POSTPONED, CANCELLED, DENIED, NOT_OCCURRED, UNKNOWN.",
            example = "OCCURRED,ONGOING")
    @Nullable
    String status;

    @QueryParam("phase")
    @Parameter(
            description =
                    "Where the event stands relative to now; several separated by commas. PAST, CURRENT, UPCOMING,"
                            + " OVERDUE, UNDETERMINED.")
    @Nullable
    String phase;

    @QueryParam("type")
    @Parameter(description = "Types of an open list; several separated by commas.", example = "MEETING,VISIT")
    @Nullable
    String type;

    @QueryParam("category")
    @Parameter(description = "Categories of an open list; several separated by commas.", example = "CONSULT")
    @Nullable
    String category;

    @QueryParam("participant")
    @Parameter(
            description = "Who takes part: the participant's id, or the name or words of it, without regard to case and"
                    + " accents; several separated by commas.",
            example = "Putin")
    @Nullable
    String participant;

    @QueryParam("place")
    @Parameter(
            description = "Where the event happens: the place's id, or its name without regard to case and accents;"
                    + " several separated by commas.")
    @Nullable
    String place;

    @QueryParam("country")
    @Parameter(
            description = "ISO 3166-1 alpha-2 code of the place or of a participant; several separated by commas.",
            example = "RU")
    @Nullable
    String country;

    @QueryParam("language")
    @Parameter(description = "BCP 47 language of the event's title; several separated by commas.", example = "id,en")
    @Nullable
    String language;

    @QueryParam("source")
    @Parameter(
            description = "Where the event was read: a publisher, or the host of an address, without regard to case and"
                    + " accents; several separated by commas.")
    @Nullable
    String source;

    @QueryParam("minConfidence")
    @Parameter(
            description = "Only events with at least this confidence.",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "1"),
            example = "0.5")
    @Nullable
    String minConfidence;

    /**
     * The parameters as somebody saved them.
     *
     * @throws ProblemException 422 for a name that means nothing here: what it chose must not be left out
     */
    public static EventParameters saved(Map<String, String> filters) {
        EventParameters parameters = new EventParameters();
        filters.forEach(parameters::set);
        return parameters;
    }

    private void set(String name, String value) {
        switch (name) {
            case "q" -> q = value;
            case "from" -> from = value;
            case "to" -> to = value;
            case "tz" -> tz = value;
            case "match" -> match = value;
            case "certainty" -> certainty = value;
            case "undated" -> undated = value;
            case "status" -> status = value;
            case "phase" -> phase = value;
            case "type" -> type = value;
            case "category" -> category = value;
            case "participant" -> participant = value;
            case "place" -> place = value;
            case "country" -> country = value;
            case "language" -> language = value;
            case "source" -> source = value;
            case "minConfidence" -> minConfidence = value;
            default ->
                throw ProblemException.invalidParameter(
                        name,
                        "unknown-filter",
                        "The timeline was saved with the filter " + name + ", which is not known here.");
        }
    }

    /**
     * The parameters as a filter.
     *
     * @throws ProblemException 400 for a value that cannot be read, 422 for a date or zone that does not exist
     */
    public EventFilter read() {
        LocalWindow window = window(zone(tz));
        boolean windowed = !window.equals(LocalWindow.ALL);
        return new EventFilter(
                TextQuery.read(q),
                window,
                ParameterList.word("match", match, Match.class, Match.OVERLAPS),
                ParameterList.word("certainty", certainty, Certainty.class, Certainty.POSSIBLE),
                ParameterList.word("undated", undated, Undated.class, windowed ? Undated.OMIT : Undated.INCLUDE),
                ParameterList.closed("status", status, Status.class),
                ParameterList.closed("phase", phase, Phase.class),
                ParameterList.open("type", type),
                ParameterList.open("category", category),
                participants(),
                ParameterList.split("place", place),
                CodeLists.countries(country),
                ParameterList.split("language", language).stream()
                        .map(it -> ParameterList.matching(
                                "language", it.toLowerCase(Locale.ROOT), LANGUAGE, "a language tag such as id"))
                        .toList(),
                ParameterList.split("source", source),
                confidence());
    }

    private LocalWindow window(@Nullable ZoneId zone) {
        LocalWindow start = bound("from", from, zone);
        LocalWindow end = bound("to", to, zone);
        try {
            return new LocalWindow(start.from(), end.to());
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalidParameter(
                    "to", "empty-window", "Nothing lies in the window: to (exclusive) is not after from (inclusive).");
        }
    }

    private static LocalWindow bound(String name, @Nullable String text, @Nullable ZoneId zone) {
        try {
            // A + that was not percent-encoded arrives as a space.
            String written = text == null ? null : text.replace(' ', '+');
            return name.equals("from")
                    ? LocalWindow.parse(written, null, zone)
                    : LocalWindow.parse(null, written, zone);
        } catch (EdtfParseException e) {
            throw ProblemException.invalidParameter(
                    name, "invalid-date", name + ": " + e.getMessage() + ". Write " + WINDOW_ENDS + ".");
        }
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            return ZoneId.of(name.replace(' ', '+'));
        } catch (DateTimeException e) {
            throw ProblemException.invalidParameter(
                    "tz", "unknown-zone", "\"" + name + "\" is not a zone such as Asia/Jakarta, UTC or +07:00.");
        }
    }

    private @Nullable Double confidence() {
        if (minConfidence == null) {
            return null;
        }
        if (!CONFIDENCE.matcher(minConfidence).matches()) {
            throw ProblemException.unreadableParameter(
                    "minConfidence", "not-a-number", "\"" + minConfidence + "\" is not a number from 0 to 1.");
        }
        return Double.valueOf(minConfidence);
    }

    private List<String> participants() {
        return ParameterList.split("participant", participant).stream()
                .map(EventParameters::participantKey)
                .toList();
    }

    private static String participantKey(String text) {
        if (UUID_FORM.matcher(text).matches()) {
            return UUID.fromString(text).toString();
        }
        String folded = FoldedName.of(text);
        if (folded.isEmpty()) {
            throw ProblemException.unreadableParameter(
                    "participant", "not-a-name", "\"" + text + "\" holds no letter or digit to look for.");
        }
        return folded;
    }
}
