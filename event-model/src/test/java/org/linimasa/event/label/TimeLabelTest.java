package org.linimasa.event.label;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.ClockTime;
import org.linimasa.event.DayHours;
import org.linimasa.event.EventTime;
import org.linimasa.event.Modifier;
import org.linimasa.event.PartOfDay;
import org.linimasa.event.Precision;

class TimeLabelTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-01-16                | Selasa, 16 Januari 2024                | Tuesday, 16 January 2024
            2023-09                   | September 2023                         | September 2023
            2024                      | 2024                                   | 2024
            2014~                     | sekitar 2014                           | about 2014
            2024-01-16?               | mungkin Selasa, 16 Januari 2024        | possibly Tuesday, 16 January 2024
            2004-06%                  | mungkin sekitar Juni 2004              | possibly about June 2004
            1950S2                    | sekitar 1950                           | about 1950
            Y170000002                | 170000002                              | 170000002
            0079-08-24                | 24 Agustus 79 M                 | 24 August 79 CE
            -0043-03-15               | 15 Maret 44 SM                   | 15 March 44 BCE
            0000                      | 1 SM                                   | 1 BCE
            Y-17E7                    | 170000001 SM                           | 170000001 BCE
            2024-01-16T18:30:05+07:00 | 16 Januari 2024 pukul 18.30.05         | 16 January 2024, 18:30:05
            2024-21                   | musim semi 2024                        | spring 2024
            2024-24                   | musim dingin 2024–2025                 | winter 2024–2025
            2024-30                   | musim panas 2024–2025 (belahan selatan)| summer 2024–2025 (southern hemisphere)
            2024-34                   | triwulan kedua 2024                    | second quarter of 2024
            2024-37                   | caturwulan pertama 2024                | first four months of 2024
            2024-41                   | semester kedua 2024                    | second half of 2024
            201X                      | 2010-an                                | 2010s
            20XX                      | abad ke-21                             | 21st century
            10XX                      | abad ke-11                             | 11th century
            1XXX                      | milenium ke-2                          | 2nd millennium
            -004X                     | antara 50 SM dan 41 SM                 | between 50 BCE and 41 BCE
            XXXX                      | XXXX                                   | XXXX
            2004-XX                   | 2004                                   | 2004
            1985-04-XX                | April 1985                             | April 1985
            1985-XX-XX                | 1985                                   | 1985
            1984-1X                   | antara Oktober dan Desember 1984       | between October and December 1984
            2024-01-1X                | antara 10 dan 19 Januari 2024          | between 10 and 19 January 2024
            156X-12-25                | 25 Desember 1560-an                    | 25 December 1560s
            XXXX-12-25                | 25 Desember                            | 25 December
            XXXX-12-XX                | Desember                               | December
            2024-X1-05                | 2024-X1-05                             | 2024-X1-05
            2024-01-15/2024-01-17     | 15–17 Januari 2024                     | 15–17 January 2024
            2024-01-30/2024-02-02     | 30 Januari – 2 Februari 2024           | 30 January – 2 February 2024
            2023-12-30/2024-01-02     | 30 Desember 2023 hingga 2 Januari 2024 | 30 December 2023 to 2 January 2024
            2024-01/2024-03           | Januari–Maret 2024                     | January–March 2024
            2023-12/2024-03           | Desember 2023 hingga Maret 2024        | December 2023 to March 2024
            1964/2008                 | 1964–2008                              | 1964–2008
            -0099/-0043               | 100 SM–44 SM                           | 100 BCE–44 BCE
            2004-02-01/2005           | 1 Februari 2004 hingga 2005            | 1 February 2004 to 2005
            2004~/2005-06             | sekitar 2004 hingga Juni 2005          | about 2004 to June 2005
            2004-06-XX/2004-07-03     | Juni 2004 hingga 3 Juli 2004           | June 2004 to 3 July 2004
            2014/..                   | sejak 2014                             | since 2014
            2014/                     | mulai 2014                             | from 2014
            ../1989                   | hingga 1989                            | until 1989
            /1989                     | hingga 1989                            | until 1989
            ../..                     | tanpa tanggal                          | undated
            [2024-01-16..]            | setelah 15 Januari 2024                | after 15 January 2024
            [2024-01-01..]            | setelah 31 Desember 2023               | after 31 December 2023
            [2024-02..]               | setelah Januari 2024                   | after January 2024
            [2024..]                  | setelah 2023                           | after 2023
            [2024~..]                 | sekitar 2024 atau setelahnya           | about 2024 or later
            [..2023]                  | sebelum 2024                           | before 2024
            [..1760-12-03]            | sebelum 4 Desember 1760                | before 4 December 1760
            [..9999]                  | 9999 atau sebelumnya                   | 9999 or earlier
            [..-9999-01-01]           | sebelum 2 Januari 10000 SM             | before 2 January 10000 BCE
            [-9999..]                 | 10000 SM atau setelahnya               | 10000 BCE or later
            [2024-01-10..2024-01-20]  | antara 10 dan 20 Januari 2024          | between 10 and 20 January 2024
            [2020..2024]              | antara 2020 dan 2024                   | between 2020 and 2024
            [1667,1668,1670..1672]    | 1667, 1668 atau 1670–1672              | 1667, 1668 or 1670–1672
            {1960,1961-12}            | 1960 dan Desember 1961                 | 1960 and December 1961
            [1760-01,1760-12..]       | Januari 1760 atau Desember 1760 atau setelahnya | January 1760 or December 1760 or later
            {..1984}                  | hingga 1984                            | until 1984
            """)
    void saysWhatTheEdtfSays(String edtf, String indonesian, String english) {
        EventTime time = EventTime.of(Edtf.parse(edtf));
        assertEquals(indonesian, TimeLabel.of(time, "id"));
        assertEquals(english, TimeLabel.of(time, "en"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EARLY_MORNING | Selasa dini hari, 16 Januari 2024    | early Tuesday, 16 January 2024
            MORNING       | Selasa pagi, 16 Januari 2024         | Tuesday morning, 16 January 2024
            NOON          | Selasa siang, 16 Januari 2024        | Tuesday noon, 16 January 2024
            AFTERNOON     | Selasa sore, 16 Januari 2024         | Tuesday afternoon, 16 January 2024
            EVENING       | Selasa petang, 16 Januari 2024       | Tuesday evening, 16 January 2024
            NIGHT         | Selasa malam, 16 Januari 2024        | Tuesday night, 16 January 2024
            MIDNIGHT      | Selasa tengah malam, 16 Januari 2024 | Tuesday midnight, 16 January 2024
            """)
    void thePartOfTheDayStandsWithTheWeekday(PartOfDay part, String indonesian, String english) {
        EventTime time = EventTime.of(Edtf.parse("2024-01-16")).withPartOfDay(part, new DayHours(0, 24));
        assertEquals(indonesian, TimeLabel.of(time, "id-ID"));
        assertEquals(english, TimeLabel.of(time, "en_US"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023                     | END   | akhir 2023                      | late 2023
            196X                     | START | awal 1960-an                    | early 1960s
            19XX                     | START | awal abad ke-20                 | early 20th century
            2024-01                  | MID   | pertengahan Januari 2024        | mid-January 2024
            2024-33                  | END   | akhir triwulan pertama 2024     | late first quarter of 2024
            2024-01-16               | START | awal Selasa, 16 Januari 2024    | early Tuesday, 16 January 2024
            2020/..                  | START | sejak awal 2020                 | since early 2020
            ../2025                  | END   | hingga akhir 2025               | until late 2025
            [..2023]                 | END   | paling lambat akhir 2023        | by the end of 2023
            [2024-01-17..2025]       | END   | paling lambat akhir 2025        | by the end of 2025
            [2024-01-17..2025]       | START | antara 17 Januari 2024 dan awal 2025 | between 17 January 2024 and early 2025
            [..2025]                 | START | awal 2025 atau sebelumnya       | early 2025 or earlier
            [2023..]                 | START | awal 2023 atau setelahnya       | early 2023 or later
            [2024-01-15..2024-01-21] | END   | akhir 15–21 Januari 2024        | late in 15–21 January 2024
            """)
    void aPartOfTheStretchStandsBeforeIt(String edtf, Modifier mod, String indonesian, String english) {
        assertLabels(EventTime.of(Edtf.parse(edtf)).withMod(mod), indonesian, english);
    }

    @Test
    void aClockTimeFollowsTheDay() {
        EventTime day = EventTime.of(Edtf.parse("2024-01-16"));
        ClockTime halfPastNine = new ClockTime(LocalTime.of(9, 30), Precision.MINUTE);
        ClockTime noon = new ClockTime(LocalTime.NOON, Precision.MINUTE);
        assertLabels(
                day.withClock(halfPastNine), "Selasa, 16 Januari 2024 pukul 09.30", "Tuesday, 16 January 2024, 09:30");
        assertLabels(
                day.withClock(new ClockTime(LocalTime.of(9, 0), Precision.HOUR)),
                "Selasa, 16 Januari 2024 pukul 09",
                "Tuesday, 16 January 2024, 9 am");
        assertEquals("Tuesday, 16 January 2024, 12 am", atHour(0));
        assertEquals("Tuesday, 16 January 2024, 12 pm", atHour(12));
        assertEquals("Tuesday, 16 January 2024, 7 pm", atHour(19));
        assertLabels(
                day.withClock(halfPastNine, noon),
                "Selasa, 16 Januari 2024 pukul 09.30–12.00",
                "Tuesday, 16 January 2024, 09:30–12:00");
        assertLabels(
                EventTime.of(Edtf.parse("2024-01-16/2024-01-18")).withClock(halfPastNine, noon),
                "16 Januari 2024 pukul 09.30 hingga 18 Januari 2024 pukul 12.00",
                "16 January 2024, 09:30 to 18 January 2024, 12:00");
    }

    @Test
    void withoutADateItIsUndated() {
        assertLabels(EventTime.undated(), "tanpa tanggal", "undated");
    }

    /** The value is EDTF, then perhaps the part of the stretch or the part of the day. */
    @ParameterizedTest
    @CsvFileSource(resources = "labels.tsv", delimiter = '\t', numLinesToSkip = 1)
    void saysTheSameInTheOtherLanguages(String value, String german, String ukrainian, String greek, String malay) {
        EventTime time = time(value);
        assertEquals(german, TimeLabel.of(time, "de"));
        assertEquals(ukrainian, TimeLabel.of(time, "uk"));
        assertEquals(greek, TimeLabel.of(time, "el"));
        assertEquals(malay, TimeLabel.of(time, "ms"));
    }

    private static EventTime time(String value) {
        String[] words = value.split(" ");
        EventTime time = EventTime.of(Edtf.parse(words[0]));
        if (words.length == 1) {
            return time;
        }
        return Stream.of(Modifier.values())
                .filter(mod -> mod.name().equals(words[1]))
                .findFirst()
                .map(time::withMod)
                .orElseGet(() -> time.withPartOfDay(PartOfDay.valueOf(words[1]), new DayHours(0, 24)));
    }

    @Test
    void aClockTimeFollowsTheDayInTheOtherLanguagesToo() {
        EventTime day = EventTime.of(Edtf.parse("2024-01-16"))
                .withClock(
                        new ClockTime(LocalTime.of(9, 30), Precision.MINUTE),
                        new ClockTime(LocalTime.NOON, Precision.MINUTE));
        assertEquals("Dienstag, 16. Januar 2024, 09:30–12:00 Uhr", TimeLabel.of(day, "de-AT"));
        assertEquals("вівторок, 16 січня 2024 року, 09:30–12:00", TimeLabel.of(day, "uk"));
        assertEquals("Τρίτη, 16 Ιανουαρίου 2024, 09:30–12:00", TimeLabel.of(day, "el"));
        assertEquals("Selasa, 16 Januari 2024 pukul 09.30–12.00", TimeLabel.of(day, "ms"));
    }

    @Test
    void aLanguageWithoutWordsOfItsOwnSpeaksEnglish() {
        EventTime night = EventTime.of(Edtf.parse("2024-01-16")).withPartOfDay(PartOfDay.NIGHT, new DayHours(18, 24));
        assertEquals("Tuesday night, 16 January 2024", TimeLabel.of(night, "fr"));
        assertEquals("undated", TimeLabel.of(EventTime.undated(), "zh-Hant"));
    }

    @Test
    void everyLanguageHasTheSameWordsAndFormsOfThem() {
        Set<String> common = keys("en");
        common.removeIf(key -> key.startsWith("ordinal."));
        for (String language : TimeLabel.languages()) {
            Set<String> missing = new TreeSet<>(common);
            missing.removeAll(keys(language));
            assertEquals(Set.of(), missing, language);
            Set<String> more = keys(language);
            more.removeIf(key -> keys(language).contains(key.replaceFirst("\\.\\w+$", "")) || common.contains(key));
            assertEquals(Set.of(), more, language);
        }
    }

    private static String atHour(int hour) {
        EventTime day = EventTime.of(Edtf.parse("2024-01-16"));
        return TimeLabel.of(day.withClock(new ClockTime(LocalTime.of(hour, 0), Precision.HOUR)), "en");
    }

    private static Set<String> keys(String language) {
        Set<String> keys = new TreeSet<>(Phrases.of(language).orElseThrow().keys());
        // Only some languages count the hours twice.
        keys.removeIf(key -> key.startsWith("halfDay."));
        return keys;
    }

    private static void assertLabels(EventTime time, String indonesian, String english) {
        assertEquals(indonesian, TimeLabel.of(time, "id"));
        assertEquals(english, TimeLabel.of(time, "en"));
    }
}
