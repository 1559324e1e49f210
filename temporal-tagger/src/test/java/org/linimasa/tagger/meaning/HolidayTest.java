package org.linimasa.tagger.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

class HolidayTest {
    @Test
    void findsEasterOfKnownYears() {
        assertEquals(LocalDate.of(2024, 3, 31), Holiday.easter(2024));
        assertEquals(LocalDate.of(2025, 4, 20), Holiday.easter(2025));
        assertEquals(LocalDate.of(1818, 3, 22), Holiday.easter(1818));
        assertEquals(LocalDate.of(1943, 4, 25), Holiday.easter(1943));
    }

    @Test
    void findsASundayInSpringInEveryYearAlsoBeforeTheCommonEra() {
        for (int year = -5_000; year <= 5_000; year++) {
            LocalDate easter = Holiday.easter(year);
            assertEquals(DayOfWeek.SUNDAY, easter.getDayOfWeek(), "Easter " + easter);
            assertFalse(MonthDay.from(easter).isBefore(MonthDay.of(3, 22)), "Easter " + easter);
            assertFalse(MonthDay.from(easter).isAfter(MonthDay.of(4, 25)), "Easter " + easter);
        }
    }
}
