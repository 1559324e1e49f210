package org.linimasa.ingest.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linimasa.event.Cause;
import org.linimasa.event.Event;
import org.linimasa.event.Mention;
import org.linimasa.extraction.EventMerger;
import org.linimasa.extraction.LiveMention;
import org.linimasa.extraction.MergedEvent;
import org.linimasa.ingest.event.MentionRepository.StoredMention;
import org.linimasa.ingest.outbox.Outbox;
import org.linimasa.message.Message;

/**
 * Brings the events in line with a change of the live mentions: those that can be affected are merged from scratch, and
 * what differs from the stored state becomes a revision and a message. In the caller's transaction, which holds the
 * writer's turn ({@link Outbox#takeTurn}).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EventMerging {
    private final EventMerger merger;
    private final MentionRepository mentions;
    private final EventRepository events;
    private final Outbox outbox;

    EventMerging(EventMerger merger, MentionRepository mentions, EventRepository events, Outbox outbox) {
        this.merger = merger;
        this.mentions = mentions;
        this.events = events;
        this.outbox = outbox;
    }

    /** Applies the changes together. Changes that change nothing leave no trace. */
    public void apply(List<SourceChange> changes, Instant at) {
        MentionChanges changed = store(changes);
        if (changed.blocks().isEmpty()) {
            return;
        }
        List<StoredMention> affected = mentions.findConnected(changed.blocks());
        List<MergedEvent> merged =
                merger.merge(affected.stream().map(StoredMention::state).toList());
        Map<UUID, UUID> eventByMention = new LinkedHashMap<>();
        merged.forEach(event -> event.mentions().forEach(mention -> eventByMention.put(mention.id(), event.id())));

        Set<UUID> ids = new HashSet<>(changed.formerEvents());
        affected.forEach(mention -> ids.add(mention.event()));
        merged.forEach(event -> ids.add(event.id()));
        Map<UUID, StoredEvent> stored =
                events.findByPublicIds(ids).stream().collect(Collectors.toMap(StoredEvent::id, event -> event));

        merged.forEach(event -> write(event, stored, changed, at));
        endOthers(merged, stored, eventByMention, changed, at);
        mentions.assign(eventByMention);
    }

    /** What a change of sources means for single mentions. */
    private record MentionChanges(Set<String> blocks, Set<UUID> formerEvents, Map<UUID, Cause> causes, Cause first) {
        /** The cause that touched one of these mentions; where only the surroundings changed, the first of all. */
        Cause causeAmong(Collection<UUID> mentionIds) {
            return mentionIds.stream()
                    .filter(causes::containsKey)
                    .findFirst()
                    .map(causes::get)
                    .orElse(first);
        }
    }

    private MentionChanges store(List<SourceChange> changes) {
        Map<UUID, StoredMention> before =
                mentions
                        .findBySources(
                                changes.stream().map(SourceChange::source).toList())
                        .stream()
                        .collect(Collectors.toMap(StoredMention::id, mention -> mention));
        Map<UUID, StoredMention> gone = new HashMap<>(before);
        Set<String> blocks = new HashSet<>();
        Map<UUID, Cause> causes = new HashMap<>();
        for (SourceChange change : changes) {
            for (LiveMention mention : change.mentions()) {
                UUID id = mention.mention().id();
                StoredMention old = gone.remove(id);
                if (old == null || !old.state().equals(mention)) {
                    Set<String> now = merger.blockKeys(mention.mention());
                    mentions.put(change.source(), mention, now);
                    blocks.addAll(now);
                    causes.put(id, change.cause());
                }
            }
        }
        for (SourceChange change : changes) {
            gone.values().stream()
                    .filter(mention -> mention.source().equals(change.source()))
                    .forEach(mention -> causes.put(mention.id(), change.cause()));
        }
        mentions.remove(gone.keySet());
        Set<UUID> formerEvents = new HashSet<>();
        before.values().stream()
                .filter(mention -> causes.containsKey(mention.id()))
                .forEach(mention -> {
                    blocks.addAll(mention.blocks());
                    formerEvents.add(mention.event());
                });
        return new MentionChanges(
                blocks, formerEvents, causes, changes.getFirst().cause());
    }

    private void write(MergedEvent merged, Map<UUID, StoredEvent> stored, MentionChanges changed, Instant at) {
        StoredEvent old = stored.get(merged.id());
        List<Mention> cluster = merged.mentions().stream()
                .map(mention -> mention.inEvent(merged.id()))
                .toList();
        Event same = old == null
                ? null
                : event(
                        merged,
                        old.revision(),
                        old.state().createdAt(),
                        old.state().updatedAt());
        if (old != null
                && old.standing() == Standing.LIVE
                && old.state().equals(same)
                && old.mentions().equals(cluster)) {
            return;
        }
        Event state = old == null
                ? event(merged, 1, at, at)
                : event(merged, old.revision() + 1, old.state().createdAt(), at);
        Set<UUID> touched = new HashSet<>(ids(cluster));
        if (old != null) {
            touched.addAll(ids(old.mentions()));
        }
        Cause cause = changed.causeAmong(touched);
        events.change(state, cluster, cause);
        outbox.append(new Message.EventChanged(state, cluster, cause), at);
    }

    /** The events that were and are no more: an alias where one of their mentions lives on, else retracted. */
    private void endOthers(
            List<MergedEvent> merged,
            Map<UUID, StoredEvent> stored,
            Map<UUID, UUID> eventByMention,
            MentionChanges changed,
            Instant at) {
        Set<UUID> live = merged.stream().map(MergedEvent::id).collect(Collectors.toSet());
        List<StoredEvent> ended = stored.values().stream()
                .filter(event -> event.standing() == Standing.LIVE && !live.contains(event.id()))
                .sorted(Comparator.comparing(StoredEvent::id))
                .toList();
        for (StoredEvent event : ended) {
            int revision = event.revision() + 1;
            Cause cause = changed.causeAmong(ids(event.mentions()));
            Optional<UUID> heir = event.mentions().stream()
                    .map(mention -> eventByMention.get(mention.id()))
                    .filter(Objects::nonNull)
                    .findFirst();
            if (heir.isEmpty()) {
                events.retract(event, revision, cause, at);
                outbox.append(new Message.EventRetracted(event.id(), revision, cause, at), at);
            } else {
                UUID into = heir.get();
                events.merge(event, revision, into, cause, at);
                outbox.append(new Message.EventMerged(event.id(), revision, into, cause, at), at);
            }
        }
    }

    private static List<UUID> ids(List<Mention> cluster) {
        return new ArrayList<>(cluster.stream().map(Mention::id).toList());
    }

    private static Event event(MergedEvent merged, int revision, Instant createdAt, Instant updatedAt) {
        return new Event(
                merged.id(),
                revision,
                merged.title(),
                merged.language(),
                merged.type(),
                merged.category(),
                merged.status(),
                null,
                merged.time(),
                merged.participants(),
                merged.place(),
                merged.relations(),
                merged.confidence(),
                merged.evidence(),
                merged.plan(),
                merged.conflicts(),
                List.of(),
                createdAt,
                updatedAt);
    }
}
