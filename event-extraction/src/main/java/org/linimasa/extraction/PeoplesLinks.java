package org.linimasa.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.extraction.correction.Apart;
import org.linimasa.extraction.correction.Correction;
import org.linimasa.extraction.correction.FieldChange;
import org.linimasa.extraction.correction.Together;

/**
 * What people said of whether mentions are one event. Of two mentions, the last correction that speaks of both counts.
 * First come the mentions that belong together, the last word first, unless that would bring together what is apart; then
 * the texts may add to each of these companies what is not apart from any of it. A company is an event in the end.
 */
final class PeoplesLinks {
    private enum Verdict {
        TOGETHER,
        APART
    }

    private final List<Correction> newestFirst;
    private final Map<UUID, List<LiveMention>> companies = new HashMap<>();

    /**
     * @param mentions all live ones, each once
     * @param corrections of which those of fields say nothing here
     */
    PeoplesLinks(Collection<LiveMention> mentions, Collection<Correction> corrections) {
        newestFirst = corrections.stream()
                .filter(correction -> !(correction.change() instanceof FieldChange))
                .distinct()
                .sorted(Comparator.comparingLong(Correction::number).reversed())
                .toList();
        mentions.forEach(mention -> companies.put(id(mention), new ArrayList<>(List.of(mention))));
        newestFirst.forEach(this::bringTogether);
    }

    private void bringTogether(Correction correction) {
        List<UUID> group =
                group(correction).stream().filter(companies::containsKey).toList();
        for (int i = 1; i < group.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (verdict(group.get(i), group.get(j)) == Verdict.TOGETHER) {
                    unite(company(group.get(i)), company(group.get(j)));
                }
            }
        }
    }

    /** Whether nobody said that the mention, or one of its company, is another event than these. */
    boolean mayJoin(LiveMention mention, LiveMention member) {
        return newestFirst.isEmpty() || mayUnite(company(id(mention)), company(id(member)));
    }

    /** Notes that the mention is part of the same event as this one, which {@link #mayJoin} allows. */
    void join(LiveMention mention, LiveMention member) {
        unite(company(id(mention)), company(id(member)));
    }

    /** The mentions, those of one event together; in no order. */
    Collection<List<LiveMention>> companies() {
        Set<List<LiveMention>> once = Collections.newSetFromMap(new IdentityHashMap<>());
        once.addAll(companies.values());
        return once;
    }

    private void unite(List<LiveMention> one, List<LiveMention> other) {
        if (one != other && mayUnite(one, other)) {
            List<LiveMention> more = one.size() < other.size() ? other : one;
            List<LiveMention> fewer = more == one ? other : one;
            more.addAll(fewer);
            fewer.forEach(mention -> companies.put(id(mention), more));
        }
    }

    private boolean mayUnite(List<LiveMention> one, List<LiveMention> other) {
        return one == other
                || newestFirst.isEmpty()
                || one.stream()
                        .noneMatch(mention -> other.stream()
                                .anyMatch(stranger -> verdict(id(mention), id(stranger)) == Verdict.APART));
    }

    private @Nullable Verdict verdict(UUID one, UUID other) {
        for (Correction correction : newestFirst) {
            if (correction.mentions().contains(one) && correction.mentions().contains(other)) {
                List<UUID> group = group(correction);
                if (group.contains(one) != group.contains(other)) {
                    return Verdict.APART;
                }
                if (group.contains(one)) {
                    return Verdict.TOGETHER;
                }
            }
        }
        return null;
    }

    /** Those of the correction's mentions that it says are one event. */
    private static List<UUID> group(Correction correction) {
        return switch (correction.change()) {
            case Together together -> correction.mentions();
            case Apart(List<UUID> taken) -> taken;
            case FieldChange fields -> List.of();
        };
    }

    private List<LiveMention> company(UUID mention) {
        return Objects.requireNonNull(companies.get(mention));
    }

    private static UUID id(LiveMention mention) {
        return mention.mention().id();
    }
}
