package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.Conflict;

/** A later report that takes back the day of an earlier one tells of the same event: one, on the right day, with both told. */
class CorrectedDaysTest {
    private static List<LiveMention> live(String... reports) {
        return Stream.of(reports)
                .map(report -> report.split(" ", 3))
                .flatMap(report -> ArticleReader.live(report[2], report[0], report[1]).stream())
                .toList();
    }

    private static List<String> told(List<MergedEvent> events) {
        return events.stream()
                .map(event -> event.status() + " " + event.time().edtf())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en 2025-03-19 The meeting between Ruth Kamau and Paul Okoye was on 17 March, not 16 March as reported.",
                "en 2025-03-19 Ruth Kamau met Paul Okoye on Monday, not on Sunday as first reported.",
                "en 2025-03-19 Ruth Kamau met Paul Okoye not on 16 March but on 17 March.",
                "en 2025-03-19 The date of the meeting between Ruth Kamau and Paul Okoye was corrected to 17 March.",
                "en 2025-03-19 Ruth Kamau met Paul Okoye on 17 March. An earlier version of this article said that Ruth Kamau"
                        + " met Paul Okoye on 16 March.",
                "id 2025-03-19 Pertemuan Ruth Kamau dan Paul Okoye berlangsung pada 17 Maret, bukan 16 Maret seperti diberitakan"
                        + " sebelumnya.",
                "id 2025-03-19 Ruth Kamau bertemu Paul Okoye bukan pada 16 Maret, melainkan pada 17 Maret.",
                "id 2025-03-19 Tanggal pertemuan Ruth Kamau dan Paul Okoye dikoreksi menjadi 17 Maret.",
                "id 2025-03-19 Tanggal pertemuan Ruth Kamau dan Paul Okoye diralat dari 16 Maret menjadi 17 Maret.",
            })
    void theEventHasTheRightDay(String correction) {
        for (String first : List.of(
                "en 2025-03-17 Foreign Minister Ruth Kamau met President Paul Okoye in Nairobi on 16 March.",
                "id 2025-03-17 Menteri Luar Negeri Ruth Kamau bertemu Presiden Paul Okoye pada 16 Maret.")) {
            List<MergedEvent> events = ArticleReader.MERGER.merge(live(first, correction));

            assertEquals(List.of("OCCURRED 2025-03-17"), told(events), events::toString);
            Conflict conflict = events.get(0).conflicts().get(0);
            assertEquals("time", conflict.field());
            assertEquals(
                    List.of("2025-03-16", "2025-03-17"),
                    conflict.claims().stream().map(Conflict.Claim::value).toList());
        }
    }

    @Test
    void allReportsOfEitherDayAreOneEventInAnyOrder() {
        List<LiveMention> reports = live(
                "en 2025-03-17 Foreign Minister Ruth Kamau met President Paul Okoye in Nairobi on 16 March.",
                "en 2025-03-18 Ruth Kamau met Paul Okoye on 17 March.",
                "en 2025-03-19 Ruth Kamau met Paul Okoye on 17 March, not on 16 March as earlier reported.",
                "id 2025-03-20 Ruth Kamau bertemu Paul Okoye pada 16 Maret.");

        for (int turn = 0; turn < reports.size(); turn++) {
            List<LiveMention> turned = new ArrayList<>(reports);
            Collections.rotate(turned, turn);
            List<MergedEvent> events = ArticleReader.MERGER.merge(turned);

            assertEquals(List.of("OCCURRED 2025-03-17"), told(events));
            assertEquals(4, events.get(0).evidence().size());
        }
    }

    @Test
    void aPlanHasTheRightDayToo() {
        List<MergedEvent> events = ArticleReader.MERGER.merge(live(
                "en 2025-03-01 The Karvik Orchestra will perform in Bergen on 16 April.",
                "en 2025-03-05 The Karvik Orchestra will perform in Bergen on 17 April, not 16 April as announced."));

        assertEquals(List.of("PLANNED 2025-04-17"), told(events));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en 2025-03-19 Eva Lind met Paul Okoye on 17 March, not on 16 March as reported.",
                "en 2025-03-19 Ruth Kamau met Paul Okoye on 17 March, not in Nairobi but in Kisumu.",
                "en 2025-03-19 Ruth Kamau met Paul Okoye on 17 March, not on 15 March as reported.",
                "id 2025-03-19 Ruth Kamau bertemu Paul Okoye pada 17 Maret, bukan di Nairobi.",
            })
    void otherMeetingsStayTwo(String other) {
        List<MergedEvent> events = ArticleReader.MERGER.merge(live(
                "en 2025-03-17 Foreign Minister Ruth Kamau met President Paul Okoye in Nairobi on 16 March.", other));

        assertEquals(List.of("OCCURRED 2025-03-16", "OCCURRED 2025-03-17"), told(events));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | OCCURRED 2025-03-17 | Ruth Kamau met Paul Okoye on 17 March, not on 16 March.",
                "id | OCCURRED 2025-03-17 | Adi Wirawan bertemu petani pada 17 Maret, bukan 16 Maret.",
                "en | PLANNED 2025-04     | The fair will open in April rather than in May.",
                "en | NOT_OCCURRED 2025-03-17 | Ruth Kamau did not meet Paul Okoye on 17 March.",
            })
    void aDayThatIsTakenBackDeniesNothing(String language, String expected, String text) {
        assertEquals(List.of(expected), told(ArticleReader.events(text, language, "2025-03-19")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peresmian Jembatan Siti oleh Wali Kota Rudi Hartono mundur menjadi 17 Maret.",
                "Peresmian Jembatan Siti oleh Wali Kota Rudi Hartono mundur ke 17 Maret.",
                "Peresmian Jembatan Siti oleh Wali Kota Rudi Hartono mundur dari 16 Maret menjadi 17 Maret.",
                "Peresmian Jembatan Siti oleh Wali Kota Rudi Hartono mundur hingga 17 Maret.",
            })
    void whatMovesBackToADayIsPutOffAndNobodyResigns(String change) {
        List<MergedEvent> events = ArticleReader.MERGER.merge(live(
                "id 2025-03-01 Wali Kota Rudi Hartono akan meresmikan Jembatan Siti pada 16 Maret.",
                "id 2025-03-05 " + change));

        assertEquals(List.of("POSTPONED 2025-03-17"), told(events), events::toString);
        assertEquals(
                "Peresmian Jembatan Siti oleh Wali Kota Rudi Hartono mundur",
                events.get(0).title());
    }

    @Test
    void aMinisterAndTroopsStepBackAllTheSame() {
        assertTrue(told(ArticleReader.events("Menteri Rudi Hartono mundur pada Rabu (19/3).", "id", "2025-03-20"))
                .contains("OCCURRED 2025-03-19"));
        assertEquals(
                "WITHDRAWAL",
                ArticleReader.event("Pasukan mundur dari Kherson pada Rabu (19/3).", "id", "2025-03-20")
                        .type());
    }
}
