package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.linimasa.extraction.Reports.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.Conflict;
import org.linimasa.event.DocumentTime;
import org.linimasa.event.EventTime;
import org.linimasa.event.Identity;
import org.linimasa.event.Mention;
import org.linimasa.event.Place;
import org.linimasa.event.Plan;
import org.linimasa.event.Status;

class EventMergerTest {
    private final EventMerger merger = new EventMerger();

    @Test
    void twoReportsOfOneMeetingAreOneEventWithTheMorePreciseDate() {
        var month = report("a", "2025-03-09", "MEETING", Status.OCCURRED, "2025-03", "Ruth Kamau", "Paul Okoye");
        var day = report("b", "2025-03-10", "TALKS", Status.OCCURRED, "2025-03-08", "Okoye", "Ruth Kamau");

        MergedEvent event = only(month, day);

        assertEquals("2025-03-08", event.time().edtf());
        assertEquals(
                List.of("Ruth Kamau", "Paul Okoye"),
                event.participants().stream().map(p -> p.name()).toList());
        assertEquals(2, event.evidence().size());
        assertEquals(Identity.eventId(month.mention().id()), event.id());
    }

    @Test
    void differentDaysArePeoplesDifferentMeetings() {
        var first = report("a", "2025-03-10", "MEETING", Status.OCCURRED, "2025-03-08", "Ruth Kamau", "Paul Okoye");
        var second = report("b", "2025-03-10", "MEETING", Status.OCCURRED, "2025-03-09", "Ruth Kamau", "Paul Okoye");

        assertEquals(2, merger.merge(List.of(first, second)).size());
    }

    @Test
    void otherParticipantsOrAnotherCountryMakeAnotherEvent() {
        var one = report("a", "2025-03-10", "MEETING", Status.OCCURRED, "2025-03-08", "Ruth Kamau", "Paul Okoye");
        var other = report("b", "2025-03-10", "MEETING", Status.OCCURRED, "2025-03-08", "Ruth Kamau", "Eva Lind");
        assertEquals(2, merger.merge(List.of(one, other)).size());

        var quakeHere = quake("a", "2025-03-08", new Place("Ambon", "ID"));
        var quakeThere = quake("b", "2025-03-08", new Place("Izmir", "TR"));
        assertEquals(2, merger.merge(List.of(quakeHere, quakeThere)).size());
    }

    @Test
    void anOfficeIsNoShortFormOfALongerOne() {
        var one = report("a", "2025-03-10", "MEETING", Status.OCCURRED, "2025-03-08", "president", "Paul Okoye");
        var other = report("b", "2025-03-10", "MEETING", Status.OCCURRED, "2025-03-08", "vice president", "Paul Okoye");
        var same = report("c", "2025-03-11", "MEETING", Status.OCCURRED, "2025-03-08", "President", "Okoye");

        assertEquals(2, merger.merge(List.of(one, other)).size());
        assertEquals(1, merger.merge(List.of(one, same)).size());
    }

    @Test
    void twoTitlesOfOneDayAreTwoEventsUnlessTheirWordsAreTheSame() {
        var meteor = titled("a", "Meteor test", "2026-05-02");
        var rocket = titled("b", "Rocket test", "2026-05-02");
        var again = titled("c", "meteor test", "2026-05");

        assertEquals(2, merger.merge(List.of(meteor, rocket)).size());
        assertEquals(1, merger.merge(List.of(meteor, again)).size());
    }

    @Test
    void oneTownHasTwoFestivalsOnOneDay() {
        var jazz = festival("a", "Jazz festival in Ambon");
        var food = festival("b", "Food market in Ambon");

        assertEquals(2, merger.merge(List.of(jazz, food)).size());
    }

    @Test
    void whatBefallsAPlaceIsOneEventByPlaceAndDay() {
        var here = quake("a", "2025-03-08", new Place("Maluku Tenggara", "ID"));
        var alsoHere = quake("b", "2025-03-08", new Place("Maluku", "ID"));

        assertEquals(1, merger.merge(List.of(here, alsoHere)).size());
    }

