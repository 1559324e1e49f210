package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.Mention;
import org.linimasa.event.Precision;
import org.linimasa.event.Status;
import org.linimasa.tagger.TemporalTagger;

class EventExtractorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | MEETING    | 2025-03-03 | Presiden Kenya Ruth Kamau bertemu Perdana Menteri Mesir Laila Hassan di Nairobi, Senin (3/3/2025).",
                "id | ARREST     | 2025-03-03 | Polisi menangkap Budi Raharjo dalam operasi tangkap tangan di Bogor pada 3 Maret 2025.",
                "id | EARTHQUAKE | 2025-03-03 | Gempa bermagnitudo 5,1 mengguncang Kupang pada Senin (3/3/2025), menewaskan dua orang.",
                "id | VICTORY    | 2025-03-02 | Persela Lamongan mengalahkan Gresik United 2-0 pada laga di Stadion Surajaya, Minggu (2/3/2025).",
                "en | VISIT      | 2025-03-03 | Egyptian Prime Minister Laila Hassan visited Kenya on March 3, 2025.",
                "en | RATE       | 2025-03-03 | The Bank of Veldland raised its key rate by a quarter point on March 3, 2025.",
                "en | ACTIVITY   | 2024-11    | Veldland's postal service recalled 400 scooters in November 2024.",
                "en | FLOOD      | 2025-03-03 | Floods destroyed a bridge in Lagos on March 3, 2025, killing two people.",
            })
    void oneSentenceIsOneDatedEvent(String language, String type, String edtf, String text) {
        MergedEvent event = ArticleReader.event(text, language, "2025-03-05");

        assertEquals(type, event.type());
        assertEquals(edtf, event.time().edtf());
        assertEquals(Status.OCCURRED, event.status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2024-08-31 | The old ferry made its last crossing on 31 August.",
                "en | 2013-22    | Work on the tunnel began in the summer of 2013.",
                "en | 2025-03-03 | The mayor drove the first car through the tunnel on March 3, 2025.",
                "id | 2025-03-03 | Wali kota membawa bibit pertama ke lahan itu pada 3 Maret 2025.",
                "id | 2019       | Jumlah penumpang mencapai puncaknya pada 2019.",
                "id | 2025-03-03 | Tim itu mendapat izin pada 3 Maret 2025.",
                "en | 2025-03-03 | The ferry stopped on March 3, 2025",
                "id | 2025-03-03 | Tim itu mendapat izin pada 3 Maret 2025",
            })
    void aDatedVerbWithASubjectIsAnEventWhateverItSays(String language, String edtf, String text) {
        assertEquals(
                edtf, ArticleReader.event(text, language, "2025-03-05").time().edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Lena Ortiz said in March 2025 that she was tired.",
                "en | The house, built of stone, needed paint.",
                "id | Gunung itu berada di Pulau Lore sejak dahulu.",
                "id | Ia mengatakan bahwa ia lelah.",
            })
    void statesAndSayingsAreNone(String language, String text) {
        assertEquals(
                List.of(),
                ArticleReader.events(text, language, "2025-03-05").stream()
                        .filter(event -> event.type().equals("ACTIVITY"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-06-03 | The agency postponed the launch of Orion, which had been scheduled for May 20, until June 3.",
                "2024-06-03 | The launch of Orion, originally set for May 20, was postponed to June 3.",
                "''         | The agency postponed the launch of Orion, which had been scheduled for May 20.",
            })
    void theOldDateOfWhatIsPutOffIsNotItsDate(String edtf, String text) {
        MergedEvent event = ArticleReader.event(text, "en", "2024-05-15");

        assertEquals(Status.POSTPONED, event.status());
        assertEquals(edtf, String.valueOf(event.time().edtf()).replace("null", ""));
    }

    @Test
    void aWalkoutOnADayCanBeTheStrikeNextWeek() {
        MergedEvent event = ArticleReader.event(
                "Rail workers will strike next week. The walkout will begin on June 21.", "en", "2023-06-15");

        assertEquals("2023-06-21", event.time().edtf());
        assertEquals(2, event.evidence().size());
    }

    @Test
    void laterWordsPointBackAndDateTheEvent() {
        MergedEvent event = ArticleReader.event(
                "Ruth Kamau dan Laila Hassan mengadakan pertemuan. Pertemuan tersebut berlangsung pada 3 Maret 2025.",
                "id",
                "2025-03-05");

        assertEquals("2025-03-03", event.time().edtf());
        assertEquals(2, event.evidence().size());
        assertEquals(
                List.of("Ruth Kamau", "Laila Hassan"),
                event.participants().stream()
                        .map(participant -> participant.name())
                        .toList());
    }

    @Test
    void aDayCountedFromAnEventIsCountedFromItsDate() {
        List<MergedEvent> events = ArticleReader.events(
                "Ruth Kamau bertemu Laila Hassan pada 3 Maret 2025. "
                        + "Sehari sebelum pertemuan itu, polisi menangkap Budi Raharjo.",
                "id",
                "2025-03-05");

        assertEquals(
                List.of("2025-03-03", "2025-03-02"),
                events.stream().map(event -> event.time().edtf()).toList());
    }

    @Test
    void aDayCountedFromAnEventWithoutADateIsNoDate() {
        MergedEvent event =
                ArticleReader.event("Sehari sebelum pelantikan, polisi menangkap Budi Raharjo.", "id", "2025-03-05");

        assertEquals("[..2025-03-05]", event.time().edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2025-03-02 | Eva Lind resigned on March 3, 2025, a day after police arrested Dan Moss.",
                "id | 2025-03-02 | Eva Lind mundur pada 3 Maret 2025, sehari setelah polisi menangkap Dan Moss.",
                "id | 2025-03-01 | Eva Lind mundur pada 3 Maret 2025, dua hari setelah polisi menangkap Dan Moss.",
            })
    void theDistanceToADatedEventDatesTheOther(String language, String edtf, String text) {
        assertTrue(
                ArticleReader.events(text, language, "2025-03-05").stream()
                        .anyMatch(event -> event.type().equals("ARREST")
                                && edtf.equals(event.time().edtf())),
                text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2025-03-03     | Kenya closed its border on March 3, 2025. Kenya arrested Dan Moss.",
                "id | 2025-03-03     | Kenya menutup perbatasan pada 3 Maret 2025. Kenya menangkap Dan Moss.",
                "en | [..2025-03-05] | Kenya closed its border on March 3, 2025. Kenya has arrested Dan Moss.",
                "id | [..2025-03-05] | Kenya menutup perbatasan pada 3 Maret 2025. Mesir menangkap Dan Moss.",
                "en | [..2025-03-05] | Kenya closed its border in March 2025. Kenya arrested Dan Moss.",
            })
    void aTaleOfTheSamePeopleGoesOnOnTheSameDay(String language, String edtf, String text) {
        assertTrue(
                ArticleReader.events(text, language, "2025-03-05").stream()
                        .anyMatch(event -> event.type().equals("ARREST")
                                && edtf.equals(event.time().edtf())),
                text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLANNED  | 2025-03-10 | Ruth Kamau meets Paul Okoye on Monday.",
                "OCCURRED | 2025-03-03 | Ruth Kamau met Paul Okoye on Monday.",
                "OCCURRED | 2025-03-03 | Redcastle beat Port Albion on Monday.",
            })
    void anEnglishPresentWithADayTellsWhatIsToCome(Status status, String edtf, String text) {
        MergedEvent event = ArticleReader.event(text, "en", "2025-03-05");

        assertEquals(edtf, event.time().edtf());
        assertEquals(status, event.status());
    }

    @Test
    void aVisitOfThreeDaysHoldsItsDatedMeetings() {
        List<MergedEvent> events = ArticleReader.events(
                "Laila Hassan melakukan kunjungan tiga hari ke Kenya. Laila Hassan bertemu Ruth Kamau pada 3 Maret 2025 "
                        + "dan berunding dengan Paul Okoye pada 4 Maret 2025.",
                "id",
                "2025-03-05");

        assertEquals("2025-03-02~/2025-03-05~", events.get(0).time().edtf());
    }

    @Test
    void whatNothingDatesHasTheBoundsOfTheDocument() {
        assertEquals(
                "[..2025-03-05]",
                ArticleReader.event("Laila Hassan resigned.", "en", "2025-03-05")
                        .time()
                        .edtf());
        assertEquals(
                "[2025-03-05..]",
                ArticleReader.event("Kunjungan Laila Hassan ke Kenya akan segera diumumkan.", "id", "2025-03-05")
                        .time()
                        .edtf());
    }

    @Test
    void keepsTheWordsThatNothingPlaces() {
        MergedEvent event = ArticleReader.event("Floods destroyed a bridge in Lagos late on Wednesday.", "en", null);

        assertEquals(Precision.UNDATED, event.time().precision());
        assertEquals("late on Wednesday", event.time().text());
        assertTrue(
                event.time().explanation().stream().anyMatch(step -> step.rule().equals("no-anchor")));
    }

    @Test
    void whatIsPutOffHasItsNewDate() {
        assertEquals(
                "2025-04-07",
                ArticleReader.event(
                                "Konser Raka Wirawan yang semula dijadwalkan pada 8 Maret 2025 di Medan ditunda hingga 7 April 2025.",
                                "id",
                                "2025-03-05")
                        .time()
                        .edtf());
    }

    @Test
    void aDateBelongsToTheVerbBeforeItNotToTheSayingBehindAnd() {
        MergedEvent event = ArticleReader.event(
                "The Bank of Veldland raised its key rate to 3 percent on March 3, 2025 and said more would follow.",
                "en",
                "2025-03-05");

        assertEquals("RATE", event.type());
        assertEquals("2025-03-03", event.time().edtf());
    }

    @Test
    void aStatementIsAnEventOnlyWhereItIsWhatIsReported() {
        MergedEvent event = ArticleReader.event(
                "Pada 3 Maret 2025 Kremlin menyatakan niatnya untuk memperluas kerja sama dengan Mesir. "
                        + "Laila Hassan mengatakan usul itu menarik.",
                "id",
                "2025-03-05");

        assertEquals("STATEMENT", event.type());
        assertEquals("AGREE", event.category());
    }

    @Test
    void whoSaysSoIsKept() {
        Mention mention = ArticleReader.mentions(
                        "Menteri Laila Hassan mengatakan bahwa Paul Okoye tiba di Kairo pada 3 Maret 2025.",
                        "id",
                        "2025-03-05")
                .get(0);

        assertEquals("Laila Hassan", mention.attribution().source());
    }

    @Test
    void everyTimeIsExplained() {
        for (Mention mention : ArticleReader.mentions(
                "Ruth Kamau bertemu Laila Hassan pada 3 Maret 2025. Paul Okoye mengundurkan diri.",
                "id",
                "2025-03-05")) {
            assertTrue(!mention.time().explanation().isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | MEETING | meeting",
                "en | SUMMIT  | September summit",
                "en | VISIT   | Putin's visit",
                "id | VISIT   | Kunjungan Presiden ke Jepang",
                "id | LAUNCH  | Peluncuran satelit",
                "en | EVENT   | moon garden",
            })
    void aTitleSaysItsType(String language, String type, String title) {
        assertEquals(
                type,
                new EventExtractor(TemporalTagger.withBundledPacks())
                        .describe(title, language)
                        .type());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2025-03-02 | On March 3, a day after the vote, Ruth Kamau resigned.",
                "en | 2025-03-02 | Ruth Kamau resigned on March 3, a day after the vote.",
                "en | 2025-03-10 | On March 3, a week before the election, Ruth Kamau resigned.",
                "id | 2025-03-02 | Pada 3 Maret, sehari setelah pemungutan suara, Budi Santosa mengundurkan diri.",
                "id | 2025-03-02 | Budi Santosa mengundurkan diri pada 3 Maret, sehari setelah pemungutan suara.",
            })
    void aDistanceBehindADateDatesTheEventItCountsFrom(String language, String vote, String text) {
        Map<String, String> days = ArticleReader.events(text, language, "2025-03-12").stream()
                .collect(Collectors.toMap(
                        MergedEvent::type, event -> String.valueOf(event.time().edtf())));

        assertEquals(Map.of("RESIGNATION", "2025-03-03", "ELECTION", vote), days);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2024-01~ | On March 3, 14 months after its launch, the probe landed.",
                "en | 2023~ | On March 3, two years after its launch, the probe landed.",
                "id | 2025-01~ | Pada 3 Maret, dua bulan setelah peluncurannya, wahana itu mendarat.",
            })
    void aDistanceOfMonthsOrYearsDatesTheOtherEventAsRoughly(String language, String launch, String text) {
        Map<String, String> times = ArticleReader.events(text, language, "2025-03-12").stream()
                .collect(Collectors.toMap(
                        MergedEvent::type, event -> String.valueOf(event.time().edtf())));

        assertEquals(Map.of("LANDING", "2025-03-03", "LAUNCH", launch), times);
    }

    @Test
    void whatComesBeforeWithoutADistanceHasNoDate() {
        MergedEvent landing = ArticleReader.event("On March 3, after the vote, the probe landed.", "en", "2025-03-12");

        assertEquals("LANDING", landing.type());
        assertEquals("2025-03-03", landing.time().edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | DISASTER | A landslide blocked the road to Ardmore on Monday.",
                "en | DISASTER | Heavy rain closed the road to Ardmore on Monday.",
                "id | DISASTER | Tanah longsor menutup jalan menuju Ardi kemarin.",
                "id | FLOOD    | Banjir memutus jembatan di Ardi kemarin.",
                "en | CLOSURE  | Because of the snow, the council closed the road to Ardmore on Monday.",
            })
    void aDisasterAndWhatItDoesAreOneEvent(String language, String type, String text) {
        assertEquals(type, ArticleReader.event(text, language, "2025-03-12").type());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | SANCTION | The European Union imposed sanctions on Belaru on Monday.",
                "id | SANCTION | Uni Eropa memberlakukan sanksi terhadap Belaru pada Senin (10/3).",
                "en | RESTRICTION | The government imposed a curfew on Monday.",
                "id | RESTRICTION | Pemerintah memberlakukan jam malam pada Senin (10/3).",
                "en | DECISION | The council imposed new parking rules on Monday.",
                "en | ATTACK | A bomb exploded in a market in Ardo on Monday.",
                "en | ATTACK | A car bomb went off in Ardo on Monday.",
                "en | ATTACK | A suicide bomber blew himself up in Ardo on Monday.",
                "id | ATTACK | Bom meledak di pasar Ardo pada Senin (10/3).",
                "en | ACCIDENT | A gas cylinder exploded in a kitchen in Ardo on Monday.",
                "id | ACCIDENT | Tabung gas meledak di Ardo pada Senin (10/3).",
                "en | VERDICT | The court handed down a sentence on Monday.",
                "id | AID | Presiden Adi Wirawan memberikan bantuan kepada korban banjir pada Senin (10/3).",
            })
    void whatIsDoneToWhatSaysTheType(String language, String type, String text) {
        assertEquals(type, ArticleReader.event(text, language, "2025-03-12").type());
    }
}
