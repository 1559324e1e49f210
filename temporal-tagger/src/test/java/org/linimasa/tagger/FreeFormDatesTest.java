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
                "March or April 2024 | [2024-03,2024-04]",
                "Maret atau April 2024 | [2024-03,2024-04]",
                "in March or April 2024 | [2024-03,2024-04]",
                "3 or 4 May | [2024-05-03,2024-05-04]",
                "3 atau 4 Mei 2023 | [2023-05-03,2023-05-04]",
                "May 3 or 4 | [2024-05-03,2024-05-04]",
                "2019 or 2020 | [2019,2020]",
                "in three weeks | [2024-02-05..2024-02-11]",
                "in 3 days | 2024-01-20",
                "in a week | [2024-01-22..2024-01-28]",
                "dalam tiga hari | 2024-01-20",
                "dalam 3 hari | 2024-01-20",
                "the last quarter of this year | 2024-36",
                "kuartal terakhir tahun ini | 2024-36",
                "a fortnight ago | [2024-01-01..2024-01-07]",
                "ca. 1450 | 1450~",
                "2024-W03 | [2024-01-15..2024-01-21]",
                "2024-W03-2 | 2024-01-16",
                "2020-W53 | [2020-12-28..2021-01-03]",
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
                "late afternoon or Friday | \"late afternoon or Friday\" holds more than one date: \"late afternoon\" and \"Friday\"",
                "game Friday | \"game\" is no date that I know",
                "Friday postponed | \"postponed\" is no date that I know",
                "Jumat ditunda | \"ditunda\" is no date that I know",
                "nearly Friday | \"nearly\" is no date that I know",
                "tanggal 32 | no month has a day 32",
                "pukul 25.00 | a day has 24 hours, so there is no time 25:00",
                "pukul 12.75 | an hour has 60 minutes, so there is no time 12:75",
                "25 o'clock | a day has 24 hours, so there is no time 25:00",
                "13/13/2024 | a year has 12 months and no month 13",
                "32/1/2024 | no month has a day 32",
                "2024-W53 | 2024 has the weeks 1 to 52 and no week 53",
                "2024-W00 | 2024 has the weeks 1 to 52 and no week 0",
                "meeting on Jan 16 | \"meeting\" is no date that I know",
                "16 Jan and 17 Feb | \"16 Jan and 17 Feb\" holds more than one date: \"16 Jan\" and \"17 Feb\""
            })
    void saysWhyATextIsNoDate(String text, String reason) {
        assertEquals(new Unresolved(reason), resolve(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "next Friday at 7pm | 2024-01-19T19:00",
                "16 January 2024, 7 p.m. | 2024-01-16T19:00",
                "7pm next Friday | 2024-01-19T19:00",
                "Jumat depan pukul 19.00 | 2024-01-19T19:00",
                "three weeks | P3W",
                "for three weeks | P3W",
                "tiga hari | P3D"
            })
    void losesNoWords(String text, String value) {
        assertEquals(value, resolved(text).expression().value());
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
