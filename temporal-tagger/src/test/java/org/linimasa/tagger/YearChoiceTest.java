package org.linimasa.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linimasa.event.ExplanationStep;

/** Which year a date without one is in, and what is said of it. */
class YearChoiceTest {
    private final Readings en = Readings.in("en", LocalDate.of(2025, 3, 12));
    private final Readings id = Readings.in("id", LocalDate.of(2025, 3, 12));

    @Test
    void aPastVerbOfItsOwnPutsADayBehindTheText() {
        en.reads("2024-05-05", "He resigned on May 5.", "She died on May 5.");
        en.reads("2024-04-20", "The plant closed on April 20.");
        en.reads("2025-03-14", "The storm hit on March 14.");
        id.reads("2024-05-05", "Ia mundur pada 5 Mei.");
    }

    @Test
    void whatWasSaidCanLieAhead() {
        en.reads("2025-04-20", "The court announced a hearing on April 20.", "The hearing was set for April 20.");
    }

    @Test
    void theTenseIsNamedOnlyWhereItDecided() {
        assertEquals("year 2024: the words around tell of the past", why(en, "He resigned on May 5."));
        assertEquals("year 2025: the year nearest to the document time", why(en, "He resigned on March 5."));
        assertEquals("year 2024: a report tells of the past", why(id, "Ia mundur pada 5 Mei."));
    }

    @Test
    void aYearWrittenBesideADateIsNamedAsItsReason() {
        TimeExpression begin =
                en.tag("From 30 January to 3 February 2024 it snowed.").getFirst();

        assertEquals("2024-01-30", begin.value());
        assertEquals(
                List.of("date", "shared-year", "range"),
                begin.explanation().stream().map(ExplanationStep::rule).toList());
    }

    private static String why(Readings readings, String text) {
        return readings.tag(text).getFirst().explanation().stream()
                .filter(step -> step.rule().equals("nearest-year"))
                .findFirst()
                .orElseThrow()
                .detail();
    }

    @Test
    void daysOfAnUnknownYearStayARange() {
        for (String text : List.of("The fair runs from August 15-17.", "The fair runs from August 15 to August 17.")) {
            assertEquals(
                    List.of("XXXX-08-15/XXXX-08-17"),
                    Readings.TAGGER
                            .tag(text, TaggingContext.received("en", LocalDate.of(2026, 1, 1)))
                            .expressions()
                            .stream()
                            .map(expression -> String.valueOf(expression.time().edtf()))
                            .distinct()
                            .toList());
        }
    }

    @Test
    void thatAutumnIsOfTheYearNamedLastThoughADayWasNamedBefore() {
        assertEquals(
                List.of("2019-10-24", "2017-08", "2017-FA"),
                Readings.TAGGER
                        .tag(
                                "She was sentenced on Thursday. The thefts ended in August 2017 and came to light that"
                                        + " autumn.",
                                TaggingContext.published(
                                        "en", LocalDate.of(2019, 10, 25).atStartOfDay()))
                        .expressions()
                        .stream()
                        .map(TimeExpression::value)
                        .toList());
    }

    @Test
    void aRangeTakesTheYearThatItsEndCounts() {
        assertEquals(
                List.of("2024-03/2024-06", "2024-03/2024-06"),
                en.tag("Samples were taken between March and June last year.").stream()
                        .map(expression -> expression.time().edtf())
                        .toList());
        assertEquals(
                List.of("2023-11/2024-03", "2023-11/2024-03"),
                id.tag("Contoh diambil dari November hingga Maret tahun lalu.").stream()
                        .map(expression -> expression.time().edtf())
                        .toList());
    }

    @Test
    void beforeDawnAndAfterAnHourAreOnThatDay() {
        en.dates("2025-03-11", "It struck before dawn on Tuesday.", "They met shortly after 4 a.m. on Tuesday.");
        en.dates("[..2025-03-10]", "They met before Tuesday.");
    }
}
