package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one report tells of by a part of it: a visit by the arrival, a vote by who won it, what struck a place by its dead. */
class PartsInOtherReportsTest {
    private static List<String> merged(String... reports) {
        List<LiveMention> mentions = new ArrayList<>(Stream.of(reports)
                .map(report -> report.split(" ", 3))
                .flatMap(report -> ArticleReader.live(report[2], report[0], report[1]).stream())
                .toList());
        List<MergedEvent> events = ArticleReader.MERGER.merge(mentions);
        Collections.reverse(mentions);
        assertEquals(events, ArticleReader.MERGER.merge(mentions));
        return events.stream()
                .map(event -> event.type() + " " + event.status() + " "
                        + event.time().edtf() + " x" + event.mentions().size())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VISIT OCCURRED 2025-03-03 x2"
                        + " | id 2025-02-01 Presiden Adi Wirawan akan mengunjungi Kenya pada 3 Maret."
                        + " | id 2025-03-03 Presiden Adi Wirawan tiba di Nairobi, Kenya, Senin (3/3).",
                "VISIT OCCURRED 2025-03-03 x2"
                        + " | en 2025-02-01 Prime Minister Astrid Halvorsen will visit Kenya in March."
                        + " | en 2025-03-03 Prime Minister Astrid Halvorsen landed in Nairobi on Monday.",
                "VISIT OCCURRED 2025-03-03 x2"
                        + " | en 2025-02-01 Prime Minister Astrid Halvorsen will visit Kenya on 3 March, her office said."
                        + " | id 2025-03-04 Perdana Menteri Astrid Halvorsen tiba di Kenya pada Senin.",
                "VISIT OCCURRED 2025-03-03/2025-03-05 x2"
                        + " | en 2025-02-01 Prime Minister Astrid Halvorsen will visit Kenya from 3 to 5 March, her office said."
                        + " | en 2025-03-03 Prime Minister Astrid Halvorsen arrived in Nairobi on Monday.",
                "VISIT OCCURRED 2025-03-03 x2"
                        + " | en 2025-02-01 Prime Minister Astrid Halvorsen will arrive in Kenya on 3 March."
                        + " | en 2025-03-03 Prime Minister Astrid Halvorsen visited Kenya on Monday.",
            })
    void anArrivalMeetsTheVisit(String expected, String plan, String arrival) {
        assertEquals(List.of(expected), merged(plan, arrival));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // another country
                "en 2025-02-01 Prime Minister Astrid Halvorsen will visit Kenya on 3 March."
                        + " | en 2025-03-03 Prime Minister Astrid Halvorsen arrived in Oslo on Monday.",
                // somebody else
                "en 2025-02-01 Prime Minister Astrid Halvorsen will visit Kenya on 3 March."
                        + " | en 2025-03-03 Foreign Minister Paul Okoye arrived in Nairobi on Monday.",
                // another day
                "id 2025-02-01 Presiden Adi Wirawan akan mengunjungi Kenya pada 3 Maret."
                        + " | id 2025-02-10 Presiden Adi Wirawan tiba di Nairobi, Senin (10/2).",
                // nowhere told
                "en 2025-02-01 Prime Minister Astrid Halvorsen will visit Kenya on 3 March."
                        + " | en 2025-03-03 Prime Minister Astrid Halvorsen arrived on Monday.",
            })
    void anArrivalElsewhereIsAnother(String plan, String arrival) {
        assertEquals(2, merged(plan, arrival).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en 2025-02-01 Norway will hold a presidential election on 5 March."
                        + " | en 2025-03-07 Astrid Halvorsen won the presidential election held on Wednesday in Norway.",
                "en 2025-02-01 Voters in Ardo will elect a mayor on 5 March."
                        + " | en 2025-03-07 Ruth Kamau won the mayoral election in Ardo held on Wednesday.",
                "id 2025-02-01 Kenya akan menggelar pemilihan presiden pada 5 Maret."
                        + " | id 2025-03-07 Ruth Kamau memenangkan pemilihan presiden Kenya yang digelar Rabu.",
                "id 2025-02-01 Pemilihan wali kota di Ardo akan digelar pada 5 Maret."
                        + " | id 2025-03-07 Ruth Kamau memenangkan pemilihan wali kota Ardo yang digelar Rabu (5/3).",
                "id 2025-02-01 Pemilihan presiden di Kenya akan digelar pada 5 Maret."
                        + " | id 2025-03-07 Ruth Kamau memenangkan pemilihan yang digelar Rabu di Kenya.",
                "id 2025-02-01 Pemilu Kenya akan digelar pada 5 Maret."
                        + " | id 2025-03-07 Ruth Kamau memenangi pemilu Kenya yang digelar Rabu.",
            })
    void whoWonTellsThatTheVoteTookPlace(String plan, String result) {
        assertEquals(List.of("ELECTION OCCURRED 2025-03-05 x2"), merged(plan, result));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en 2025-02-01 Norway will hold a presidential election on 5 March."
                        + " | en 2025-03-07 Ruth Kamau won the presidential election held on Wednesday in Kenya.",
                "id 2025-02-01 Pemilihan wali kota di Ardo akan digelar pada 5 Maret."
                        + " | id 2025-03-07 Ruth Kamau memenangkan pemilihan wali kota Karvik yang digelar Rabu (5/3).",
            })
    void aVoteElsewhereIsAnother(String plan, String result) {
        assertEquals(2, merged(plan, result).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FLOOD | id 2025-03-02 Banjir melanda Lindar pada Sabtu (1/3), menewaskan 5 orang."
                        + " | id 2025-03-04 Korban tewas di Lindar naik menjadi 12 orang.",
                "FLOOD | id 2025-03-02 Banjir melanda Lindar pada Sabtu (1/3), menewaskan 5 orang."
                        + " | id 2025-03-04 Jumlah korban tewas di Kabupaten Lindar bertambah menjadi 15 orang, Selasa (4/3).",
                "EARTHQUAKE | en 2025-03-02 An earthquake struck Ardo on Saturday, killing 5 people."
                        + " | en 2025-03-04 The death toll in Ardo rose to 12, officials said on Tuesday.",
                "EARTHQUAKE | en 2025-03-02 An earthquake struck Ardo on Saturday, killing 5 people."
                        + " | id 2025-03-04 Korban tewas di Ardo naik menjadi 12 orang, kata pejabat.",
            })
    void aTollOfThePlaceIsOfWhatStruckIt(String type, String disaster, String toll) {
        assertEquals(List.of(type + " OCCURRED 2025-03-01 x2"), merged(disaster, toll));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // another place
                "id 2025-03-02 Banjir melanda Lindar pada Sabtu (1/3), menewaskan 5 orang."
                        + " | id 2025-03-04 Korban tewas di Karvik naik menjadi 12 orang.",
                // somebody, and not how many
                "id 2025-03-02 Banjir melanda Lindar pada Sabtu (1/3), menewaskan 5 orang."
                        + " | id 2025-03-04 Siti Rahma tewas di Lindar pada Senin (3/3).",
                // before it struck
                "id 2025-03-05 Banjir melanda Lindar pada Rabu (5/3), menewaskan 5 orang."
                        + " | id 2025-03-02 Korban tewas di Lindar naik menjadi 12 orang.",
                // long after
                "en 2025-03-02 An earthquake struck Ardo on Saturday, killing 5 people."
                        + " | en 2025-05-04 The death toll in Ardo rose to 12.",
                // a whole country
                "en 2025-03-02 An earthquake struck Kenya on Saturday, killing 5 people."
                        + " | en 2025-03-04 The death toll in Kenya rose to 12.",
            })
    void aTollOfSomethingElseIsNot(String disaster, String death) {
        assertEquals(2, merged(disaster, death).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "APPOINTMENT PLANNED 2025-04-15 x2"
                        + " | en 2025-02-01 Maria Santos will take over as chief executive of Nordlink on 1 April."
                        + " | en 2025-02-05 Maria Santos heads Karvik Ferries. She will take over on 15 April, not 1 April as reported"
                        + " earlier.",
                "APPOINTMENT PLANNED 2025-04-15 x2"
                        + " | id 2025-02-01 Siti Rahma akan menjabat sebagai direktur utama Nordlink pada 1 April."
                        + " | id 2025-02-05 Siti Rahma kini memimpin Karvik. Ia akan mulai menjabat pada 15 April, bukan 1 April seperti"
                        + " diberitakan sebelumnya.",
            })
    void aCorrectionMeetsWhatItCorrectsWhereAPronounTellsOfWhom(String expected, String plan, String correction) {
        assertEquals(List.of(expected), merged(plan, correction));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "APPOINTMENT | Maria Santos joined in May. She took over on Monday.",
                "ACQUISITION | Nordlink took over Karvik Ferries on Monday.",
                "ACQUISITION | Maria Santos took over Karvik Ferries on Monday.",
            })
    void whoTakesOverTakesOfficeUnlessItIsSaidWhat(String type, String text) {
        assertEquals(
                true,
                ArticleReader.events(text, "en", "2025-02-05").stream()
                        .anyMatch(event -> event.type().equals(type)));
    }
}