    @Test
    void anUndatedReportJoinsOnlyWhatItsDocumentIsNear() {
        var dated = report("a", "2025-03-10", "MEETING", Status.OCCURRED, "2025-03-08", "Ruth Kamau", "Paul Okoye");
        var soon = report("b", "2025-03-11", "MEETING", Status.OCCURRED, "[..2025-03-11]", "Ruth Kamau", "Paul Okoye");
        var muchLater =
                report("c", "2025-09-11", "MEETING", Status.OCCURRED, "[..2025-09-11]", "Ruth Kamau", "Paul Okoye");

        assertEquals(1, merger.merge(List.of(dated, soon)).size());
        assertEquals(2, merger.merge(List.of(dated, muchLater)).size());
    }

    @Test
    void aDocumentOfWhichOnlyTheMonthIsKnownIsNearEveryDayOfIt() {
        var dated = report("a", "2024-01", "MEETING", Status.OCCURRED, "2024-01-28", "Ruth Kamau", "Paul Okoye");
        var undated = report("b", "2024-01", "MEETING", Status.OCCURRED, "[..2024-01]", "Ruth Kamau", "Paul Okoye");
        var later = report("c", "2024-03", "MEETING", Status.OCCURRED, "[..2024-03]", "Ruth Kamau", "Paul Okoye");

        assertEquals(1, merger.merge(List.of(dated, undated)).size());
        assertEquals(2, merger.merge(List.of(dated, later)).size());
    }

    @Test
    void aPlanIsFulfilledByTheReportThatItHappened() {
        var plan = visit("a", "2025-01-16", Status.PLANNED, "[2025-01-16..]");
        var outcome = visit("b", "2025-06-19", Status.OCCURRED, "2025-06-18");

        MergedEvent event = only(plan, outcome);

        assertEquals(Status.OCCURRED, event.status());
        assertEquals("2025-06-18", event.time().edtf());
        Plan followed = Objects.requireNonNull(event.plan());
        assertEquals(
                "[2025-01-16..]", Objects.requireNonNull(followed.expected()).edtf());
        assertEquals(outcome.mention().id(), followed.fulfilledBy());
        assertEquals(1, followed.steps().size());
    }

    @Test
    void aPlanIsNotMetByWhatHappenedBeforeIt() {
        var earlier = visit("a", "2024-06-19", Status.OCCURRED, "2024-06-18");
        var plan = visit("b", "2025-01-16", Status.PLANNED, "[2025-01-16..]");

        assertEquals(2, merger.merge(List.of(plan, earlier)).size());
    }

    @Test
    void whatIsPutOffIsThePlanWithItsNewDate() {
        var plan = visit("a", "2025-01-16", Status.PLANNED, "2025-02-03");
        var putOff = visit("b", "2025-01-30", Status.POSTPONED, "2025-03-10");

        MergedEvent event = only(plan, putOff);

        assertEquals(Status.POSTPONED, event.status());
        assertEquals("2025-03-10", event.time().edtf());
        assertEquals(
                "2025-02-03",
                Objects.requireNonNull(Objects.requireNonNull(event.plan()).expected())
                        .edtf());
    }

    @Test
    void aLaterCancellationIsTheLastWord() {
        var plan = visit("a", "2025-01-16", Status.PLANNED, "2025-02-03");
        var cancelled = visit("b", "2025-01-30", Status.CANCELLED, "2025-02-03");

        MergedEvent event = only(cancelled, plan);

        assertEquals(Status.CANCELLED, event.status());
        assertNull(Objects.requireNonNull(event.plan()).fulfilledBy());
    }

    @Test
    void sourcesThatDisagreeAreKeptAsAConflict() {
        var said = report("a", "2025-03-09", "MEETING", Status.OCCURRED, "2025-03-08", "Ruth Kamau", "Paul Okoye");
        var denied = report("b", "2025-03-10", "MEETING", Status.DENIED, "2025-03-08", "Ruth Kamau", "Paul Okoye");

        MergedEvent event = only(said, denied);

        assertTrue(
                event.conflicts().stream().anyMatch(conflict -> conflict.field().equals("status")));
    }

    @Test
    void aConflictHoldsWhatEachSideSaysInItsOwnWords() {
        var said = report("a", "2025-03-09", "MEETING", Status.OCCURRED, "2025-03-08", "Ruth Kamau", "Paul Okoye");
        var denied = report("b", "2025-03-10", "MEETING", Status.DENIED, "2025-03-08", "Ruth Kamau", "Paul Okoye");

        Conflict conflict = only(said, denied).conflicts().get(0);

        assertEquals(
                List.of(
                        new Conflict.Claim(said.mention().id(), "OCCURRED", "words"),
                        new Conflict.Claim(denied.mention().id(), "DENIED", "words")),
                conflict.claims());
    }

