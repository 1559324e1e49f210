package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.Status;

/** What a later report says of a plan without a word of its day: it is off, or put off to no day yet. */
class PlansInOtherReportsTest {
    private static List<MergedEvent> merged(String... reports) {
        List<LiveMention> mentions = new ArrayList<>(Stream.of(reports)
                .map(report -> report.split(" ", 3))
                .flatMap(report -> ArticleReader.live(report[2], report[0], report[1]).stream())
                .toList());
        List<MergedEvent> events = ArticleReader.MERGER.merge(mentions);
        Collections.reverse(mentions);
        assertEquals(events, ArticleReader.MERGER.merge(mentions));
        return events;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POSTPONED 2025-03-03"
                        + " | en 2025-02-01 Prime Minister Astrid Halvorsen will visit Kenya on 3 March, her office said."
                        + " | en 2025-02-20 Prime Minister Astrid Halvorsen's visit to Kenya was postponed indefinitely.",
                "POSTPONED 2025-03-03"
                        + " | id 2025-02-01 Presiden Adi Wirawan akan mengunjungi Kenya pada 3 Maret."
                        + " | id 2025-02-20 Kunjungan Presiden Adi Wirawan ke Kenya ditunda hingga waktu yang belum ditentukan.",
                "CANCELLED 2025-03-03"
                        + " | en 2025-02-01 Prime Minister Astrid Halvorsen will visit Kenya on 3 March."
                        + " | en 2025-02-20 The planned visit of Prime Minister Astrid Halvorsen to Kenya has been cancelled.",
                "CANCELLED 2025-03-03"
                        + " | en 2025-02-01 Prime Minister Astrid Halvorsen will visit Kenya on 3 March, her office said."
                        + " | id 2025-02-20 Rencana kunjungan Perdana Menteri Astrid Halvorsen ke Kenya dibatalkan.",
                "CANCELLED 2025-03-03"
                        + " | en 2025-02-01 Harwick City Council will open a new library on 3 March."
                        + " | en 2025-02-20 Harwick City Council has cancelled the planned opening of the new library.",
                "CANCELLED 2025-03-10"
                        + " | id 2025-02-01 Wali Kota Rudi Hartono akan meresmikan Jembatan Siti pada 10 Maret 2025."
                        + " | id 2025-02-20 Wali Kota Rudi Hartono batal meresmikan Jembatan Siti.",
                "CANCELLED 2025-03-03"
                        + " | id 2025-02-01 Grup musik Lentera Biru akan menggelar konser di Solo pada 3 Maret."
                        + " | id 2025-02-20 Konser Lentera Biru di Solo dibatalkan.",
                "POSTPONED 2025-03-03"
                        + " | en 2025-02-01 The trial of Maria Santos will begin on 3 March."
                        + " | en 2025-02-20 The trial of Maria Santos was postponed.",
            })
    void areWhatBecameOfIt(String expected, String plan, String change) {
        List<MergedEvent> events = merged(plan, change);

        assertEquals(
                List.of(expected),
                events.stream()
                        .map(event -> event.status() + " " + event.time().edtf())
                        .toList(),
                events::toString);
        assertEquals(2, Objects.requireNonNull(events.get(0).plan()).steps().size());
    }

    @Test
    void aVisitIsMetByAnArrivalForIt() {
        List<MergedEvent> events = merged(
                "en 2025-01-10 Prime Minister Astrid Halvorsen will visit Indonesia on 17 February, her office said.",
                "en 2025-02-18 Prime Minister Astrid Halvorsen arrived in Jakarta on Monday for a two-day visit.");

        assertEquals(1, events.size(), events::toString);
        assertEquals(Status.OCCURRED, events.get(0).status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // to another country
                "en 2025-02-01 Prime Minister Astrid Halvorsen will visit Kenya on 3 March."
                        + " | en 2025-02-20 Prime Minister Astrid Halvorsen's visit to Peru has been cancelled.",
                // long after the day of the plan
                "en 2025-02-01 Prime Minister Astrid Halvorsen will visit Kenya on 3 March 2025."
                        + " | en 2025-08-20 Prime Minister Astrid Halvorsen's visit to Kenya has been cancelled.",
                // before the plan was made
                "en 2025-02-01 Prime Minister Astrid Halvorsen will visit Kenya on 3 March."
                        + " | en 2025-01-05 Prime Minister Astrid Halvorsen's visit to Kenya has been cancelled.",
                "id 2025-02-01 Presiden Adi Wirawan akan mengunjungi Kenya pada 3 Maret."
                        + " | id 2025-02-20 Kunjungan Presiden Adi Wirawan ke Peru dibatalkan.",
                // another thing of the same people
                "id 2025-02-01 Wali Kota Rudi Hartono akan meresmikan Jembatan Siti pada 10 Maret 2025."
                        + " | id 2025-02-20 Wali Kota Rudi Hartono batal meresmikan pasar ikan.",
                "en 2025-02-01 Harwick City Council will open a new library on 3 March."
                        + " | en 2025-02-20 Harwick City Council has cancelled the planned opening of an ice rink.",
            })
    void areNotOfAnotherPlan(String plan, String change) {
        assertEquals(2, merged(plan, change).size());
    }

    @Test
    void areOfThePlanWhoseDayComesNext() {
        List<MergedEvent> events = merged(
                "en 2025-02-01 Prime Minister Astrid Halvorsen will meet President Paul Okoye on 9 April.",
                "en 2025-02-02 Prime Minister Astrid Halvorsen will meet President Paul Okoye on 3 March.",
                "en 2025-02-20 The meeting between Prime Minister Astrid Halvorsen and President Paul Okoye was postponed"
                        + " indefinitely.");

        assertEquals(
                List.of("PLANNED 2025-04-09", "POSTPONED 2025-03-03"),
                events.stream()
                        .map(event -> event.status() + " " + event.time().edtf())
                        .toList());
    }

    @Test
    void doNotKeepItFromBeingMetLater() {
        List<MergedEvent> events = merged(
                "en 2025-02-01 Prime Minister Astrid Halvorsen will visit Kenya on 3 March, her office said.",
                "id 2025-02-20 Kunjungan Perdana Menteri Astrid Halvorsen ke Kenya ditunda tanpa batas waktu.",
                "en 2025-05-07 Prime Minister Astrid Halvorsen visited Kenya on Tuesday.");

        assertEquals(1, events.size(), events::toString);
        assertEquals(
                "OCCURRED 2025-05-06",
                events.get(0).status() + " " + events.get(0).time().edtf());
        assertEquals(
                "2025-03-03",
                Objects.requireNonNull(
                                Objects.requireNonNull(events.get(0).plan()).expected())
                        .edtf());
    }

    @Test
    void mayBeOfTheFormerDayOnlyAndLeaveTheNewOneToTheOutcome() {
        List<MergedEvent> events = merged(
                "en 2025-09-01 Mayor Ana Diaz will open the Harbour Tunnel on 9 September.",
                "en 2025-09-09 Mayor Ana Diaz postponed Tuesday's opening of the Harbour Tunnel.",
                "en 2025-09-13 Mayor Ana Diaz opened the Harbour Tunnel on Friday.");

        assertEquals(1, events.size(), events::toString);
        assertEquals(
                "OCCURRED 2025-09-12",
                events.get(0).status() + " " + events.get(0).time().edtf());
    }

    @Test
    void areFollowedOverBothLanguages() {
        List<MergedEvent> events = merged(
                "en 2025-03-01 Leaders of Kenya and Norway will hold a summit in Oslo on 20 March.",
                "id 2025-03-15 KTT Kenya dan Norwegia di Oslo yang dijadwalkan pada 20 Maret ditunda.",
                "en 2025-04-11 Kenya and Norway held their summit in Oslo on Thursday.");

        assertEquals(1, events.size(), events::toString);
        assertEquals(
                "OCCURRED 2025-04-10",
                events.get(0).status() + " " + events.get(0).time().edtf());
    }

    @Test
    void areTakenBackWhereItTookPlaceOnItsDayAllTheSame() {
        List<MergedEvent> events = merged(
                "en 2025-03-01 Mayor Ana Diaz will open the Harbour Tunnel on 9 April.",
                "en 2025-03-10 Mayor Ana Diaz cancelled the opening of the Harbour Tunnel.",
                "en 2025-04-10 Mayor Ana Diaz opened the Harbour Tunnel on Wednesday.");

        assertEquals(1, events.size(), events::toString);
        assertEquals(Status.OCCURRED, events.get(0).status());
        assertEquals("status", events.get(0).conflicts().get(0).field());
    }

    @Test
    void ofSeveralReportsAreOfOnePlanHoweverTheySayIt() {
        List<MergedEvent> events = merged(
                "en 2025-06-02 The ferry workers' union Sjofolk will strike on 10 June over pay, its leader Olav Berg said.",
                "id 2025-06-09 Serikat pekerja feri Sjofolk membatalkan aksi mogok yang dijadwalkan pada 10 Juni.",
                "en 2025-06-09 Ferry workers' union Sjofolk has called off its strike.");

        assertEquals(1, events.size(), events::toString);
        assertEquals(
                "CANCELLED 2025-06-10",
                events.get(0).status() + " " + events.get(0).time().edtf());
    }

    @Test
    void giveTheEventTheTitleOfHowItStands() {
        MergedEvent event = merged(
                        "id 2025-03-01 Wali Kota Rudi Hartono akan meresmikan Jembatan Siti pada 10 Maret 2025.",
                        "id 2025-03-11 Wali Kota Rudi Hartono meresmikan Jembatan Siti pada Senin (10/3).")
                .get(0);

        assertEquals("Wali Kota Rudi Hartono meresmikan Jembatan Siti", event.title());
    }
}
