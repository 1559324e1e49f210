package org.linimasa.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.EventTime;
import org.linimasa.event.Mention;
import org.linimasa.event.Place;
import org.linimasa.event.Status;
import org.linimasa.extraction.correction.Correction;

/**
 * Mentions to canonical events: a pure function of the set of live mentions, whatever their order and however often
 * each is given, and of the numbered corrections that people made.
 *
 * <p>Two mentions are <em>linked</em> when they can be the same event ({@code SameEvent}). A cluster holds mentions that
 * are all linked with each other, and is found by taking the mentions in the order of document time, document id and
 * place in the text; what people said of mentions being one event or two stands above that. What a mention's cluster is therefore depends only on the mentions it is linked with, directly or
 * through others; a service that keeps the mentions of {@link #affected} apart from the rest and merges only those gets
 * what merging everything would give.
 *
 * <p>Immutable and thread-safe; keep one.
 */
public final class EventMerger {
    /**
     * The most mentions {@link #affected} collects. Beyond it, mentions further away than those collected keep the
     * events they have, so that a pair of names that is in the news every hour cannot stall a service.
     */
    public static final int MAX_AFFECTED = 2_000;
    /**
     * With the first so many events under each of its keys a mention is compared, and none of more mentions takes another in:
     * no news tells of more. What is lost above it is not a mention but a merge: reports of one event can stay two, each
     * with its evidence, until somebody merges them.
     */
    private static final int MAX_COMPARED = 500;

    private static final Comparator<LiveMention> ORDER = Comparator.comparing(EventMerger::documentTime)
            .thenComparing(live -> String.valueOf(live.mention().document()))
            .thenComparing(live -> begin(live.mention()))
            .thenComparing(live -> live.mention().id().toString());

    /**
     * The keys under which a mention must be found: mentions that share no key are never the same event. A key is the
     * type's family with a word of a participant's name or a country's code; for what befalls a place also with a word of
     * the place and with the document; without an agent also with the title.
     */
    public Set<String> blockKeys(Mention mention) {
        return BlockKeys.of(mention);
    }

    /**
     * What can be another event because the seeds came, went or were corrected: the seeds that are live, and all that are
     * linked with a seed or with one of those, or share a correction with one. At most {@link #MAX_AFFECTED} mentions.
     *
     * @param seeds mentions that were added or corrected, or were there until now
     */
    public Affected affected(Collection<LiveMention> seeds, LiveMentions stored) {
        Map<UUID, LiveMention> live = new TreeMap<>();
        Map<Long, Correction> corrections = new TreeMap<>();
        Map<String, Collection<LiveMention>> known = new HashMap<>();
        List<LiveMention> frontier = new ArrayList<>(sorted(seeds));
        Set<UUID> visited = new HashSet<>();
        while (!frontier.isEmpty() && live.size() < MAX_AFFECTED) {
            fetch(frontier, known, stored);
            List<LiveMention> next = new ArrayList<>(correctedTogether(frontier, corrections, stored));
            for (LiveMention mention : frontier) {
                if (!visited.add(mention.mention().id())) {
                    continue;
                }
                for (LiveMention other : candidates(mention, known)) {
                    boolean itself =
                            other.mention().id().equals(mention.mention().id());
                    if ((itself || SameEvent.possible(mention, other)) && live.size() < MAX_AFFECTED) {
                        live.put(other.mention().id(), other);
                        if (!visited.contains(other.mention().id())) {
                            next.add(other);
                        }
                    }
                }
            }
            frontier = next;
        }
        return new Affected(sorted(live.values()), corrections.values());
    }

    /** The live mentions that share a correction with one of these; notes the corrections. */
    private static List<LiveMention> correctedTogether(
            List<LiveMention> mentions, Map<Long, Correction> corrections, LiveMentions stored) {
        Set<UUID> others = new TreeSet<>();
        Set<UUID> ids = mentions.stream().map(live -> live.mention().id()).collect(Collectors.toSet());
        for (Correction correction : stored.correctionsOf(ids)) {
            if (corrections.put(correction.number(), correction) == null) {
                others.addAll(correction.mentions());
            }
        }
        return others.isEmpty() ? List.of() : sorted(stored.withIds(others));
    }

