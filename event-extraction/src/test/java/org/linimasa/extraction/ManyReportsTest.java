package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.Plan;
import org.linimasa.event.Status;

/** Reports of several days: a plan is followed to its outcome, and two deeds of one day stay two. */
class ManyReportsTest {
    private static List<MergedEvent> merged(String language, String... reports) {
        return ArticleReader.MERGER.merge(Stream.of(reports)
                .map(report -> report.split(": ", 2))
                .flatMap(report -> ArticleReader.live(report[1], language, report[0]).stream())
                .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | 2025-03-01: Wali Kota Rudi Hartono akan meresmikan Jembatan Siti pada 10 Maret 2025."
                        + " | 2025-03-08: Peresmian Jembatan Siti oleh Wali Kota Rudi Hartono ditunda hingga 20 Maret 2025."
                        + " | 2025-03-21: Wali Kota Rudi Hartono meresmikan Jembatan Siti pada Kamis (20/3).",
                "en | 2025-03-01: Minister Ida Holm will visit Bergen on 10 March 2025."
                        + " | 2025-03-08: Minister Ida Holm's visit to Bergen was postponed to 20 March 2025."
                        + " | 2025-03-21: Minister Ida Holm visited Bergen on Thursday.",
            })
    void aPlanThatWasPutOffIsMetOnItsNewDay(String language, String plan, String change, String report) {
        List<MergedEvent> events = merged(language, plan, change, report);

        assertEquals(
                List.of("OCCURRED 2025-03-20"),
                events.stream()
                        .map(event -> event.status() + " " + event.time().edtf())
                        .toList(),
                events::toString);
        Plan followed = Objects.requireNonNull(events.get(0).plan());
        assertEquals("2025-03-10", Objects.requireNonNull(followed.expected()).edtf());
        assertEquals(true, followed.fulfilledBy() != null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2025-03-14: Police arrested three men in Leeds on Thursday."
                        + " | 2025-03-14: Police arrested two men in Hull on Thursday.",
                "id | 2025-03-14: Polisi menangkap tiga pengedar di Medan pada Kamis (13/3)."
                        + " | 2025-03-14: Polisi menangkap seorang guru di Depok pada Kamis (13/3).",
                "en | 2025-03-14: The Supreme Court rejected an appeal by Tom Reed on Thursday."
                        + " | 2025-03-14: The Supreme Court rejected an appeal by Ana Diaz on Thursday.",
                "en | 2025-03-14: Parliament approved the budget bill on Thursday."
                        + " | 2025-03-14: Parliament approved a weapons law on Thursday.",
            })
    void twoDeedsOfOneDayStayTwo(String language, String one, String other) {
        List<MergedEvent> events = merged(language, one, other);

        assertEquals(merged(language, one).size() + merged(language, other).size(), events.size(), events::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2025-03-14: Police arrested three men in Leeds on Thursday."
                        + " | 2025-03-14: Three men were arrested by police in Leeds on Thursday.",
                "en | 2025-03-14: Parliament approved the budget bill on Thursday."
                        + " | 2025-03-15: Parliament on Thursday approved the budget bill by 60 votes.",
                "id | 2025-03-14: Wali Kota Rudi Hartono meresmikan Jembatan Siti pada Kamis (13/3)."
                        + " | 2025-03-15: Jembatan Siti diresmikan Wali Kota Rudi Hartono pada Kamis (13/3).",
            })
    void oneDeedInTwoReportsIsOne(String language, String one, String other) {
        assertEquals(1, merged(language, one, other).size());
    }

