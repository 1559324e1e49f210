package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
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
import org.linimasa.event.Mention;
import org.linimasa.event.Place;
import org.linimasa.event.Status;
import org.linimasa.extraction.correction.Apart;
import org.linimasa.extraction.correction.Change;
import org.linimasa.extraction.correction.Correction;
import org.linimasa.extraction.correction.FieldChange;
import org.linimasa.extraction.correction.FieldValues;
import org.linimasa.extraction.correction.Together;

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
    void neitherOrderNorRepetitionMattersWhatPeopleCorrected(
            @ForAll("reports") List<LiveMention> reports, @ForAll Random random) {
        List<Correction> corrections = corrections(reports, random);
        List<LiveMention> shuffled = new ArrayList<>(reports);
        shuffled.addAll(reports.subList(0, reports.size() / 2));
        Collections.shuffle(shuffled, random);
        List<Correction> anyOrder = new ArrayList<>(corrections);
        Collections.shuffle(anyOrder, random);

        assertEquals(merger.merge(reports, corrections), merger.merge(shuffled, anyOrder));
    }

    @Property(seed = SEED, tries = 300)
    void mergingOnlyWhatIsAffectedEqualsMergingEverything(
            @ForAll("reports") List<LiveMention> reports, @ForAll Random random) {
        Map<UUID, LiveMention> live = new HashMap<>();
        List<Correction> made = new ArrayList<>();
        Map<UUID, MergedEvent> events = new HashMap<>();
        List<Correction> corrections = corrections(reports, random);
        for (LiveMention arriving : reports) {
            live.put(arriving.mention().id(), arriving);
            recluster(List.of(arriving), live, made, events);
        }
        assertSameEvents(live, made, events);

        for (Correction correction : corrections) {
            made.add(correction);
            recluster(correction.mentions().stream().map(live::get).toList(), live, made, events);
        }
        assertSameEvents(live, made, events);

        List<LiveMention> some = reports.subList(0, reports.size() / 2);
        for (LiveMention leaving : some) {
            live.remove(leaving.mention().id());
            recluster(List.of(leaving), live, made, events);
        }
        assertSameEvents(live, made, events);

        for (LiveMention returning : some) {
            live.put(returning.mention().id(), returning);
            recluster(List.of(returning), live, made, events);
        }
        assertSameEvents(live, made, events);
    }

    /** What a service does: forget the events of the affected mentions, and of those that left, and merge again. */
    private void recluster(
            List<LiveMention> seeds,
            Map<UUID, LiveMention> live,
            List<Correction> corrections,
            Map<UUID, MergedEvent> events) {
        Affected affected = merger.affected(seeds, new Kept(merger, live, corrections));
        Set<UUID> touched = new HashSet<>();
        affected.mentions().forEach(mention -> touched.add(mention.mention().id()));
        seeds.forEach(mention -> touched.add(mention.mention().id()));
        events.values()
                .removeIf(event -> event.mentions().stream().anyMatch(mention -> touched.contains(mention.id())));
        merger.merge(affected.mentions(), affected.corrections()).forEach(event -> events.put(event.id(), event));
    }

    private record Kept(EventMerger merger, Map<UUID, LiveMention> live, List<Correction> corrections)
            implements LiveMentions {
        @Override
        public List<LiveMention> withKeys(Set<String> keys) {
            return live.values().stream()
                    .filter(mention ->
                            merger.blockKeys(mention.mention()).stream().anyMatch(keys::contains))
                    .toList();
        }

        @Override
        public List<LiveMention> withIds(Set<UUID> ids) {
            return ids.stream().filter(live::containsKey).map(live::get).toList();
        }

        @Override
        public List<Correction> correctionsOf(Set<UUID> mentions) {
            return corrections.stream()
                    .filter(correction -> correction.mentions().stream().anyMatch(mentions::contains))
                    .toList();
        }
    }

    /** Up to six, each on the mentions of an event as it stands or on any others. */
    private List<Correction> corrections(List<LiveMention> reports, Random random) {
        List<Correction> corrections = new ArrayList<>();
        while (!reports.isEmpty() && corrections.size() < random.nextInt(7)) {
            List<UUID> ids = new ArrayList<>(
                    reports.stream().map(report -> report.mention().id()).toList());
            Collections.shuffle(ids, random);
            List<MergedEvent> events = merger.merge(reports);
            List<UUID> mentions = random.nextBoolean()
                    ? ids.subList(0, Math.min(ids.size(), 1 + random.nextInt(3)))
                    : events.get(random.nextInt(events.size())).mentions().stream()
                            .map(Mention::id)
                            .toList();
            corrections.add(new Correction(corrections.size() + 1, mentions, change(mentions, random)));
        }
        return corrections;
    }

    private static Change change(List<UUID> mentions, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Together();
            case 1 -> new Apart(mentions.subList(0, mentions.size() / 2));
            default -> fields(random);
        };
    }

    private static FieldChange fields(Random random) {
        FieldValues values = new FieldValues(
                random.nextBoolean() ? "Title " + random.nextInt(9) : null,
                null,
                random.nextBoolean() ? "VISIT" : null,
                null,
                random.nextBoolean() ? Status.values()[random.nextInt(Status.values().length)] : null,
                null,
                null,
                null);
        return new FieldChange(values, random.nextBoolean() ? Set.of("title", "type") : Set.of());
    }

    private void assertSameEvents(
            Map<UUID, LiveMention> live, List<Correction> corrections, Map<UUID, MergedEvent> events) {
        Map<UUID, MergedEvent> fromScratch = new HashMap<>();
        merger.merge(live.values(), corrections).forEach(event -> fromScratch.put(event.id(), event));
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
                                "2025-03-08",
                                "2025-03-09",
                                "2025-03",
                                "[2025-03-05..]",
                                "[..2025-03-10]",
                                "none",
                                "2025-03-09 not 2025-03-08",
                                "2025-03-08 not any"),
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
