package org.linimasa.ingest.event;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Edtf;
import org.linimasa.edtf.EdtfParseException;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.event.Alternative;
import org.linimasa.event.DocumentTime;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Mention;
import org.linimasa.event.Participant;
import org.linimasa.event.Place;
import org.linimasa.event.Status;
import org.linimasa.extraction.Document;
import org.linimasa.extraction.EventExtractor;
import org.linimasa.extraction.Extraction;
import org.linimasa.extraction.LiveMention;
import org.linimasa.ingest.submission.FieldErrors;
import org.linimasa.tagger.Resolution;
import org.linimasa.tagger.TemporalTagger;
import org.linimasa.tagger.TimeExpression;

/**
 * A structured event as a mention: its date is resolved, and what the submitter left out is read from the title. What
 * the submitter did say stands as it is.
 */
@Singleton
class EventReading {
    /** The statuses a title says in words of its own; any other is only what a sentence about the past would have. */
    private static final Set<Status> SAID_IN_TITLES = Set.of(
            Status.PLANNED, Status.POSSIBLE, Status.POSTPONED, Status.CANCELLED, Status.DENIED, Status.NOT_OCCURRED);

    private static final String OTHER = "OTHER";
    private static final double CONFIDENCE_OF_A_PERSON = 1;

    private final TemporalTagger tagger;
    private final EventExtractor extractor;

    EventReading(TemporalTagger tagger, EventExtractor extractor) {
        this.tagger = tagger;
        this.extractor = extractor;
    }

    /**
     * What was read.
     *
     * @param alternatives other readings of the date
     * @param warnings what does not fit in it
     */
    record Read(LiveMention mention, List<Alternative> alternatives, List<String> warnings) {}

    /** A date with the day it was counted from. */
    private record Dated(
            EventTime time,
            String timexValue,
            List<Alternative> alternatives,
            List<String> warnings,
            boolean anchorAssumed) {}

    /**
     * Reads a structured event. Equal arguments give equal readings.
     *
     * @param assumedAnchor what a relative date counts from where the submitter names no anchor
     * @throws org.linimasa.rest.ProblemException 422 if the date cannot be read
     */
    Read read(StructuredEvent event, LocalDate assumedAnchor) {
        LocalDate day = event.anchor() == null ? assumedAnchor : event.anchor();
        Extraction title = extractor.extract(new Document(
                event.mentionId(),
                event.title(),
                null,
                event.language(),
                day.atStartOfDay(),
                day,
                event.zone(),
                event.url(),
                event.publisher()));
        Optional<Mention> said = title.mentions().stream().findFirst();
        Dated dated = date(event, assumedAnchor);
        LocalDate anchor = dated.anchorAssumed() ? assumedAnchor : event.anchor();
        Status status = status(event, said, dated, anchor);
        EventTime time = anchor == null
                ? dated.time()
                : dated.time().narrowedBy(status, TimeBounds.within(startOf(anchor), startOf(anchor.plusDays(1))));
        Mention mention = new Mention(
                event.mentionId(),
                null,
                null,
                null,
                null,
                null,
                event.title(),
                title.tagging().language(),
                event.type() == null ? said.map(Mention::type).orElse(OTHER) : event.type(),
                said.filter(read -> event.type() == null || event.type().equals(read.type()))
                        .map(Mention::category)
                        .orElse(OTHER),
                status,
                time,
                event.participants() == null
                        ? said.map(Mention::participants).orElse(List.of()).stream()
                                .map(EventReading::withoutOffsets)
                                .toList()
                        : event.participants(),
                event.place() == null ? said.map(Mention::place).orElse(null) : new Place(event.place(), null),
                event.publisher() == null ? null : new Mention.Attribution(event.publisher(), null),
                CONFIDENCE_OF_A_PERSON,
                null);
        DocumentTime documentTime = new DocumentTime(
                anchor == null ? null : anchor.toString(), dated.anchorAssumed(), List.of(), List.of());
        return new Read(
                new LiveMention(mention, documentTime, event.url(), event.publisher()),
                dated.alternatives(),
                dated.warnings());
    }

