package org.linimasa.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.edtf.TimeBounds;

/** EDTF has no clock and no weeks: the bounds of limits and ranges say what it leaves out. */
class LimitBoundsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            en | The shop is open until 5 p.m.               | ../2024-01-17           | -                | 2024-01-17T17:01
            en | The road has been closed since 8 a.m.       | 2024-01-17/..           | 2024-01-17T08:00 | -
            en | Come by 6 p.m. on Friday.                   | [2024-01-17..2024-01-19] | 2024-01-17T00:00 | 2024-01-19T18:01
            en | He left before 7 p.m.                       | 2024-01-17              | 2024-01-17T00:00 | 2024-01-17T19:00
            en | He left after 5 p.m.                        | 2024-01-17              | 2024-01-17T17:00 | 2024-01-18T00:00
            en | It happened between 9 and 11 a.m.           | 2024-01-17              | 2024-01-17T09:00 | 2024-01-17T11:01
            id | Jalan ditutup sejak pukul 08.00 WIB.        | 2024-01-17/..           | 2024-01-17T08:00 | -
            id | Jalan ditutup hingga pukul 17.00.           | ../2024-01-17           | -                | 2024-01-17T17:01
            id | Ledakan terjadi antara pukul 9 dan 11.      | 2024-01-17              | 2024-01-17T09:00 | 2024-01-17T11:01
            de | Der Laden ist bis 17 Uhr offen.             | ../2024-01-17           | -                | 2024-01-17T17:01
            en | It was shut from 8 p.m. on Friday to 5 a.m. on Sunday. | 2024-01-12/2024-01-14 | 2024-01-12T20:00 | 2024-01-14T05:01
            en | It has rained since last week.              | 2024-01-08/..           | 2024-01-08T00:00 | -
            en | It is due by next week.                     | [2024-01-17..2024-01-28] | 2024-01-17T00:00 | 2024-01-29T00:00
            id | Hujan turun dari pekan lalu hingga kemarin. | 2024-01-08/2024-01-16   | 2024-01-08T00:00 | 2024-01-17T00:00
            en | The road is closed until Friday.            | ../2024-01-19           | -                | 2024-01-20T00:00
            """)
    void sayTheMinuteAndTheDay(
            String language, String text, String edtf, @Nullable String earliest, @Nullable String latest) {
        TimeExpression first =
                Readings.in(language, LocalDate.of(2024, 1, 17)).tag(text).getFirst();
        TimeBounds bounds = first.time().bounds();
        assertEquals(edtf, first.time().edtf(), text);
        assertEquals(earliest, string(bounds.start().earliest()), text);
        assertEquals(latest, string(bounds.end().latest()), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | since last week  | 2024-01-15T00:00
            id | sejak pekan lalu | 2024-01-15T00:00
            """)
    void whatBeganInAWeekBeganOnAnyDayOfIt(String language, String text, String latestStart) {
        TimeExpression since =
                Readings.in(language, LocalDate.of(2024, 1, 17)).tag(text).getFirst();
        assertEquals(latestStart, string(since.time().bounds().start().latest()));
    }

    private static @Nullable String string(@Nullable Object time) {
        return time == null ? null : time.toString();
    }
}
