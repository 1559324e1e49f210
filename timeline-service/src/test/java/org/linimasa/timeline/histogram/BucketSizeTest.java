package org.linimasa.timeline.histogram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketSizeTest {
    @ParameterizedTest
    @EnumSource
    void bucketsFollowEachOtherWithoutGapOrOverlapOverEachDayOfManyYears(BucketSize size) {
        for (int year : new int[] {-101, -1, 0, 1899, 1999, 2023}) {
            LocalDateTime start = size.floor(LocalDate.of(year, 1, 1).atStartOfDay());
            LocalDateTime next = size.next(start);
            for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() < year + 3; day = day.plusDays(1)) {
                LocalDateTime noon = day.atTime(12, 0);
                if (!noon.isBefore(next)) {
                    start = next;
                    next = size.next(start);
                }
                assertEquals(start, size.floor(noon), size + " of " + day);
                assertEquals(next, size.next(noon), size + " after " + day);
                assertTrue(start.isBefore(noon) && noon.isBefore(next));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2024-02-29T23:59:59, 2024-02-29T00:00, 2024-03-01T00:00",
        "WEEK, 2024-12-31T00:00:00, 2024-12-30T00:00, 2025-01-06T00:00",
        "MONTH, 2024-02-29T00:00:00, 2024-02-01T00:00, 2024-03-01T00:00",
        "QUARTER, 2024-12-31T00:00:00, 2024-10-01T00:00, 2025-01-01T00:00",
        "YEAR, 2024-12-31T00:00:00, 2024-01-01T00:00, 2025-01-01T00:00",
        "DECADE, 2019-12-31T00:00:00, 2010-01-01T00:00, 2020-01-01T00:00",
        "DECADE, -0001-06-01T00:00:00, -0010-01-01T00:00, 0000-01-01T00:00",
        "CENTURY, 2000-06-01T00:00:00, 2000-01-01T00:00, 2100-01-01T00:00",
        "CENTURY, 1999-06-01T00:00:00, 1900-01-01T00:00, 2000-01-01T00:00"
    })
    void aBucketIsAStretchOfTheCalendar(BucketSize size, LocalDateTime moment, LocalDateTime start, LocalDateTime end) {
        assertEquals(start, size.floor(moment));
        assertEquals(end, size.next(start));
    }

    @ParameterizedTest
    @EnumSource
    void countsAsManyAsThereAre(BucketSize size) {
        LocalDateTime from = LocalDateTime.parse("2023-03-29T10:00:00");
        for (int days = 1; days < 1500; days += 13) {
            LocalDateTime to = from.plusDays(days);
            int walked = 0;
            for (LocalDateTime start = from; start.isBefore(to); start = size.next(start)) {
                walked++;
            }
            assertEquals(walked, size.count(from, to), size + " until " + to);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01T00:00:00", "+999999999-12-31T23:59:59"})
    void theEndsOfTimeAreNoDefect(LocalDateTime moment) {
        for (BucketSize size : BucketSize.values()) {
            assertFalse(size.floor(moment).isAfter(moment));
            assertFalse(size.next(moment).isBefore(moment));
        }
    }

    @Test
    void theFinestThatMakesAHundredIsTakenWhereNobodyChooses() {
        LocalDateTime start = LocalDateTime.parse("2024-01-01T00:00:00");
        assertEquals(
                BucketSize.DAY, Buckets.over(start, start.plusDays(100), null).size());
        assertEquals(
                BucketSize.WEEK, Buckets.over(start, start.plusDays(101), null).size());
        assertEquals(
                BucketSize.MONTH, Buckets.over(start, start.plusYears(8), null).size());
        assertEquals(
                BucketSize.CENTURY,
                Buckets.over(start, start.plusYears(5000), null).size());
    }
}
