package org.linimasa.ingest.event;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Identity;
import org.linimasa.event.Participant;
import org.linimasa.event.Status;
import org.linimasa.ingest.event.SubmittedEvent.SubmittedParticipant;
import org.linimasa.ingest.submission.FieldErrors;
import org.linimasa.ingest.submission.SubmissionReader;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/** Checks a structured event. Each refusal names the field and says why. */
final class StructuredEventReader {
    static final int MAX_TITLE_CHARS = 300;
    static final int MAX_WHEN_CHARS = 200;
    static final int MAX_NAME_CHARS = 300;
    private static final int MAX_PARTICIPANTS = 50;
    private static final Pattern OPEN_VALUE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private static final FieldErrors ERRORS = FieldErrors.inBody("");
    private static final SubmissionReader FIELDS = new SubmissionReader(ERRORS);

    private StructuredEventReader() {}

    /** @throws org.linimasa.rest.ProblemException 422 for a value that means nothing */
    static StructuredEvent read(SubmittedEvent given) {
        String title = FIELDS.line("title", given.title(), MAX_TITLE_CHARS);
        if (title == null) {
            throw ERRORS.invalid("title", "missing", "title is missing or blank.");
        }
        return new StructuredEvent(
                title,
                when(given.when()),
                FIELDS.day("anchor", given.anchor()),
                FIELDS.language(given.language()),
                status(given.status()),
                openValue(ERRORS, "type", given.type(), "MEETING"),
                participants(given.participants()),
                FIELDS.line("place", given.place(), MAX_NAME_CHARS),
                FIELDS.zone(given.zone()),
                FIELDS.line("key", given.key(), MAX_NAME_CHARS),
                FIELDS.line("publisher", given.publisher(), MAX_NAME_CHARS),
                FIELDS.url(given.url()));
    }

    /** Nothing and something empty differ: who leaves the date out knows of none, who sends an empty one lost it. */
    private static @Nullable String when(@Nullable String value) {
        if (value != null && value.isBlank()) {
            throw new ProblemException(
                    ProblemKind.UNREADABLE_REQUEST,
                    ERRORS.error("when", "empty-value", "when is empty; leave it out for an event without a date."));
        }
        return FIELDS.line("when", value, MAX_WHEN_CHARS);
    }

    static @Nullable Status status(@Nullable String value) {
        String name = FIELDS.line("status", value, MAX_NAME_CHARS);
        if (name == null) {
            return null;
        }
        return Arrays.stream(Status.values())
                .filter(status -> status.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> ERRORS.invalid(
                        "status",
                        "unknown-value",
                        "\"" + name + "\" is not one of "
                                + Arrays.stream(Status.values())
                                        .map(Status::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    static @Nullable String openValue(FieldErrors errors, String field, @Nullable String value, String example) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String name = value.strip().toUpperCase(Locale.ROOT);
        if (!OPEN_VALUE.matcher(name).matches()) {
            throw errors.invalid(
                    field,
                    "invalid-value",
                    "\"" + value + "\" is not a name such as " + example
                            + ": letters, digits and _, at most 40, beginning with a letter.");
        }
        return name;
    }

    /** Who takes part; absent where nobody is named. */
    static @Nullable List<Participant> participants(@Nullable List<SubmittedParticipant> given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        if (given.size() > MAX_PARTICIPANTS) {
            throw ERRORS.invalid(
                    "participants",
                    "too-many",
                    "participants has " + given.size() + " entries, more than " + MAX_PARTICIPANTS + ".");
        }
        return IntStream.range(0, given.size())
                .mapToObj(i -> participant(given.get(i), FieldErrors.inBody("/participants/" + i)))
                .toList();
    }

    private static Participant participant(@Nullable SubmittedParticipant given, FieldErrors errors) {
        String name = given == null ? null : new SubmissionReader(errors).line("name", given.name(), MAX_NAME_CHARS);
        if (given == null || name == null) {
            throw errors.invalid("name", "missing", "A participant without a name is none.");
        }
        String kind = orElse(openValue(errors, "kind", given.kind(), "PERSON"), "PERSON");
        String role = orElse(openValue(errors, "role", given.role(), "AGENT"), "AGENT");
        return new Participant(
                Identity.participantId(kind, name), name, kind, role, country(given.country(), errors), null, null);
    }

    static @Nullable String country(@Nullable String value, FieldErrors errors) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String code = value.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) {
            throw errors.invalid(
                    "country", "unknown-country", "\"" + value + "\" is not an ISO 3166-1 country code such as ID.");
        }
        return code;
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
