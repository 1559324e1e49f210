package org.linimasa.ingest.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.linimasa.ingest.event.FindEvent.Found;
import org.linimasa.ingest.event.MentionRepository.StoredMention;
import org.linimasa.ingest.outbox.Outbox;
import org.linimasa.rest.IfMatch;

/**
 * Takes a person's word on whether an event is one. A rejected event leaves the timeline and no document brings it back; its
 * mentions stay, so that a later word can.
 */
@ApplicationScoped
class ReviewEvent {
    private static final Logger LOG = Logger.getLogger(ReviewEvent.class);

    private final FindEvent findEvent;
    private final EventRepository events;
    private final MentionRepository mentions;
    private final Reviews reviews;
    private final EventMerging merging;
    private final Outbox outbox;
    private final Clock clock;

    ReviewEvent(
            FindEvent findEvent,
            EventRepository events,
            MentionRepository mentions,
            Reviews reviews,
            EventMerging merging,
            Outbox outbox,
            Clock clock) {
        this.findEvent = findEvent;
        this.events = events;
        this.mentions = mentions;
        this.reviews = reviews;
        this.merging = merging;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The word counts. */
        record Reviewed(ReviewView review) implements Outcome {}

        /** The id names no event that lives or was rejected. */
        record NotLive(Found.NotLive found) implements Outcome {}
    }

    /**
     * Reviews an event. What was said already leaves no trace.
     *
     * @throws org.linimasa.rest.ProblemException 412 if the event is at another revision
     */
    Outcome review(UUID id, IfMatch condition, Verdict verdict, By by) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            outbox.takeTurn();
            List<UUID> rests = mentions.findByEvent(id).stream()
                    .map(StoredMention::id)
                    .sorted(byPlaceIn(id))
                    .toList();
            return switch (findEvent.find(id)) {
                case Found.NotLive found
                when rests.isEmpty() || !(found instanceof Found.Retracted) -> new Outcome.NotLive(found);
                case Found found -> new Outcome.Reviewed(review(id, rests, condition, verdict, by));
            };
        });
    }

    private ReviewView review(UUID id, List<UUID> rests, IfMatch condition, Verdict verdict, By by) {
        condition.check(stored(id).revision());
        Map<UUID, UUID> eventByMention = rests.stream().collect(Collectors.toMap(Function.identity(), mention -> id));
        if (reviews.of(eventByMention).get(id) != verdict) {
            merging.review(rests, verdict, by, clock.instant());
        }
        StoredEvent now = stored(id);
        LOG.infof("review of event %s: %s, revision %d", id, verdict, now.revision());
        return new ReviewView(id, verdict, now.standing() == Standing.LIVE, now.revision());
    }

    private StoredEvent stored(UUID id) {
        return events.findByPublicId(id).orElseThrow();
    }

    /** In cluster order, so that the review belongs to what has the event's first mention. */
    private Comparator<UUID> byPlaceIn(UUID event) {
        List<UUID> cluster =
                events.findByPublicId(event).map(StoredEvent::mentionIds).orElse(List.of());
        return Comparator.<UUID>comparingInt(mention -> {
                    int place = cluster.indexOf(mention);
                    return place < 0 ? Integer.MAX_VALUE : place;
                })
                .thenComparing(Comparator.naturalOrder());
    }
}
