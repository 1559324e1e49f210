package org.linimasa.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.EventTime;
import org.linimasa.event.Modifier;
import org.linimasa.event.label.TimeLabel;

/** "Late 2023" is no more precise than 2023, but does not look as if the text had said no more. */
class PartOfPeriodTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id | akhir 2023              | 2023    | END   | akhir 2023
            id | awal tahun 1960-an      | 196X    | START | awal 1960-an
            id | awal abad ke-20         | 19XX    | START | awal abad ke-20
            id | pertengahan Januari     | 2024-01 | MID   | pertengahan Januari 2024
            en | late 2023               | 2023    | END   | late 2023
            en | the early 1960s         | 196X    | START | early 1960s
            en | the early 20th century  | 19XX    | START | early 20th century
            en | mid-January             | 2024-01 | MID   | mid-January 2024
            """)
    void theTimeKeepsThePartAndTheBoundsStayThoseOfTheWhole(
            String language, String words, String edtf, Modifier mod, String label) {
        TimeExpression expression = resolved(language, words);
        EventTime time = expression.time();

        assertEquals(edtf, time.edtf());
        assertEquals(mod, time.mod());
        assertEquals(Edtf.parse(edtf).bounds(), time.bounds());
        assertEquals(label, TimeLabel.of(time, language));
        assertTrue(
                time.explanation().stream().anyMatch(step -> step.rule().equals("part-of-period")),
                () -> time.explanation().toString());
    }

    @Test
    void aLimitAtThePartKeepsTheWholePeriodPossible() {
        Readings english = Readings.in("en");
        english.dates("2020/..", "She has served since early 2020.");
        english.dates("[..2023]", "Before late 2023 the road was bad.");
        english.dates("[2023..]", "After early 2023 the road was good.");
        assertEquals(
                Modifier.START,
                english.tag("She has served since early 2020.")
                        .getFirst()
                        .time()
                        .mod());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The bridge will be finished by the end of 2025.            | by the end of 2025
            en | The bridge will be finished before the end of the year.    | by the end of 2024
            en | The bridge will be finished by the end of this week.       | between 17 and 21 January 2024
            en | The bridge will be finished by late March 2024.            | by the end of March 2024
            en | The bridge was finished at the end of 2022.                | late 2022
            id | Jembatan itu akan selesai paling lambat akhir 2025.        | paling lambat akhir 2025
            id | Jembatan itu akan selesai sebelum akhir 2025.              | paling lambat akhir 2025
            id | Jembatan itu telah selesai pada akhir 2022.                | akhir 2022
            """)
    void aLimitAtTheEndOfAPeriodIsCalledThat(String language, String sentence, String label) {
        EventTime time = Readings.in(language).tag(sentence).getFirst().time();

        assertEquals(label, TimeLabel.of(time, language));
    }

    @Test
    void whatEdtfSaysItselfIsNoPart() {
        assertNull(resolved("en", "around 2014").time().mod());
        assertNull(resolved("en", "before 2014").time().mod());
        assertNull(resolved("id", "2023").time().mod());
    }

    private static TimeExpression resolved(String language, String words) {
        Resolution resolution = Readings.TAGGER.resolve(words, language, LocalDate.of(2024, 1, 17), null);
        return ((Resolution.Resolved) resolution).expression();
    }
}
