package org.linimasa.ingest.event;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Edtf;
import org.linimasa.edtf.EdtfParseException;
import org.linimasa.event.Alternative;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.extraction.EventExtractor;
import org.linimasa.extraction.pack.EventType;
import org.linimasa.ingest.submission.FieldErrors;
import org.linimasa.tagger.Resolution;
import org.linimasa.tagger.Tagging;
import org.linimasa.tagger.TaggingContext;
import org.linimasa.tagger.TemporalTagger;
import org.linimasa.tagger.TimeExpression;

/** Reads a date that somebody wrote for an event: in words, in EDTF, or none. */
@Singleton
class WhenReading {
    /** Words without digits or signs. */
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\s'’-]+");

    /** TIMEX3 for what lies ahead. */
    static final String FUTURE = "FUTURE_REF";

    private final TemporalTagger tagger;
    private final EventExtractor extractor;

    WhenReading(TemporalTagger tagger, EventExtractor extractor) {
        this.tagger = tagger;
        this.extractor = extractor;
    }

    /**
     * A date as somebody wrote it.
     *
     * @param field of the request's body, for a refusal
     * @param words absent for an event without a date
     * @param language of the words, BCP 47; detected where absent
     * @param anchor the day relative words count from
     * @param zone IANA
     */
    record WrittenDate(
            String field,
            @Nullable String words,
            @Nullable String language,
            @Nullable LocalDate anchor,
            @Nullable String zone) {}

    /**
     * A date as read.
     *
     * @param timexValue TIMEX3 value; empty where words were not what was read
     * @param anchor the day it counts from, where there is one
     * @param anchorAssumed whether the submitter left the anchor out and the date needs one
     * @param alternatives other readings
     * @param warnings what does not fit
     */
    record Dated(
            EventTime time,
            String timexValue,
            @Nullable LocalDate anchor,
            boolean anchorAssumed,
            List<Alternative> alternatives,
            List<String> warnings) {}

    /**
     * Reads the date.
     *
     * @param assumedAnchor what a relative date counts from where the submitter names no anchor
     * @throws org.linimasa.rest.ProblemException 422 if it cannot be read
     */
    Dated read(WrittenDate date, LocalDate assumedAnchor) {
        String words = date.words();
        if (words == null) {
            return new Dated(EventTime.undated(), "", date.anchor(), false, List.of(), List.of());
        }
        Resolution resolution = resolve(date, words, date.anchor());
        if (resolution instanceof Resolution.Resolved resolved) {
            return dated(resolved, date.anchor());
        }
        Optional<EventTime> notation = edtf(words, date.zone());
        if (notation.isPresent()) {
            return new Dated(notation.get(), "", date.anchor(), false, List.of(), List.of());
        }
        if (extractor.leavesDateOpen(words, date.language())) {
            return new Dated(left(words), FUTURE, date.anchor(), false, List.of(), List.of());
        }
        // Perhaps the words only lack a day to count from; if not, the reason is the one that counts.
        Resolution assuming = date.anchor() == null ? resolve(date, words, assumedAnchor) : resolution;
        return switch (assuming) {
            case Resolution.Resolved resolved -> explainAssumption(dated(resolved, assumedAnchor), assumedAnchor);
            case Resolution.Unresolved(String reason) ->
                throw FieldErrors.inBody("").invalid(date.field(), "unresolved-date", reason);
        };
    }

    /** The whole is the date, or all of it but the word for the event: "September summit". */
    private Resolution resolve(WrittenDate date, String words, @Nullable LocalDate anchor) {
        Resolution whole = tagger.resolve(words, date.language(), anchor, date.zone());
        if (whole instanceof Resolution.Resolved) {
            return whole;
        }
        return withoutTheEvent(words, date.language())
                .map(rest -> tagger.resolve(rest, date.language(), anchor, date.zone()))
                .filter(Resolution.Resolved.class::isInstance)
                .orElse(whole);
    }

    private Optional<String> withoutTheEvent(String words, @Nullable String language) {
        Tagging tagging = tagger.tag(words, new TaggingContext(language, null, LocalDate.EPOCH, null));
        if (tagging.expressions().size() != 1) {
            return Optional.empty();
        }
        TimeExpression time = tagging.expressions().getFirst();
        String event = (words.substring(0, time.begin()) + " " + words.substring(time.end())).strip();
        boolean named = WORDS.matcher(event).matches()
                && !extractor.describe(event, tagging.language()).type().equals(EventType.EVENT.name());
        return named ? Optional.of(words.substring(time.begin(), time.end())) : Optional.empty();
    }

    /** "To be announced": there is no date yet, so that it lies ahead. */
    private static EventTime left(String words) {
        return EventTime.undated()
                .explainedBy(
                        words, List.of(ExplanationStep.of("date-open", "The date is not known yet.", words, null)));
    }

    /** What is no date in words may be one in the notation of EDTF, such as {@code 2024-01~} or {@code 2024/..}. */
    private static Optional<EventTime> edtf(String when, @Nullable String zone) {
        try {
            return Optional.of(EventTime.of(Edtf.parse(when))
                    .withZone(zone)
                    .explainedBy(when, List.of(ExplanationStep.of("edtf", "Read as EDTF (ISO 8601-2).", when, null))));
        } catch (EdtfParseException e) {
            return Optional.empty();
        }
    }

    private static Dated dated(Resolution.Resolved resolved, @Nullable LocalDate anchor) {
        TimeExpression expression = resolved.expression();
        return new Dated(
                expression.time(), expression.value(), anchor, false, resolved.alternatives(), resolved.warnings());
    }

    private static Dated explainAssumption(Dated dated, LocalDate anchor) {
        List<ExplanationStep> steps = new ArrayList<>();
        steps.add(new ExplanationStep(
                "assumed-anchor",
                "No anchor was given, so the date counts from the day it was submitted.",
                null,
                anchor.toString(),
                "the words were written on " + anchor,
                List.of()));
        steps.addAll(dated.time().explanation());
        return new Dated(
                dated.time().explainedBy(dated.time().text(), steps),
                dated.timexValue(),
                anchor,
                true,
                dated.alternatives(),
                dated.warnings());
    }
}
