package org.linimasa.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weekdays and months that go on from a day told right before them, or name it once more. */
class ToldDaysTest {
    private static final LocalDate MONTHS_LATER = LocalDate.of(2026, 1, 5);

    private static List<String> values(String language, LocalDate written, String text) {
        return Readings.in(language, written).tag(text).stream()
                .map(TimeExpression::value)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The mayor resigned on Sunday, October 5, 2025. On Monday her deputy left.
            id | Wali kota mundur pada Minggu, 5 Oktober 2025. Pada Senin wakilnya ikut mundur.
            de | Die Ministerin ging am Sonntag, 5. Oktober 2025. Am Montag ging ihr Vertreter.
            """)
    void aWeekdayThatOpensTheNextSentenceGoesOnFromTheDayToldWithItsWeekday(String language, String text) {
        assertEquals(List.of("2025-10-05", "2025-10-06"), values(language, MONTHS_LATER, text));
        assertEquals(
                "2025-10-06",
                Readings.undated(text).expressions().getLast().value(),
                "without a document time it does not go back");
    }

    @Test
    void theStoryGoesOnFromWeekdayToWeekday() {
        assertEquals(
                List.of("2025-10-05", "2025-10-07", "2025-10-09"),
                values(
                        "en",
                        MONTHS_LATER,
                        "She resigned on Sunday, October 5, 2025. On Tuesday he left. On Thursday they met."));
    }

    @Test
    void aReportsOwnWeekdayStaysThatOfItsWeek() {
        assertEquals(
                List.of("2025-10-05", "2026-01-05"),
                values("en", MONTHS_LATER, "The bridge fell on October 5, 2025. On Monday it was opened again."),
                "a day without its weekday is background");
        assertEquals(
                List.of("2025-10-05", "2026-01-05"),
                values(
                        "en",
                        MONTHS_LATER,
                        "The bridge fell on Sunday, October 5, 2025. It was opened again on Monday."),
                "what does not open the sentence");
        assertEquals(
                List.of("2025-10-05", "2026-01-09"),
                values(
                        "en",
                        MONTHS_LATER,
                        "The bridge fell on Sunday, October 5, 2025. On Friday it will be opened again."),
                "what lies ahead");
        assertEquals(
                List.of("2025-10-05", "2026-01-05"),
                values("id", MONTHS_LATER, "Jembatan roboh pada 5 Oktober 2025. Senin, jembatan itu dibuka lagi."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id | Ia mundur pada 5 Oktober 2025. Sehari kemudian, Senin, wakilnya pergi.
            id | Ia mundur pada 5 Oktober 2025. Keesokan harinya (Senin) wakilnya pergi.
            en | She left on October 5, 2025. A day later, Monday, he left too.
            en | She left on October 5, 2025. The next day, a Monday, he left too.
            de | Sie ging am 5. Oktober 2025. Einen Tag später, am Montag, ging er.
            """)
    void aWeekdayBesideADayNamesThatDayAgain(String language, String text) {
        assertEquals(List.of("2025-10-05", "2025-10-06", "2025-10-06"), values(language, MONTHS_LATER, text));
        TimeExpression weekday = Readings.in(language, MONTHS_LATER).tag(text).getLast();
        assertTrue(
                weekday.explanation().stream().anyMatch(step -> step.rule().equals("named-again")),
                () -> weekday.explanation().toString());
        assertEquals(Anchor.Kind.EARLIER_DATE, weekday.anchor().kind());
    }

