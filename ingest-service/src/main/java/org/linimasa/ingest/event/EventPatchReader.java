package org.linimasa.ingest.event;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;
import org.linimasa.event.EventTime;
import org.linimasa.event.Participant;
import org.linimasa.event.Place;
import org.linimasa.extraction.correction.FieldChange;
import org.linimasa.extraction.correction.FieldValues;
import org.linimasa.ingest.event.EventPatch.PlaceValues;
import org.linimasa.ingest.event.SubmittedEvent.SubmittedParticipant;
import org.linimasa.ingest.event.WhenReading.WrittenDate;
import org.linimasa.ingest.submission.FieldErrors;
import org.linimasa.ingest.submission.SubmissionReader;
import org.linimasa.rest.SchemaWords;
import org.linimasa.tagger.Resolution;
import org.linimasa.tagger.TemporalTagger;

/** Checks a patch of an event. Each refusal names the field and says why. */
@Singleton
class EventPatchReader {
    private static final FieldErrors ERRORS = FieldErrors.inBody("");
    private static final SubmissionReader FIELDS = new SubmissionReader(ERRORS);
    private static final FieldErrors PLACE_ERRORS = FieldErrors.inBody("/place");
    private static final SubmissionReader PLACE = new SubmissionReader(PLACE_ERRORS);
    private static final List<String> CATEGORIES = SchemaWords.values("Event.category");

    private final TemporalTagger tagger;
    private final WhenReading when;

    EventPatchReader(TemporalTagger tagger, WhenReading when) {
        this.tagger = tagger;
        this.when = when;
    }

    /**
     * Reads a patch. What it says is resolved once and for all, so that the same correction means the same on each
     * replay.
     *
     * @param event as it is now
     * @param today what relative words count from
     * @throws org.linimasa.rest.ProblemException 422 for a value that means nothing
     */
    FieldChange read(EventPatch patch, Event event, LocalDate today) {
        EventPatch.Values given = patch.values();
        FieldValues set = new FieldValues(
                FIELDS.line("title", filled("title", given.title()), StructuredEventReader.MAX_TITLE_CHARS),
                FIELDS.language(filled("language", given.language())),
                StructuredEventReader.openValue(ERRORS, "type", filled("type", given.type()), "MEETING"),
                category(filled("category", given.category())),
                StructuredEventReader.status(filled("status", given.status())),
                time(filled("time", given.time()), event, today),
                participants(given.participants()),
                place(given.place(), patch.namedInPlace(), event.place()));
        // What is named and has no value now was named with null.
        Set<String> released = new HashSet<>(patch.named());
        set.names().forEach(released::remove);
        return new FieldChange(set, released);
    }

    /** An empty value is a slip: what shall be given back is null. */
    private static @Nullable String filled(String field, @Nullable String value) {
        if (value != null && value.isBlank()) {
            throw ERRORS.invalid(field, "empty-value", field + " is empty; null gives it back to what the texts say.");
        }
        return value;
    }

    private static @Nullable String category(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String name = value.strip().toUpperCase(Locale.ROOT);
        if (!CATEGORIES.contains(name)) {
            throw ERRORS.invalid(
                    "category",
                    "unknown-value",
                    "\"" + value + "\" is not one of " + String.join(", ", CATEGORIES) + ".");
        }
        return name;
    }

    private @Nullable EventTime time(@Nullable String value, Event event, LocalDate today) {
        String words = FIELDS.line("time", value, StructuredEventReader.MAX_WHEN_CHARS);
        if (words == null) {
            return null;
        }
        String zone = event.time().zone();
        // 02/03 is the day that the event's language makes of it; other words may be of any language.
        boolean asInTheEvent = tagger.resolve(words, event.language(), today, zone) instanceof Resolution.Resolved;
        String language = asInTheEvent ? event.language() : null;
        return when.read(new WrittenDate("time", words, language, null, zone), today)
                .time();
    }

    private static @Nullable List<Participant> participants(@Nullable List<SubmittedParticipant> given) {
        return given != null && given.isEmpty() ? List.of() : StructuredEventReader.participants(given);
    }

    /** Its fields are merged with those of the place as it is now. */
    private static @Nullable Place place(@Nullable PlaceValues given, Set<String> named, @Nullable Place now) {
        if (given == null) {
            return null;
        }
        String name = PLACE.line("name", given.name(), StructuredEventReader.MAX_NAME_CHARS);
        String country = StructuredEventReader.country(given.country(), PLACE_ERRORS);
        if (name == null && (now == null || named.contains("name"))) {
            throw PLACE_ERRORS.invalid("name", "missing", "A place without a name is none.");
        }
        String formerCountry = now == null || named.contains("country") ? null : now.country();
        return new Place(
                name == null ? Objects.requireNonNull(now).name() : name, country == null ? formerCountry : country);
    }
}