    private void fetch(List<LiveMention> frontier, Map<String, Collection<LiveMention>> known, LiveMentions stored) {
        Set<String> missing = new TreeSet<>();
        for (LiveMention mention : frontier) {
            missing.addAll(blockKeys(mention.mention()));
        }
        missing.removeAll(known.keySet());
        if (missing.isEmpty()) {
            return;
        }
        missing.forEach(key -> known.put(key, new ArrayList<>()));
        for (LiveMention found : stored.withKeys(missing)) {
            for (String key : blockKeys(found.mention())) {
                if (missing.contains(key)) {
                    known.getOrDefault(key, List.of()).add(found);
                }
            }
        }
    }

    private List<LiveMention> candidates(LiveMention mention, Map<String, Collection<LiveMention>> known) {
        Map<UUID, LiveMention> found = new TreeMap<>();
        for (String key : blockKeys(mention.mention())) {
            for (LiveMention other : known.getOrDefault(key, List.of())) {
                found.put(other.mention().id(), other);
            }
        }
        return sorted(found.values());
    }

    /** Merges mentions that nobody has corrected; events come in the order of their first mention. */
    public List<MergedEvent> merge(Collection<LiveMention> mentions) {
        return merge(mentions, List.of());
    }

    /**
     * Merges mentions and lays people's corrections over the events; these come in the order of their first mention.
     *
     * @param corrections in any order: their numbers say which has the last word. Every live mention that one names is
     *     among {@code mentions}
     */
    public List<MergedEvent> merge(Collection<LiveMention> mentions, Collection<Correction> corrections) {
        Map<UUID, LiveMention> once = new HashMap<>();
        mentions.forEach(mention -> once.put(mention.mention().id(), mention));
        Map<String, List<List<LiveMention>>> byKey = new HashMap<>();
        Map<Telling, List<LiveMention>> byTelling = new HashMap<>();
        PeoplesLinks links = new PeoplesLinks(once.values(), corrections);
        for (LiveMention mention : sorted(once.values())) {
            Set<String> keys = blockKeys(mention.mention());
            List<LiveMention> cluster = byTelling.get(Telling.of(mention));
            if (cluster == null || !links.mayJoin(mention, cluster.getFirst())) {
                cluster = bestCluster(mention, keys, byKey, links);
            }
            if (cluster == null) {
                cluster = new ArrayList<>();
            }
            byTelling.putIfAbsent(Telling.of(mention), cluster);
            cluster.add(mention);
            links.join(mention, cluster.getFirst());
            for (String key : keys) {
                List<List<LiveMention>> sharing = byKey.computeIfAbsent(key, k -> new ArrayList<>());
                List<LiveMention> joined = cluster;
                if (sharing.stream().noneMatch(other -> other == joined)) {
                    sharing.add(cluster);
                }
            }
        }
        sorted(once.values()).stream()
                .filter(SameTime::correctsADay)
                .forEach(later -> joinCorrected(later, byKey, links));
        CorrectedFields corrected = new CorrectedFields(once.keySet(), corrections);
        return links.companies().stream()
                .map(EventMerger::sorted)
                .sorted(Comparator.comparing(List::getFirst, ORDER))
                .map(cluster -> corrected.of(new ClusterResolver(cluster).resolve()))
                .toList();
    }

    /** What was told of the wrong day before anybody corrected it is the event of the right day, too. */
    private void joinCorrected(LiveMention later, Map<String, List<List<LiveMention>>> byKey, PeoplesLinks links) {
        for (String key : new TreeSet<>(blockKeys(later.mention()))) {
            List<List<LiveMention>> sharing = byKey.getOrDefault(key, List.of());
            for (List<LiveMention> cluster : sharing.subList(0, Math.min(sharing.size(), MAX_COMPARED))) {
                boolean wrong = cluster.size() <= MAX_COMPARED
                        && cluster.stream()
                                .allMatch(told -> SameTime.corrects(later, told) && SameEvent.possible(later, told));
                if (wrong && links.mayJoin(later, cluster.getFirst())) {
                    links.join(later, cluster.getFirst());
                }
            }
        }
    }

