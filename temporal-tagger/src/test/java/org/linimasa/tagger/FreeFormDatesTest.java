package org.linimasa.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.Alternative;
import org.linimasa.tagger.Resolution.Resolved;
import org.linimasa.tagger.Resolution.Unresolved;

class FreeFormDatesTest {
    private static Resolution resolve(String text) {
        return Readings.TAGGER.resolve(text, null, Readings.WEDNESDAY, null);
    }

    private static Resolved resolved(String text) {
        return assertInstanceOf(Resolved.class, resolve(text), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jan 16 | 2024-01-16",
                "September tahun lalu | 2023-09",
                "in the near future | [2024-01-17..]",
                "Selasa malam (16/1) | 2024-01-16",
                "Tuesday (16/1) | 2024-01-16",
                "Tuesday (1/16) | 2024-01-16",
                "Friday (12/1) | 2024-01-12",
                "17 Agustus | 2023-08-17",
                "Feb 29 | 2024-02-29",
                "between 2019 and 2021 | 2019/2021",
                "antara 2019 dan 2021 | 2019/2021",
                "from Jan. 15 to 17 | 2024-01-15/2024-01-17",
                "sejak 2014 | 2014/..",
                "before 2014 | [..2013]",
                "next week | [2024-01-22..2024-01-28]",
                "1990s | 199X",
                "20240116 | 2024-01-16",
                "  kemarin  | 2024-01-16",
                "2024-01? | 2024-01?",
                "2024-01-16/.. | 2024-01-16/..",
                "[2024-01-17..] | [2024-01-17..]",
                "2024-21 | 2024-21"
            })
    void readsWordsAndEdtf(String text, String edtf) {
        assertEquals(edtf, resolved(text).expression().time().edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31 Februari 2024 | 31 February 2024: February 2024 has 29 days",
                "the 31st of April | 31 April: April has 30 days",
                "banana | \"banana\" is no date that I know",
                "meeting on Jan 16 | \"meeting\" is no date that I know",
                "16 Jan and 17 Feb | \"16 Jan and 17 Feb\" holds more than one date: \"16 Jan\" and \"17 Feb\""
            })
    void saysWhyATextIsNoDate(String text, String reason) {
        assertEquals(new Unresolved(reason), resolve(text));
    }

    @Test
    void saysThatARelativeDateNeedsAnAnchor() {
        assertEquals(
                new Unresolved("\"kemarin\" counts from another day: say which one it is counted from (anchor)"),
                Readings.TAGGER.resolve("kemarin", null, null, null));
    }

    @Test
    void refusesAnEmptyAndAnEndlessText() {
        assertEquals(new Unresolved("the text is empty"), resolve(" "));
        assertEquals(new Unresolved("a date has at most 200 characters, this has 201"), resolve("x".repeat(201)));
    }

    @Test
    void warnsWhereTheWeekdayIsWrong() {
        assertEquals(
                List.of("16 January 2024 is a Tuesday, not a Monday"),
                resolved("Monday, January 16, 2024").warnings());
        for (String friday : List.of("Friday 16/1/2024", "Friday 1/16/2024", "16 January 2024 (Friday)")) {
            assertEquals("2024-01-16", resolved(friday).expression().time().edtf());
            assertEquals(
                    List.of("16 January 2024 is a Tuesday, not a Friday"),
                    resolved(friday).warnings());
        }
    }

    @Test
    void namesTheOtherOrderOfDayAndMonth() {
        Resolution english = Readings.TAGGER.resolve("03/04/2024", "en", Readings.WEDNESDAY, null);
        Resolved resolved = assertInstanceOf(Resolved.class, english);

        assertEquals("[2024-03-04,2024-04-03]", resolved.expression().time().edtf());
        assertEquals(
                List.of("2024-03-04", "2024-04-03"),
                resolved.alternatives().stream().map(Alternative::edtf).toList());

        assertEquals(
                "[2024-03-04,2024-04-03]",
                resolved("03/04/2024").expression().time().edtf(),
                "without a language nothing is known of the order");

        Resolution indonesian = Readings.TAGGER.resolve("03/04/2024", "id", Readings.WEDNESDAY, null);
        assertEquals(
                "2024-04-03",
                assertInstanceOf(Resolved.class, indonesian).expression().time().edtf());
    }

    @Test
    void explainsTheNearestYear() {
        assertEquals(
                "nearest-year",
                resolved("Jan 16").expression().explanation().get(1).rule());
        assertEquals(
                "2024-01-16",
                resolved("Jan 16").expression().explanation().get(0).detail().substring(8));
    }

    @Test
    void saysTheDateInTheLanguageOfItsWords() {
        assertEquals(
                "Selasa malam, 16 Januari 2024",
                resolved("Selasa malam (16/1)").expression().time().label());
        assertEquals(
                "September 2023", resolved("last September").expression().time().label());
    }

    @Test
    void keepsTheZone() {
        Resolution resolution = Readings.TAGGER.resolve("besok", "id", LocalDate.of(2024, 2, 28), "Asia/Jakarta");
        Resolved resolved = assertInstanceOf(Resolved.class, resolution);

        assertEquals("2024-02-29", resolved.expression().time().edtf());
        assertEquals("Asia/Jakarta", resolved.expression().time().zone());
    }
}
