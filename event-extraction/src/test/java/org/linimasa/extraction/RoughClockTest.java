package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.EventTime;
import org.linimasa.event.Precision;

/** A time of day is no more precise than its words. */
class RoughClockTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | HOUR | 60 | An earthquake struck Oldport at around 3:40 a.m. on Sunday.",
                "en | HOUR | 60 | A fire broke out in Oldport on Sunday at about 3:40 a.m.",
                "en | MINUTE | 1 | A fire broke out in Oldport on Sunday at 3:40 a.m.",
                "id | HOUR | 60 | Gempa mengguncang Wanasari pada Minggu (9/3) sekitar pukul 03.40 WIB.",
                "id | MINUTE | 1 | Gempa mengguncang Wanasari pada Minggu (9/3) pukul 03.40 WIB.",
            })
    void hasNoMinuteWhereTheWordsSayRoughly(String language, Precision precision, int minutes, String text) {
        EventTime time = ArticleReader.event(text, language, "2025-03-12").time();
        LocalDateTime from = LocalDateTime.of(2025, 3, 9, 3, minutes == 1 ? 40 : 0);

        assertEquals("2025-03-09", time.edtf());
        assertEquals(precision, time.precision());
        assertEquals(from, time.bounds().start().earliest());
        assertEquals(from.plusMinutes(minutes), time.bounds().end().latest());
    }
}
