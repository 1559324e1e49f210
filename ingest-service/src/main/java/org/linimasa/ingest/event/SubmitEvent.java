package org.linimasa.ingest.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.linimasa.event.Cause;
import org.linimasa.ingest.event.EventReading.Read;
import org.linimasa.ingest.event.MentionRepository.StoredMention;
import org.linimasa.ingest.event.MentionRepository.Submission;
import org.linimasa.ingest.outbox.Outbox;

/** Takes a structured event in: a mention without a text. */
@ApplicationScoped
public class SubmitEvent {
    private static final Logger LOG = Logger.getLogger(SubmitEvent.class);

    private final EventReading reading;
    private final MentionRepository mentions;
    private final EventRepository events;
    private final EventMerging merging;
    private final EventViews views;
    private final Outbox outbox;
    private final Clock clock;

    SubmitEvent(
            EventReading reading,
            MentionRepository mentions,
            EventRepository events,
            EventMerging merging,
            EventViews views,
            Outbox outbox,
            Clock clock) {
        this.reading = reading;
        this.mentions = mentions;
        this.events = events;
        this.merging = merging;
        this.views = views;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The outcome.
     *
     * @param created false when the submitter's key, or the same content, was known already
     */
    public record Submitted(SubmittedEventView event, boolean created) {}

    /** @throws org.linimasa.rest.ProblemException 422 for a value that means nothing */
    public Submitted submit(SubmittedEvent given) {
        StructuredEvent event = StructuredEventReader.read(given);
        Submitted submitted = QuarkusTransaction.joiningExisting().call(() -> store(given, event));
        LOG.infof(
                "structured event %s: event %s revision %d",
                event.mentionId(),
                submitted.event().event().id(),
                submitted.event().event().revision());
        return submitted;
    }

    private Submitted store(SubmittedEvent given, StructuredEvent event) {
        outbox.takeTurn();
        UUID id = event.mentionId();
        Optional<StoredMention> known =
                mentions.findBySources(List.of(id)).stream().findFirst();
        LocalDate day = known.flatMap(StoredMention::assumedAnchor).orElseGet(this::today);
        Read read = reading.read(event, day);
        merging.apply(
                List.of(new SourceChange(id, List.of(read.mention()), new Cause("MENTION", null, null, null))),
                clock.instant());
        mentions.keep(id, new Submission(given, day));
        StoredEvent state = events.findLiveBySource(id).getFirst();
        return new Submitted(SubmittedEventView.of(views.view(state), read), known.isEmpty());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
