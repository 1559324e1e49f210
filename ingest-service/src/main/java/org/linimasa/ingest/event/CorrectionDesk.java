package org.linimasa.ingest.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.linimasa.extraction.correction.Change;
import org.linimasa.ingest.event.FindEvent.Found;
import org.linimasa.ingest.outbox.Outbox;
import org.linimasa.rest.IfMatch;

/** The steps that all corrections of an event share: one turn, one transaction, the right revision. */
@ApplicationScoped
class CorrectionDesk {
    private static final Logger LOG = Logger.getLogger(CorrectionDesk.class);

    private final FindEvent findEvent;
    private final EventRepository events;
    private final EventMerging merging;
    private final Outbox outbox;
    private final Clock clock;

    CorrectionDesk(FindEvent findEvent, EventRepository events, EventMerging merging, Outbox outbox, Clock clock) {
        this.findEvent = findEvent;
        this.events = events;
        this.merging = merging;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What a person says.
     *
     * @param mentions what it hangs on, in cluster order
     */
    record Said(List<UUID> mentions, Change change) {}

    /** What came of it. */
    sealed interface Outcome {
        /** The events that the mentions are part of now, the first mention's first; one but after a split. */
        record Corrected(List<EventView> events) implements Outcome {}

        /** The id names no live event. */
        record NotLive(Found.NotLive found) implements Outcome {}
    }

    /**
     * Corrects an event that lives.
     *
     * @param said reads the correction against the event as it is; empty where that is as wanted already
     * @throws org.linimasa.rest.ProblemException 412 if the event is at another revision, and what {@code said} throws
     */
    Outcome correct(UUID id, IfMatch condition, By by, Function<StoredEvent, Optional<Said>> said) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            outbox.takeTurn();
            return switch (findEvent.find(id)) {
                case Found.Live(EventView now) -> {
                    condition.check(Objects.requireNonNull(now.revision()));
                    yield said.apply(events.findByPublicId(id).orElseThrow())
                            .map(correction -> store(correction, by))
                            .orElseGet(() -> new Outcome.Corrected(List.of(now)));
                }
                case Found.NotLive found -> new Outcome.NotLive(found);
            };
        });
    }

    private Outcome store(Said correction, By by) {
        merging.correct(correction.mentions(), correction.change(), by, clock.instant());
        List<EventView> corrected = findEvent.ofMentions(correction.mentions());
        LOG.infof(
                "correction of %d mentions: event %s revision %d",
                correction.mentions().size(),
                corrected.getFirst().id(),
                corrected.getFirst().revision());
        return new Outcome.Corrected(corrected);
    }
}