    private Dated date(StructuredEvent event, LocalDate assumedAnchor) {
        if (event.when() == null) {
            return new Dated(EventTime.undated(), "", List.of(), List.of(), false);
        }
        Resolution resolution = tagger.resolve(event.when(), event.language(), event.anchor(), event.zone());
        if (resolution instanceof Resolution.Resolved resolved) {
            return dated(resolved, false);
        }
        Optional<EventTime> notation = edtf(event);
        if (notation.isPresent()) {
            return new Dated(notation.get(), "", List.of(), List.of(), false);
        }
        // Perhaps the words only lack a day to count from; if not, the reason is the one that counts.
        Resolution assuming = event.anchor() == null
                ? tagger.resolve(event.when(), event.language(), assumedAnchor, event.zone())
                : resolution;
        return switch (assuming) {
            case Resolution.Resolved resolved -> assuming(dated(resolved, true), assumedAnchor);
            case Resolution.Unresolved(String reason) ->
                throw FieldErrors.inBody("").invalid("when", "unresolved-date", reason);
        };
    }

    /** What is no date in words may be one in the notation of EDTF, such as {@code 2024-01~} or {@code 2024/..}. */
    private static Optional<EventTime> edtf(StructuredEvent event) {
        try {
            EventTime time = EventTime.of(Edtf.parse(String.valueOf(event.when())));
            return Optional.of(time.withZone(event.zone())
                    .explainedBy(
                            event.when(),
                            List.of(ExplanationStep.of("edtf", "Read as EDTF (ISO 8601-2).", event.when(), null))));
        } catch (EdtfParseException e) {
            return Optional.empty();
        }
    }

    private static Dated dated(Resolution.Resolved resolved, boolean anchorAssumed) {
        TimeExpression expression = resolved.expression();
        return new Dated(
                expression.time(), expression.value(), resolved.alternatives(), resolved.warnings(), anchorAssumed);
    }

    private static Dated assuming(Dated dated, LocalDate anchor) {
        List<ExplanationStep> steps = new ArrayList<>();
        steps.add(new ExplanationStep(
                "assumed-anchor",
                "No anchor was given, so the date counts from the day the event was first submitted.",
                null,
                anchor.toString(),
                "the words were written on " + anchor,
                List.of()));
        steps.addAll(dated.time().explanation());
        return new Dated(
                dated.time().explainedBy(dated.time().text(), steps),
                dated.timexValue(),
                dated.alternatives(),
                dated.warnings(),
                true);
    }

    private static Status status(
            StructuredEvent event, Optional<Mention> said, Dated dated, @Nullable LocalDate anchor) {
        if (event.status() != null) {
            return event.status();
        }
        return said.map(Mention::status).filter(SAID_IN_TITLES::contains).orElseGet(() -> statusByTime(dated, anchor));
    }

    /** After the anchor: planned. Over by then: occurred. Neither surely: unknown. */
    private static Status statusByTime(Dated dated, @Nullable LocalDate anchor) {
        TimeBounds bounds = dated.time().bounds();
        if (dated.timexValue().equals("FUTURE_REF")
                || anchor != null && !isBefore(bounds.start().earliest(), startOf(anchor.plusDays(1)))) {
            return Status.PLANNED;
        }
        if (dated.timexValue().equals("PAST_REF")
                || anchor != null && !isAfter(bounds.end().latest(), startOf(anchor))) {
            return Status.OCCURRED;
        }
        return Status.UNKNOWN;
    }

    /** An unbounded start can always be earlier. */
    private static boolean isBefore(@Nullable LocalDateTime earliest, LocalDateTime moment) {
        return earliest == null || earliest.isBefore(moment);
    }

    /** An unbounded end can always be later. */
    private static boolean isAfter(@Nullable LocalDateTime latest, LocalDateTime moment) {
        return latest == null || latest.isAfter(moment);
    }

    private static LocalDateTime startOf(LocalDate day) {
        return day.atStartOfDay();
    }

    private static Participant withoutOffsets(Participant read) {
        return new Participant(read.id(), read.name(), read.kind(), read.role(), read.country(), null, null);
    }
}