    @Test
    void aWeekdayBesideADayTellsItsYear() {
        assertEquals(
                List.of("2025-10-03", "2025-10-03"),
                values("en", LocalDate.of(2026, 10, 15), "On Oct. 3, a Friday, the mayor resigned."));
        assertEquals(
                List.of("2025-10-03", "2025-10-03"),
                values("id", LocalDate.of(2026, 10, 15), "Pada 3 Oktober, yaitu Jumat, ia mundur."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | He was jailed in March 2019. In June he appealed.              | 2019-03, 2019-06
            en | He was jailed on 3 March 2019. On 5 June he appealed.          | 2019-03-03, 2019-06-05
            en | He was jailed in December 2018. In March he appealed.          | 2018-12, 2019-03
            id | Ia dipenjara pada Maret 2019. Pada Juni ia naik banding.       | 2019-03, 2019-06
            de | Er kam im März 2019 in Haft. Im Juni legte er Berufung ein.    | 2019-03, 2019-06
            uk | Його ув'язнили у березні 2019 року. У червні він подав скаргу. | 2019-03, 2019-06
            el | Φυλακίστηκε τον Μάρτιο του 2019. Τον Ιούνιο άσκησε έφεση.      | 2019-03, 2019-06
            en | The shop was founded in March 2019. In June it closed.         | 2019-03, 2025-06
            en | The lease runs until March 2019. In June it closed.            | 2019-03, 2025-06
            en | He was jailed in March 2019. He will appeal in June.           | 2019-03, 2026-06
            """)
    void aMonthThatOpensTheNextSentenceIsOfTheYearTold(String language, String text, String values) {
        assertEquals(List.of(values.split(", ")), values(language, LocalDate.of(2025, 10, 15), text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The bridge opened on 3 May 2024; it closed on Sunday.               | 2024-05-03, 2024-05-05
            en | The bridge opened on 3 May 2024. It closed on Sunday.               | 2024-05-03, 2024-05-05
            en | The bridge opened on Friday, 3 May 2024, and it closed on Sunday.   | 2024-05-03, 2024-05-05
            en | The bridge opened on 3 May 2024; it closed in June.                 | 2024-05-03, 2024-06
            en | The bridge opened on 3 May 2024. It closed in June.                 | 2024-05-03, 2024-06
            id | Jembatan dibuka pada 3 Mei 2024; ditutup pada Minggu.               | 2024-05-03, 2024-05-05
            id | Jembatan itu dibuka pada 3 Mei 2024, lalu ditutup pada Juni.        | 2024-05-03, 2024-06
            ms | Jambatan itu dibuka pada 3 Mei 2024; ditutup pada Ahad.             | 2024-05-03, 2024-05-05
            ms | Jambatan itu dibuka pada 3 Mei 2024. Jambatan ditutup pada Jun.     | 2024-05-03, 2024-06
            de | Die Brücke wurde am 3. Mai 2024 eröffnet; am Sonntag schloss sie.   | 2024-05-03, 2024-05-05
            de | Die Brücke wurde am 3. Mai 2024 eröffnet. Sie schloss im Juni.      | 2024-05-03, 2024-06
            uk | Міст відкрили 3 травня 2024 року; закрили його в неділю.            | 2024-05-03, 2024-05-05
            uk | Міст відкрили 3 травня 2024 року. Його закрили в червні.            | 2024-05-03, 2024-06
            el | Η γέφυρα άνοιξε στις 3 Μαΐου 2024· έκλεισε την Κυριακή.             | 2024-05-03, 2024-05-05
            el | Η γέφυρα άνοιξε στις 3 Μαΐου 2024. Έκλεισε τον Ιούνιο.              | 2024-05-03, 2024-06
            en | The mayor resigned on 3 May 2024 after losing a vote on Sunday.     | 2024-05-03, 2024-04-28
            en | The mayor left on 3 May 2024. He had lost a vote on Sunday.         | 2024-05-03, 2024-04-28
            id | Ia mundur pada 3 Mei 2024 setelah kalah pada Minggu.                | 2024-05-03, 2024-04-28
            de | Er trat am 3. Mai 2024 zurück, nachdem er am Sonntag verloren hatte. | 2024-05-03, 2024-04-28
            """)
    void aClauseOrSentenceGoesOnFromTheDayToldWhereNothingElseSaysWhenItWasWritten(
            String language, String text, String values) {
        List<TimeExpression> found = untold(language, text);
        assertEquals(
                List.of(values.split(", ")),
                found.stream().map(TimeExpression::value).toList());
        Anchor anchor = found.getLast().anchor();
        assertTrue(
                anchor == null || anchor.kind() == Anchor.Kind.EARLIER_DATE,
                "no document time was given to count from: " + anchor);
    }

    @Test
    void aClauseGoesOnFromADayLongPastThatWasToldWithItsWeekday() {
        assertEquals(
                List.of("2025-10-05", "2025-10-06"),
                values("en", MONTHS_LATER, "The bridge fell on Sunday, October 5, 2025, and was cleared on Monday."));
        assertEquals(
                List.of("2025-10-05", "2026-01-05"),
                values("en", MONTHS_LATER, "The bridge fell on October 5, 2025, and was opened again on Monday."));
    }

    @Test
    void aWeekdayThatContradictsItsDateIsSaidToDoSo() {
        for (String text : List.of("It opened on Monday, 4 May 2024.", "It opened on 4 May 2024, a Monday.")) {
            TimeExpression last = Readings.in("en", MONTHS_LATER).tag(text).getLast();
            assertEquals("2024-05-04", last.value(), text);
            assertTrue(
                    last.explanation().stream().anyMatch(step -> step.rule().equals("weekday-mismatch")),
                    () -> last.explanation().toString());
        }
    }

    private static List<TimeExpression> untold(String language, String text) {
        return TemporalTagger.withBundledPacks()
                .tag(text, TaggingContext.received(language, LocalDate.of(2026, 11, 30)))
                .expressions();
    }
}