    /** What a text says over and over in the same words is one event, and need be compared with the others once only. */
    private record Telling(
            @Nullable UUID document,
            String type,
            String title,
            Status status,
            EventTime time,
            List<String> participants,
            @Nullable Place place) {
        static Telling of(LiveMention live) {
            Mention mention = live.mention();
            return new Telling(
                    mention.document(),
                    mention.type(),
                    mention.title(),
                    mention.status(),
                    mention.time(),
                    mention.participants().stream()
                            .map(participant -> participant.id() + participant.role())
                            .toList(),
                    mention.place());
        }
    }

    /** Whether a mention can be of the event of all others, but for plans whose day was given up since. */
    private static boolean mayBeOf(List<LiveMention> cluster, LiveMention mention) {
        return cluster.stream()
                .allMatch(other -> SameEvent.possible(mention, other)
                        || SameTime.isGivenUp(other, cluster)
                        || SameTime.isFormerDay(other, mention, cluster) && SameEvent.agreeButForTime(mention, other)
                        || isAlsoSaidOfPlan(mention, other, cluster)
                        || isCorrected(mention, other, cluster));
    }

    /** Whether one of the cluster takes back the day of one of two, which are the same but for their days. */
    private static boolean isCorrected(LiveMention mention, LiveMention other, List<LiveMention> cluster) {
        return cluster.stream().anyMatch(later -> SameTime.corrects(later, other) || SameTime.corrects(later, mention))
                && SameEvent.agreeButForTime(mention, other);
    }

    /**
     * What is said of one plan need not be alike, where each is of that plan: "the strike is off", "aksi itu dibatalkan", and
     * that it took place on its day all the same.
     */
    private static boolean isAlsoSaidOfPlan(LiveMention mention, LiveMention other, List<LiveMention> cluster) {
        boolean alike = mention.mention().status() == other.mention().status();
        return cluster.stream()
                .anyMatch(plan -> SameTime.isOfOnePlan(plan.mention(), other.mention())
                        && (alike || SameTime.isDated(plan.mention()))
                        && SameEvent.possible(plan, mention)
                        && SameEvent.possible(plan, other));
    }

    /** The cluster whose members are all linked with the mention, the closest first, then the oldest. */
    private static @Nullable List<LiveMention> bestCluster(
            LiveMention mention, Set<String> keys, Map<String, List<List<LiveMention>>> byKey, PeoplesLinks links) {
        List<LiveMention> best = null;
        double closest = Double.NEGATIVE_INFINITY;
        for (String key : new TreeSet<>(keys)) {
            List<List<LiveMention>> sharing = byKey.getOrDefault(key, List.of());
            for (List<LiveMention> cluster : sharing.subList(0, Math.min(sharing.size(), MAX_COMPARED))) {
                if (cluster == best
                        || cluster.size() > MAX_COMPARED
                        || !mayBeOf(cluster, mention)
                        || !links.mayJoin(mention, cluster.getFirst())) {
                    continue;
                }
                double closeness = cluster.stream()
                        .mapToDouble(other -> SameEvent.closeness(mention, other))
                        .max()
                        .orElse(0);
                boolean older = best != null && closeness == closest && ORDER.compare(cluster.get(0), best.get(0)) < 0;
                if (best == null || closeness > closest || older) {
                    best = cluster;
                    closest = closeness;
                }
            }
        }
        return best;
    }

    private static List<LiveMention> sorted(Collection<LiveMention> mentions) {
        return mentions.stream().sorted(ORDER).toList();
    }

    private static String documentTime(LiveMention live) {
        return String.valueOf(live.documentTime().edtf());
    }

    private static int begin(Mention mention) {
        Mention.Trigger trigger = mention.trigger();
        return trigger == null ? 0 : trigger.begin();
    }
}