    @Test
    void aFinerDateWithinACoarserOneIsNoConflict() {
        var month = report("a", "2025-03-09", "MEETING", Status.OCCURRED, "2025-03", "Ruth Kamau", "Paul Okoye");
        var day = report("b", "2025-03-10", "MEETING", Status.OCCURRED, "2025-03-08", "Ruth Kamau", "Paul Okoye");
        var days = report(
                "c", "2025-03-10", "MEETING", Status.OCCURRED, "2025-03-08/2025-03-12", "Ruth Kamau", "Paul Okoye");
        var otherDays = report(
                "d", "2025-03-11", "MEETING", Status.OCCURRED, "2025-03-07/2025-03-11", "Ruth Kamau", "Paul Okoye");

        assertEquals(List.of(), only(month, day).conflicts());
        assertEquals("time", only(days, otherDays).conflicts().get(0).field());
    }

    @Test
    void whatGoesOnAndWasDoneLaterIsNoConflict() {
        var going = report("a", "2025-03-08", "MEETING", Status.ONGOING, "2025-03-08", "Ruth Kamau", "Paul Okoye");
        var done = report("b", "2025-03-10", "MEETING", Status.OCCURRED, "2025-03-08", "Ruth Kamau", "Paul Okoye");

        assertEquals(List.of(), only(going, done).conflicts());
    }

    @Test
    void whatSourcesDisagreeOnIsNoSurerForTheirNumber() {
        var said = report("a", "2025-03-09", "MEETING", Status.OCCURRED, "2025-03-08", "Ruth Kamau", "Paul Okoye");
        var again = report("b", "2025-03-09", "MEETING", Status.OCCURRED, "2025-03-08", "Ruth Kamau", "Paul Okoye");
        var denied = report("c", "2025-03-10", "MEETING", Status.DENIED, "2025-03-08", "Ruth Kamau", "Paul Okoye");

        assertEquals(0.8, only(said).confidence());
        assertEquals(0.86, only(said, again).confidence());
        assertEquals(0.8, only(said, again, denied).confidence());
    }

    @Test
    void anEndAloneIsNoDateToAgreeOn() {
        var until = visit("a", "2025-01-16", Status.ONGOING, "../2025-02-03");
        var earlier = visit("b", "2019-04-10", Status.OCCURRED, "2019");

        assertEquals(2, merger.merge(List.of(until, earlier)).size());
    }

    @Test
    void mentionsThatCanMeetShareABlockKey() {
        var one = report("a", "2025-03-09", "MEETING", Status.OCCURRED, "2025-03-08", "Ruth Kamau", "Paul Okoye");
        var other = report("b", "2025-03-10", "SUMMIT", Status.OCCURRED, "2025-03-08", "Kamau", "Okoye");
        var keys = merger.blockKeys(one.mention());

        assertTrue(merger.blockKeys(other.mention()).stream().anyMatch(keys::contains));
    }

    private MergedEvent only(LiveMention... mentions) {
        List<MergedEvent> events = merger.merge(List.of(mentions));
        assertEquals(1, events.size(), events::toString);
        return events.get(0);
    }

    private static LiveMention visit(String document, String written, Status status, String edtf) {
        return report(document, written, 10, "VISIT", status, edtf, new Place("Kenya", "KE"), "Paul Okoye");
    }

    private static LiveMention titled(String key, String title, String edtf) {
        return structured(key, title, edtf, null);
    }

    private static LiveMention festival(String key, String title) {
        return structured(key, title, "2025-03-08", new Place("Ambon", "ID"));
    }

    private static LiveMention structured(String key, String title, String edtf, @Nullable Place place) {
        var mention = new Mention(
                Identity.mentionId(Identity.documentId(null, key), 0, 1, "EVENT"),
                null,
                null,
                null,
                null,
                null,
                title,
                "en",
                "EVENT",
                "OTHER",
                Status.PLANNED,
                EventTime.of(Edtf.parse(edtf)),
                List.of(),
                place,
                null,
                0.9,
                null);
        return new LiveMention(mention, new DocumentTime(null, false, List.of(), List.of()), null, null, null, null);
    }

    private static LiveMention quake(String document, String edtf, Place place) {
        return report(document, "2025-03-09", 10, "EARTHQUAKE", Status.OCCURRED, edtf, place);
    }
}
