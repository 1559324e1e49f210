package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.linimasa.extraction.Reports.report;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linimasa.event.Status;
import org.linimasa.extraction.correction.Correction;
import org.linimasa.extraction.correction.FieldChange;
import org.linimasa.extraction.correction.FieldValues;

/** People have the last word, whatever documents come and go. */
class CorrectedEventsTest {
    private final EventMerger merger = new EventMerger();
    private final LiveMention early =
            report("a", "2025-03-09", "MEETING", Status.OCCURRED, "2025-03-08", "Ruth Kamau", "Paul Okoye");
    private final LiveMention late =
            report("b", "2025-03-10", "MEETING", Status.OCCURRED, "2025-03-08", "Ruth Kamau", "Paul Okoye");

    @Test
    void aFieldThatAPersonSetIsLockedAndTheOthersFollowTheTexts() {
        MergedEvent event = only(List.of(early), set(1, titled("Kamau and Okoye talk"), early));

        assertEquals("Kamau and Okoye talk", event.title());
        assertEquals(Status.OCCURRED, event.status());
        assertEquals(List.of("title"), event.locked());
    }

    @Test
    void theLastCorrectionOfAFieldCountsAndOthersStay() {
        MergedEvent event = only(
                List.of(early),
                set(3, with(null, Status.CANCELLED, null), early),
                set(1, with("First", Status.PLANNED, null), early),
                set(2, titled("Second"), early));

        assertEquals("Second", event.title());
        assertEquals(Status.CANCELLED, event.status());
        assertEquals(List.of("title", "status"), event.locked());
    }

    @Test
    void aReleasedFieldSaysAgainWhatTheTextsSay() {
        MergedEvent untouched = only(List.of(early));
        MergedEvent event = only(
                List.of(early),
                set(1, titled("Mistaken"), early),
                new Correction(2, ids(early), new FieldChange(FieldValues.NONE, Set.of("title"))));

        assertEquals(untouched, event);
    }

    @Test
    void theCategoryFollowsACorrectedType() {
        assertEquals(
                "LEGAL",
                only(List.of(early), set(1, with(null, null, "ARREST"), early)).category());
        FieldValues both = new FieldValues(null, null, "ARREST", "OTHER", null, null, null, null);
        assertEquals("OTHER", only(List.of(early), set(1, both, early)).category());
    }

    @Test
    void anEarlierDocumentThatComesLateTakesTheCorrectionOver() {
        MergedEvent before = only(List.of(late), set(1, titled("Corrected"), late));
        MergedEvent after = only(List.of(late, early), set(1, titled("Corrected"), late));

        assertEquals("Corrected", before.title());
        assertEquals("Corrected", after.title());
        assertEquals(
                ids(early, late), after.mentions().stream().map(m -> m.id()).toList());
    }

    @Test
    void aCorrectionLivesAsLongAsOneOfItsMentionsAndSleepsUntilOneReturns() {
        Correction correction = set(1, titled("Corrected"), early, late);
        LiveMention other = report("c", "2025-03-10", "ARREST", Status.OCCURRED, "2025-03-08", "Eva Lind");

        assertEquals("Corrected", only(List.of(late), correction).title());
        assertEquals(List.of(), only(List.of(other), correction).locked());
        assertEquals("Corrected", only(List.of(early), correction).title());
    }

    @Test
    void whereItsMentionsPartACorrectionStaysWithTheFirst() {
        LiveMention elsewhere =
                report("b", "2025-03-10", "MEETING", Status.OCCURRED, "2025-05-01", "Ruth Kamau", "Paul Okoye");
        List<MergedEvent> events =
                merger.merge(List.of(early, elsewhere), List.of(set(1, titled("Corrected"), early, late)));

        assertEquals(
                List.of(List.of("title"), List.of()),
                events.stream().map(MergedEvent::locked).toList());
    }

    @Test
    void aCorrectionOfNothingIsNone() {
        FieldChange change = new FieldChange(titled("x"), Set.of());
        assertThrows(IllegalArgumentException.class, () -> new Correction(1, List.of(), change));
    }

    private MergedEvent only(List<LiveMention> mentions, Correction... corrections) {
        List<MergedEvent> events = merger.merge(mentions, List.of(corrections));
        assertEquals(1, events.size());
        return events.getFirst();
    }

    private static Correction set(long number, FieldValues values, LiveMention... mentions) {
        return new Correction(number, ids(mentions), new FieldChange(values, Set.of()));
    }

    private static FieldValues titled(String title) {
        return with(title, null, null);
    }

    private static FieldValues with(@Nullable String title, @Nullable Status status, @Nullable String type) {
        return new FieldValues(title, null, type, null, status, null, null, null);
    }

    private static List<UUID> ids(LiveMention... mentions) {
        return Stream.of(mentions).map(live -> live.mention().id()).toList();
    }
}
