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
}
