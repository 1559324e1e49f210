package org.linimasa.ingest.event;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.event.Alternative;
import org.linimasa.event.DocumentTime;
import org.linimasa.event.EventTime;
import org.linimasa.event.Mention;
import org.linimasa.event.Place;
import org.linimasa.event.Status;
import org.linimasa.extraction.Document;
import org.linimasa.extraction.EventDescription;
import org.linimasa.extraction.EventExtractor;
import org.linimasa.extraction.Extraction;
import org.linimasa.extraction.LiveMention;
import org.linimasa.extraction.pack.EventType;
import org.linimasa.ingest.event.WhenReading.Dated;

/**
 * A structured event as a mention: its date is resolved, and what the submitter left out is read from the title. What
 * the submitter did say stands as it is.
 */
@Singleton
class EventReading {
    private static final double CONFIDENCE_OF_A_PERSON = 1;

    private final WhenReading when;
    private final EventExtractor extractor;

    EventReading(WhenReading when, EventExtractor extractor) {
        this.when = when;
        this.extractor = extractor;
    }

    /**
     * What was read.
     *
     * @param alternatives other readings of the date
     * @param warnings what does not fit in it
     */
    record Read(LiveMention mention, List<Alternative> alternatives, List<String> warnings) {}

    /**
     * Reads a structured event. Equal arguments give equal readings.
     *
     * @param assumedAnchor what a relative date counts from where the submitter names no anchor
     * @throws org.linimasa.rest.ProblemException 422 if the date cannot be read
     */
    Read read(StructuredEvent event, LocalDate assumedAnchor) {
        Dated dated = when.read(event.date(), assumedAnchor);
        Extraction sentence = titleAsSentence(event, assumedAnchor);
        String language = event.language() == null ? sentence.tagging().language() : event.language();
        Status status = event.status() == null
                ? StatusRule.of(sentence.mentions().stream().findFirst().map(Mention::status), dated, assumedAnchor)
                : event.status();
        Mention mention = mention(event, language, status, narrowed(dated, status));
        DocumentTime anchor = new DocumentTime(
                dated.anchor() == null ? null : dated.anchor().toString(), dated.anchorAssumed(), List.of(), List.of());
        return new Read(
                new LiveMention(mention, anchor, event.url(), event.publisher(), null, null),
                dated.alternatives(),
                dated.warnings());
    }

    private Mention mention(StructuredEvent event, String language, Status status, EventTime time) {
        EventDescription title = extractor.describe(event.title(), language);
        @Nullable EventType known = event.type() == null ? null : EventType.find(event.type());
        String otherCategory = known == null ? EventType.EVENT.category() : known.category();
        return new Mention(
                event.mentionId(),
                null,
                null,
                null,
                null,
                null,
                event.title(),
                language,
                event.type() == null ? title.type() : event.type(),
                event.type() == null ? title.category() : otherCategory,
                status,
                time,
                event.participants() == null ? title.participants() : event.participants(),
                event.place() == null ? title.place() : new Place(event.place(), null),
                event.publisher() == null ? null : new Mention.Attribution(event.publisher(), null),
                CONFIDENCE_OF_A_PERSON,
                null);
    }

    /** The language of the title, and the status it has in so many words, are found as in any text. */
    private Extraction titleAsSentence(StructuredEvent event, LocalDate assumedAnchor) {
        LocalDate day = Optional.ofNullable(event.anchor()).orElse(assumedAnchor);
        return extractor.extract(new Document(
                event.mentionId(),
                event.title(),
                null,
                event.language(),
                day.atStartOfDay(),
                day,
                event.zone(),
                event.url(),
                event.publisher()));
    }

    /** An event that goes on ends no earlier than the anchor, one that occurred starts no later. */
    private static EventTime narrowed(Dated dated, Status status) {
        LocalDate anchor = dated.anchor();
        return anchor == null
                ? dated.time()
                : dated.time()
                        .narrowedBy(
                                status,
                                TimeBounds.within(
                                        anchor.atStartOfDay(),
                                        anchor.plusDays(1).atStartOfDay()));
    }
}
