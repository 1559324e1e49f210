package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.linimasa.event.Place;
import org.linimasa.event.Status;

class EventMergerPropertiesTest {
    /** Fixed, so that a build fails for a change and not for a draw. */
    private static final String SEED = "20240116";

    private final EventMerger merger = new EventMerger();

    @Property(seed = SEED, tries = 300)
    void neitherOrderNorRepetitionMatters(@ForAll("reports") List<LiveMention> reports, @ForAll Random random) {
        List<LiveMention> shuffled = new ArrayList<>(reports);
        shuffled.addAll(reports.subList(0, reports.size() / 2));
        Collections.shuffle(shuffled, random);

        assertEquals(merger.merge(reports), merger.merge(shuffled));
    }

    @Property(seed = SEED, tries = 300)
    void mergingOnlyWhatIsAffectedEqualsMergingEverything(@ForAll("reports") List<LiveMention> reports) {
        Map<UUID, LiveMention> live = new HashMap<>();
        Map<UUID, MergedEvent> events = new HashMap<>();
        for (LiveMention arriving : reports) {
            live.put(arriving.mention().id(), arriving);
            recluster(List.of(arriving), live, events);
        }
        assertSameEvents(live, events);

        for (LiveMention leaving : reports.subList(0, reports.size() / 2)) {
            live.remove(leaving.mention().id());
            recluster(List.of(leaving), live, events);
        }
        assertSameEvents(live, events);
    }

    /** What a service does: forget the events of the affected mentions, and of those that left, and merge again. */
    private void recluster(List<LiveMention> seeds, Map<UUID, LiveMention> live, Map<UUID, MergedEvent> events) {
        List<LiveMention> affected = merger.affected(seeds, keys -> withKeys(keys, live.values()));
        Set<UUID> touched = new HashSet<>();
        affected.forEach(mention -> touched.add(mention.mention().id()));
        seeds.forEach(mention -> touched.add(mention.mention().id()));
        events.values()
                .removeIf(event -> event.mentions().stream().anyMatch(mention -> touched.contains(mention.id())));
        merger.merge(affected).forEach(event -> events.put(event.id(), event));
    }

    private List<LiveMention> withKeys(Set<String> keys, Collection<LiveMention> live) {
        return live.stream()
                .filter(mention -> merger.blockKeys(mention.mention()).stream().anyMatch(keys::contains))
                .toList();
    }

    private void assertSameEvents(Map<UUID, LiveMention> live, Map<UUID, MergedEvent> events) {
        Map<UUID, MergedEvent> fromScratch = new HashMap<>();
        merger.merge(live.values()).forEach(event -> fromScratch.put(event.id(), event));
        assertEquals(fromScratch, events);
    }

    @Provide
    Arbitrary<List<LiveMention>> reports() {
        Arbitrary<LiveMention> report = Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "e"),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of("MEETING", "TALKS", "VISIT", "EARTHQUAKE", "ARREST"),
                        Arbitraries.of(Status.OCCURRED, Status.PLANNED, Status.CANCELLED, Status.DENIED),
                        Arbitraries.of(
                                "2025-03-08", "2025-03-09", "2025-03", "[2025-03-05..]", "[..2025-03-10]", "none"),
                        Arbitraries.of("Ruth Kamau,Paul Okoye", "Okoye,Ruth Kamau", "Kamau", "Eva Lind,Okoye", ""),
                        Arbitraries.of("Lagos/NG", "Nairobi/KE", "none"))
                .as(EventMergerPropertiesTest::report);
        return report.list().ofMaxSize(14).map(EventMergerPropertiesTest::onePerId);
    }

    private static List<LiveMention> onePerId(List<LiveMention> reports) {
        Map<UUID, LiveMention> byId = new LinkedHashMap<>();
        reports.forEach(report -> byId.putIfAbsent(report.mention().id(), report));
        return List.copyOf(byId.values());
    }

    private static LiveMention report(
            String document, int place, String type, Status status, String edtf, String people, String where) {
        String[] names = people.isEmpty() ? new String[0] : people.split(",");
        String[] town = where.split("/");
        return Reports.report(
                document,
                "2025-03-1" + (document.charAt(0) - 'a'),
                place * 20,
                type,
                status,
                edtf.equals("none") ? null : edtf,
                where.equals("none") ? null : new Place(town[0], town[1]),
                names);
    }
}
