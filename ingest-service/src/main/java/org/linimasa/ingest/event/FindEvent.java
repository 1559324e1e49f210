package org.linimasa.ingest.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linimasa.event.Event;

/** Reads events by their ids, also by ids that have become aliases. */
@ApplicationScoped
public class FindEvent {
    private final EventRepository events;
    private final EventViews views;

    FindEvent(EventRepository events, EventViews views) {
        this.events = events;
        this.views = views;
    }

    /** What an id stands for. */
    sealed interface Found {
        /** A live event. */
        record Live(EventView event) implements Found {}

        /** The id names no live event. */
        sealed interface NotLive extends Found {}

        /** The id is an alias; the other one is where its mentions are now. */
        record Alias(UUID survivor) implements NotLive {}

        /** The event is no more. */
        record Retracted() implements NotLive {}

        /** Nothing ever had this id. */
        record Unknown() implements NotLive {}
    }

    @Transactional
    Found find(UUID id) {
        Optional<StoredEvent> stored = events.findByPublicId(id);
        if (stored.isEmpty()) {
            return new Found.Unknown();
        }
        StoredEvent event = stored.get();
        return switch (event.standing()) {
            case LIVE -> new Found.Live(views.view(event));
            case RETRACTED -> new Found.Retracted();
            case MERGED -> survivor(event).<Found>map(Found.Alias::new).orElseGet(Found.Retracted::new);
        };
    }

    /** What an event was before one of its revisions; empty where that was its first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Event> before(UUID id, int revision) {
        return events.findRevisionBefore(id, revision);
    }

    /** The live events a document supports, by place in its text. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<EventView> inDocument(UUID document) {
        return events.findLiveBySource(document).stream()
                .sorted(Comparator.comparingInt((StoredEvent event) -> firstBegin(event, document))
                        .thenComparing(StoredEvent::id))
                .map(views::view)
                .toList();
    }

    /** The live events that these mentions are part of, in the order of the mentions. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<EventView> ofMentions(List<UUID> mentionIds) {
        return events.findLiveByMentions(mentionIds).stream()
                .sorted(Comparator.comparingInt((StoredEvent event) -> event.mentionIds().stream()
                        .mapToInt(mentionIds::indexOf)
                        .filter(index -> index >= 0)
                        .min()
                        .orElse(mentionIds.size())))
                .map(views::view)
                .toList();
    }

    /** Follows aliases of aliases to the event that lives; empty where that was retracted. */
    private Optional<UUID> survivor(StoredEvent alias) {
        Set<UUID> seen = new HashSet<>();
        StoredEvent event = alias;
        while (event.standing() == Standing.MERGED && event.mergedInto() != null && seen.add(event.id())) {
            Optional<StoredEvent> next = events.findByPublicId(event.mergedInto());
            if (next.isEmpty()) {
                return Optional.empty();
            }
            event = next.get();
        }
        return event.standing() == Standing.LIVE ? Optional.of(event.id()) : Optional.empty();
    }

    private static int firstBegin(StoredEvent event, UUID document) {
        return event.mentions().stream()
                .filter(mention -> document.equals(mention.document()))
                .map(mention -> mention.begin())
                .filter(begin -> begin != null)
                .min(Comparator.naturalOrder())
                .orElse(0);
    }
}
