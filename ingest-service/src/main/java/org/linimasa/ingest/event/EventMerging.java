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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Cause;
import org.linimasa.event.Event;
import org.linimasa.event.Mention;
import org.linimasa.extraction.Affected;
import org.linimasa.extraction.EventMerger;
import org.linimasa.extraction.LiveMention;
import org.linimasa.extraction.LiveMentions;
import org.linimasa.extraction.MergedEvent;
import org.linimasa.extraction.correction.Change;
import org.linimasa.extraction.correction.Correction;
import org.linimasa.ingest.event.MentionRepository.StoredMention;
import org.linimasa.ingest.outbox.Outbox;
import org.linimasa.message.Message;

/**
 * Brings the events in line with a change of the live mentions or of people's corrections: those that can be affected are
 * merged from scratch, and what differs from the stored state becomes a revision and a message. In the caller's transaction, which holds the
 * writer's turn ({@link Outbox#takeTurn}).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EventMerging {
    private final EventMerger merger;
    private final MentionRepository mentions;
    private final CorrectionRepository corrections;
    private final Reviews reviews;
    private final EventRepository events;
    private final Outbox outbox;

    EventMerging(
            EventMerger merger,
            MentionRepository mentions,
            CorrectionRepository corrections,
            Reviews reviews,
            EventRepository events,
            Outbox outbox) {
        this.merger = merger;
        this.mentions = mentions;
        this.corrections = corrections;
        this.reviews = reviews;
        this.events = events;
        this.outbox = outbox;
    }

    /** Applies the changes together. Changes that change nothing leave no trace. */
    public void apply(List<SourceChange> changes, Instant at) {
        MentionChanges changed = store(changes);
        if (!changed.causes().isEmpty()) {
            bringInLine(changed, at);
        }
    }

    /**
     * Applies what another engine finds in a source, and merges its mentions again where they are as before, too.
     *
     * @return whether a mention or an event is other than before
     */
    public boolean applyAgain(SourceChange change, Instant at) {
        MentionChanges changed = store(List.of(change));
        boolean differs = !changed.causes().isEmpty();
        List<StoredMention> stored = mentions.findBySources(List.of(change.source()));
        for (StoredMention mention : stored) {
            mentions.change(mention.state(), merger.blockKeys(mention.state().mention()));
            changed.now().add(mention.state());
            changed.formerEvents().putIfAbsent(mention.id(), mention.event());
        }
        return bringInLine(changed, at) || differs;
    }

    /** Lets a person have the last word on the events whose live mentions these are. */
    void correct(List<UUID> mentionIds, Change change, By by, Instant at) {
        corrections.add(mentionIds, change, by, at);
        corrected(mentionIds, by, at);
    }

    /** Lets a person say whether what has these live mentions is an event at all. */
    void review(List<UUID> mentionIds, Verdict verdict, By by, Instant at) {
        corrections.add(mentionIds, verdict, by, at);
        corrected(mentionIds, by, at);
    }

    private void corrected(List<UUID> mentionIds, By by, Instant at) {
        Cause cause = new Cause("CORRECTION", null, by.author(), by.reason());
        List<StoredMention> corrected = mentions.findByPublicIds(mentionIds);
        bringInLine(
                new MentionChanges(
                        List.of(),
                        corrected.stream().map(StoredMention::state).toList(),
                        corrected.stream().collect(Collectors.toMap(StoredMention::id, StoredMention::event)),
                        Map.of(),
                        cause),
                at);
    }

    /** @return whether an event is other than before */
    private boolean bringInLine(MentionChanges changed, Instant at) {
        return mentions.askedBeforeWriting(() -> merge(changed, at));
    }

    private boolean merge(MentionChanges changed, Instant at) {
        Stock stock = new Stock(changed.formerEvents());
        Affected before = merger.affected(changed.before(), stock);
        Affected now = merger.affected(changed.now(), stock);
        List<MergedEvent> merged = merger.merge(
                concat(before.mentions(), now.mentions()), concat(before.corrections(), now.corrections()));
        Map<UUID, UUID> eventByMention = new LinkedHashMap<>();
        merged.forEach(event -> event.mentions().forEach(mention -> eventByMention.put(mention.id(), event.id())));

        Set<UUID> ids = new HashSet<>(changed.formerEvents().values());
        eventByMention.forEach((mention, event) -> {
            ids.add(event);
            ids.add(stock.formerEvents.getOrDefault(mention, event));
        });
        Map<UUID, StoredEvent> stored =
                events.findByPublicIds(ids).stream().collect(Collectors.toMap(StoredEvent::id, event -> event));

        Set<UUID> rejected = stock.corrected ? rejected(eventByMention) : Set.of();
        List<MergedEvent> shown =
                merged.stream().filter(event -> !rejected.contains(event.id())).toList();
        boolean written = false;
        for (MergedEvent event : shown) {
            written |= write(event, stored, changed, at);
        }
        boolean ended = endOthers(shown, stored, eventByMention, changed, at);
        eventByMention.forEach(mentions::assign);
        return written || ended;
    }

    private Set<UUID> rejected(Map<UUID, UUID> eventByMention) {
        return reviews.of(eventByMention).entrySet().stream()
                .filter(event -> event.getValue() == Verdict.REJECTED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static <T> List<T> concat(Collection<T> one, Collection<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** What is in the database; notes which event each mention was part of. */
    private final class Stock implements LiveMentions {
        private final Map<UUID, UUID> formerEvents;
        /** Whether anybody ever said anything of any event; mostly nobody did, and need not be looked for. */
        private final boolean corrected = corrections.areAny();

        Stock(Map<UUID, UUID> formerEvents) {
            this.formerEvents = new HashMap<>(formerEvents);
        }

        @Override
        public List<LiveMention> withKeys(Set<String> blockKeys) {
            return noted(mentions.findByBlocks(blockKeys));
        }

        @Override
        public List<LiveMention> withIds(Set<UUID> ids) {
            return noted(mentions.findByPublicIds(ids));
        }

        @Override
        public List<Correction> correctionsOf(Set<UUID> mentionIds) {
            return corrected ? corrections.findByMentions(mentionIds) : List.of();
        }

        private List<LiveMention> noted(List<StoredMention> found) {
            found.forEach(mention -> formerEvents.putIfAbsent(mention.id(), mention.event()));
            return found.stream().map(StoredMention::state).toList();
        }
    }

    /**
     * What a change means for single mentions.
     *
     * @param before the changed mentions as they were
     * @param now the changed mentions as they are
     * @param formerEvents the events of those that were, by mention
     * @param causes why each of them changed
     * @param first cause of all
     */
    private record MentionChanges(
            List<LiveMention> before,
            List<LiveMention> now,
            Map<UUID, UUID> formerEvents,
            Map<UUID, Cause> causes,
            Cause first) {
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
        MentionChanges changed = new MentionChanges(
                new ArrayList<>(),
                new ArrayList<>(),
                new HashMap<>(),
                new HashMap<>(),
                changes.getFirst().cause());
        for (SourceChange change : changes) {
            Map<UUID, StoredMention> gone = mentions.findBySources(List.of(change.source())).stream()
                    .collect(Collectors.toMap(StoredMention::id, mention -> mention));
            for (LiveMention mention : change.mentions()) {
                put(mention, gone.remove(mention.mention().id()), change, changed);
            }
            gone.values().forEach(old -> {
                mentions.remove(old.id());
                note(old, change, changed);
            });
        }
        return changed;
    }

    private void put(LiveMention mention, @Nullable StoredMention old, SourceChange change, MentionChanges changed) {
        if (old != null && old.state().equals(mention)) {
            return;
        }
        Set<String> blockKeys = merger.blockKeys(mention.mention());
        if (old == null) {
            mentions.add(change.source(), mention, blockKeys);
        } else {
            mentions.change(mention, blockKeys);
            note(old, change, changed);
        }
        changed.now().add(mention);
        changed.causes().put(mention.mention().id(), change.cause());
    }

    private static void note(StoredMention old, SourceChange change, MentionChanges changed) {
        changed.before().add(old.state());
        changed.formerEvents().put(old.id(), old.event());
        changed.causes().put(old.id(), change.cause());
    }

    private boolean write(MergedEvent merged, Map<UUID, StoredEvent> stored, MentionChanges changed, Instant at) {
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
            return false;
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
        return true;
    }

    /** The events that were and are no more: an alias where one of their mentions lives on in an event, else retracted. */
    private boolean endOthers(
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
                    .filter(live::contains)
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
        return !ended.isEmpty();
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
                merged.locked(),
                createdAt,
                updatedAt);
    }
}
