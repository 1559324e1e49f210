package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What befalls a place is one event in any language, and so are the reports that count its dead; two of a day stay two. */
class DisastersInManyReportsTest {
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
                "id 2025-03-03 Gempa bermagnitudo 7,1 mengguncang Jepang pada Senin (3/3)."
                        + " | en 2025-03-04 A magnitude 7.1 earthquake struck Japan on Monday.",
                "id 2025-03-03 Gempa mengguncang Sumatera Barat pada Senin (3/3)."
                        + " | en 2025-03-04 An earthquake struck West Sumatra on Monday.",
                "id 2025-07-07 Gempa mengguncang Jawa Tengah pada Minggu (6/7)."
                        + " | en 2025-07-07 An earthquake rattled Central Java on Sunday.",
                "id 2025-03-03 Banjir merendam ribuan rumah di Kota Marowa pada Minggu (2/3)."
                        + " | en 2025-03-04 Floods inundated thousands of homes in Marowa on Sunday.",
                "id 2025-03-03 Sebuah pesawat kargo jatuh di Kabupaten Lindar, Minggu (2/3), menewaskan enam orang."
                        + " | en 2025-03-04 A cargo plane crashed in Lindar on Sunday, killing six people.",
                "id 2025-03-03 Pesawat penumpang jatuh di Kazakhstan pada Minggu (2/3)."
                        + " | en 2025-03-03 A passenger plane crashed in Kazakhstan on Sunday.",
                "en 2025-07-07 A bomb exploded in a market in Ardo on Monday, police said."
                        + " | id 2025-07-08 Sebuah bom meledak di pasar di Ardo pada Senin (7/7).",
                "id 2025-07-07 Topan Lando melanda Filipina pada Minggu (6/7)."
                        + " | en 2025-07-07 Typhoon Lando hit the Philippines on Sunday.",
            })
    void twoLanguagesTellOfOne(String one, String other) {
        List<MergedEvent> events = mixed(one, other);

        assertEquals(
                1, events.stream().filter(event -> event.evidence().size() == 2).count(), events::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en 2025-03-03 An earthquake struck Lindar on Sunday, killing at least 8 people."
                        + " | en 2025-03-05 The death toll from the earthquake in Lindar rose to 12.",
                "id 2025-03-03 Gempa mengguncang Kabupaten Lindar pada Minggu (2/3) dan menewaskan 8 orang."
                        + " | id 2025-03-05 Korban tewas akibat gempa di Kabupaten Lindar bertambah menjadi 12 orang.",
                "id 2025-03-03 Gempa mengguncang Kabupaten Lindar pada Minggu (2/3) dan menewaskan 8 orang."
                        + " | id 2025-03-05 Hingga Selasa (4/3), korban tewas akibat gempa di Lindar bertambah menjadi 12 orang.",
                "id 2025-03-03 Gempa mengguncang Kabupaten Lindar pada Minggu (2/3) dan menewaskan 8 orang."
                        + " | en 2025-03-05 The death toll from the earthquake in Lindar rose to 12.",
                "en 2025-03-03 A cargo plane crashed in Lindar on Sunday, killing six people."
                        + " | en 2025-03-05 The death toll in the Lindar plane crash has risen to nine, officials said.",
                "id 2025-03-03 Kapal feri tenggelam di perairan Karvik pada Sabtu (1/3), menewaskan lima orang."
                        + " | id 2025-03-05 Jumlah korban tewas dalam kecelakaan kapal di perairan Karvik naik menjadi 11 orang.",
                "en 2025-03-03 A cargo plane crashed in Lindar on Sunday, killing six people."
                        + " | en 2025-03-05 Nine people died in the plane crash in Lindar.",
                "en 2025-07-07 A bomb exploded in a market in Ardo on Monday, killing 3 people."
                        + " | en 2025-07-09 The death toll in the Ardo market bombing rose to 5.",
            })
    void whoCountsTheDeadTellsOfWhatKilledThem(String first, String toll) {
        List<MergedEvent> events = mixed(first, toll);

        assertEquals(1, events.size(), events::toString);
        assertEquals(2, events.get(0).evidence().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | A quake struck Lindar on Tuesday. Twelve people died in the quake.",
                "en | A bus crashed in Ardo on Monday. Four people were killed in the accident.",
                "en | A quake struck Lindar on Tuesday. The death toll in Lindar rose to 14 on Wednesday, police said.",
                "id | Gempa mengguncang Lindar, Selasa (11/3). Dua belas orang tewas dalam gempa itu.",
                "id | Gempa mengguncang Lindar, Selasa (11/3). Korban tewas di Lindar bertambah menjadi 14 orang.",
            })
    void aTollThatPointsBackOrNamesOnlyThePlaceIsNoEventOfItsOwn(String language, String text) {
        assertEquals(1, ArticleReader.events(text, language, "2025-03-12").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | A quake struck Lindar on Monday. Mayor Bo Lind died on Tuesday.",
                "en | A quake struck Lindar on Monday. The death toll in Karvik rose to 14 on Tuesday.",
                "en | Two people died in a fire in Havn on Tuesday.",
            })
    void aDeathElsewhereOrOfSomebodyNamedIs(String language, String text) {
        assertEquals(2, ArticleReader.events(text, language, "2025-03-12").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id 2025-03-03 Gempa mengguncang Jepang pada Senin (3/3)."
                        + " | en 2025-03-04 An earthquake struck Peru on Monday.",
                "id 2025-03-03 Gempa mengguncang Jawa Tengah pada Senin (3/3)."
                        + " | id 2025-03-03 Gempa mengguncang Sulawesi Tengah pada Senin (3/3).",
                "id 2025-03-03 Gempa mengguncang Jawa Barat pada Senin (3/3)."
                        + " | en 2025-03-03 An earthquake rattled East Java on Monday.",
                "id 2025-03-03 Gempa mengguncang Kabupaten Lindar pada Senin (3/3)."
                        + " | id 2025-03-03 Gempa mengguncang Kabupaten Tolvane pada Senin (3/3).",
                "id 2025-03-03 Kereta anjlok di Semarang pada Sabtu (1/3)."
                        + " | en 2025-03-03 A plane crashed in Semarang on Saturday.",
                "en 2025-03-03 A train derailed in Semarang on Saturday."
                        + " | en 2025-03-03 A plane crashed in Semarang on Saturday.",
                "id 2025-03-03 Kebakaran melanda pabrik di Semarang pada Sabtu (1/3)."
                        + " | en 2025-03-03 A fire destroyed a school in Semarang on Saturday.",
                "en 2025-03-03 An earthquake struck Lindar on Sunday, killing at least 8 people."
                        + " | en 2025-03-05 The death toll from the floods in Lindar rose to 12.",
                "en 2025-07-07 A bomb exploded in a market in Ardo on Monday."
                        + " | id 2025-07-08 Seorang guru ditikam di Ardo pada Senin (7/7).",
            })
    void twoOfADayStayTwo(String one, String other) {
        List<MergedEvent> events = mixed(one, other);

        assertEquals(2, events.size(), events::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | DEATH 2025-03-04 | A survivor of the plane crash in Lindar died in hospital on Tuesday.",
                "en | DEATH 2025-03-04 | Nora Vik died in the plane crash in Lindar on Tuesday.",
            })
    void aDeathOfItsOwnKeepsItsDay(String language, String expected, String text) {
        List<String> told = ArticleReader.events(text, language, "2025-03-05").stream()
                .map(event -> event.type() + " " + event.time().edtf())
                .toList();

        assertEquals(true, told.contains(expected), told::toString);
    }
}
