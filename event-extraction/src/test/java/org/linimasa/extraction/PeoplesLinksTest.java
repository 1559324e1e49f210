package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.linimasa.extraction.Reports.report;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linimasa.event.Identity;
import org.linimasa.event.Status;
import org.linimasa.extraction.correction.Apart;
import org.linimasa.extraction.correction.Correction;
import org.linimasa.extraction.correction.FieldChange;
import org.linimasa.extraction.correction.FieldValues;
import org.linimasa.extraction.correction.Together;

/** Whether mentions are one event or two, people say last. */
class PeoplesLinksTest {
    private final EventMerger merger = new EventMerger();
    private final LiveMention a1 = meeting("a", "2025-03-09", "Ruth Kamau", "Paul Okoye");
    private final LiveMention a2 = meeting("b", "2025-03-10", "Ruth Kamau", "Paul Okoye");
    private final LiveMention b1 = meeting("c", "2025-03-11", "Eva Lind", "Ola Berg");
    private final LiveMention b2 = meeting("d", "2025-03-12", "Eva Lind", "Ola Berg");

    @Test
    void whatTheTextsMakeOfThemWithoutAnyWord() {
        assertEquals(Set.of(Set.of(a1, a2), Set.of(b1, b2)), clusters(List.of(a1, a2, b1, b2)));
    }

    @Test
    void twoEventsThatAPersonMergedAreOneWithTheIdOfTheFirstMention() {
        Correction merge = new Correction(1, ids(b1, b2, a1, a2), new Together());

        assertEquals(Set.of(Set.of(a1, a2, b1, b2)), clusters(List.of(b2, a2, b1, a1), merge));
        assertEquals(
                Identity.eventId(a1.mention().id()),
                merger.merge(List.of(b2, a2, b1, a1), List.of(merge)).getFirst().id());
    }

    @Test
    void aReportThatComesLaterJoinsWhatWasMerged() {
        Correction merge = new Correction(1, ids(a1, b1), new Together());

        assertEquals(Set.of(Set.of(a1, a2, b1, b2)), clusters(List.of(a1, a2, b1, b2), merge));
    }

    @Test
    void whatAPersonTookOutIsAnEventOfItsOwn() {
        LiveMention a3 = meeting("e", "2025-03-11", "Ruth Kamau", "Paul Okoye");
        Correction split = new Correction(1, ids(a1, a2, a3), new Apart(ids(a2)));

        assertEquals(Set.of(Set.of(a1, a3), Set.of(a2)), clusters(List.of(a1, a2, a3), split));
    }

    @Test
    void whatIsTakenOutTogetherStaysTogether() {
        Correction merge = new Correction(1, ids(a1, a2, b1), new Together());
        Correction split = new Correction(2, ids(a1, a2, b1), new Apart(ids(a2, b1)));

        assertEquals(Set.of(Set.of(a1), Set.of(a2, b1)), clusters(List.of(a1, a2, b1), merge, split));
    }

    @Test
    void theLastWordOnTwoMentionsCounts() {
        Correction merge = new Correction(1, ids(a1, a2, b1, b2), new Together());
        Correction split = new Correction(2, ids(a1, a2, b1, b2), new Apart(ids(b1, b2)));
        Correction again = new Correction(3, ids(a1, a2, b1, b2), new Together());

        assertEquals(Set.of(Set.of(a1, a2), Set.of(b1, b2)), clusters(List.of(a1, a2, b1, b2), split, merge));
        assertEquals(Set.of(Set.of(a1, a2, b1, b2)), clusters(List.of(a1, a2, b1, b2), merge, again, split));
    }

    @Test
    void whatIsApartIsNotBroughtTogetherByAThirdMention() {
        Correction apart = new Correction(1, ids(a1, b1), new Apart(ids(b1)));
        Correction one = new Correction(2, ids(a1, b2), new Together());

        assertEquals(Set.of(Set.of(a1, b2), Set.of(b1)), clusters(List.of(a1, b1, b2), apart, one));
    }

    @Test
    void anEventThatWasMergedKeepsWhatPeopleSetOnEither() {
        FieldValues title = new FieldValues("Kept", null, null, null, null, null, null, null);
        FieldValues status = new FieldValues(null, null, null, null, Status.DENIED, null, null, null);
        MergedEvent event = merger.merge(
                        List.of(a1, b1),
                        List.of(
                                new Correction(1, ids(a1), new FieldChange(title, Set.of())),
                                new Correction(2, ids(b1), new FieldChange(status, Set.of())),
                                new Correction(3, ids(a1, b1), new Together())))
                .getFirst();

        assertEquals("Kept", event.title());
        assertEquals(Status.DENIED, event.status());
    }

    private Set<Set<LiveMention>> clusters(List<LiveMention> mentions, Correction... corrections) {
        return merger.merge(mentions, List.of(corrections)).stream()
                .map(event -> event.mentions().stream().map(m -> m.id()).collect(Collectors.toSet()))
                .map(ids -> mentions.stream()
                        .filter(live -> ids.contains(live.mention().id()))
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    private static LiveMention meeting(String document, String written, String... people) {
        return report(document, written, "MEETING", Status.OCCURRED, "2025-03-08", people);
    }

    private static List<UUID> ids(LiveMention... mentions) {
        return Stream.of(mentions).map(live -> live.mention().id()).toList();
    }
}