    private static List<MergedEvent> mixed(String... reports) {
        return ArticleReader.MERGER.merge(Stream.of(reports)
                .map(report -> report.split(" ", 3))
                .flatMap(report -> ArticleReader.live(report[2], report[0], report[1]).stream())
                .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en 2025-05-02 Police arrested businessman Tomas Reed in Ardmore on Wednesday."
                        + " | id 2025-05-02 Polisi menangkap pengusaha Tomas Reed di Ardmore, Rabu (30/4).",
                "en 2025-08-06 Transport Minister Dewi Lestari resigned on Tuesday."
                        + " | id 2025-08-06 Menteri Perhubungan Dewi Lestari mengundurkan diri pada Selasa (5/8).",
                "en 2025-08-06 Mayor Rudi Hartono opened the Siti Bridge on Tuesday."
                        + " | id 2025-08-06 Wali Kota Rudi Hartono meresmikan Jembatan Siti pada Selasa (5/8).",
                "id 2025-03-03 Gempa mengguncang Kabupaten Lindar pada Senin (3/3)."
                        + " | en 2025-03-05 Rescuers in Lindar were still at work, two days after an earthquake killed 30 people"
                        + " on Monday.",
            })
    void oneDeedToldInTwoLanguagesIsOne(String one, String other) {
        List<MergedEvent> events = mixed(one, other);

        assertEquals(
                1, events.stream().filter(event -> event.evidence().size() == 2).count(), events::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en 2025-05-02 Police arrested businessman Tomas Reed on Wednesday."
                        + " | id 2025-05-02 Polisi menangkap pengusaha Ana Diaz pada Rabu (30/4).",
                "en 2025-08-06 Mayor Rudi Hartono opened the Siti Bridge on Tuesday."
                        + " | id 2025-08-06 Wali Kota Rudi Hartono meresmikan Pasar Johar pada Selasa (5/8).",
                "en 2025-08-06 Mayor Rudi Hartono opened a swimming pool on Tuesday."
                        + " | id 2025-08-06 Wali Kota Rudi Hartono meresmikan jembatan pada Selasa (5/8).",
            })
    void twoDeedsToldInTwoLanguagesStayTwo(String one, String other) {
        assertEquals(2, mixed(one, other).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en 2025-07-07 A bomb exploded in a market in Ardo on Monday, police said."
                        + " | en 2025-07-08 On Monday a bomb exploded in a crowded market in Ardo.",
                "id 2025-03-03 Gempa bermagnitudo 6,1 mengguncang Kabupaten Lindar pada Senin (3/3)."
                        + " | id 2025-03-06 Korban tewas akibat gempa yang mengguncang Kabupaten Lindar pada Senin (3/3)"
                        + " bertambah menjadi 43 orang.",
                "id 2025-03-03 Gempa bermagnitudo 6,1 mengguncang Kabupaten Lindar pada Senin (3/3)."
                        + " | en 2025-03-04 A magnitude 6.1 earthquake struck Lindar in Indonesia on Monday.",
            })
    void whatBefallsATownIsOneForAllWhoTellOfIt(String one, String other) {
        assertEquals(
                1,
                mixed(one, other).stream()
                        .filter(event -> event.evidence().size() == 2)
                        .count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en 2025-07-07 A bomb exploded in a market in Ardo on Monday."
                        + " | en 2025-07-08 A bomb exploded in a market in Tolvane on Monday.",
                "en 2025-07-07 A bomb exploded in a market in Ardo on Monday."
                        + " | en 2025-07-08 A teacher was stabbed outside a school in Ardo on Monday.",
            })
    void attacksOfOneDayAreTwoInTwoTownsOrWithOtherWords(String one, String other) {
        assertEquals(2, mixed(one, other).size());
    }

    @Test
    void unnamedGroupsAreNamedInOneLanguage() {
        MergedEvent event = mixed(
                        "en 2025-05-02 Police arrested businessman Tomas Reed in Ardmore on Wednesday.",
                        "id 2025-05-02 Polisi menangkap pengusaha Tomas Reed di Ardmore, Rabu (30/4).")
                .get(0);

        assertEquals(2, event.participants().size(), () -> event.participants().toString());
    }

    @Test
    void whatMoreSourcesDenyThanTellIsDenied() {
        String told = "en 2025-04-01 Singer Nora Vik died in Bergen on Sunday, local media reported.";
        String denied =
                "en 2025-04-01 Rumours that singer Nora Vik died in Bergen on Sunday are untrue, her manager said.";
        String alsoDenied =
                "id 2025-04-02 Kabar bahwa penyanyi Nora Vik meninggal dunia pada Minggu (30/3) tidak benar.";

        assertEquals(Status.OCCURRED, mixed(told, denied).get(0).status());
        assertEquals(Status.DENIED, mixed(told, denied, alsoDenied).get(0).status());
        assertEquals(1, mixed(told, denied, alsoDenied).get(0).conflicts().size());
    }
}
