package org.linimasa.tagger.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;
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
    void findsTheEasterOfTheOrthodoxChurches() {
        assertEquals(LocalDate.of(2024, 5, 5), Holiday.orthodoxEaster(2024));
        assertEquals(LocalDate.of(2025, 4, 20), Holiday.orthodoxEaster(2025));
        assertEquals(LocalDate.of(2026, 4, 12), Holiday.orthodoxEaster(2026));
        assertEquals(LocalDate.of(1983, 5, 8), Holiday.orthodoxEaster(1983));
        for (int year = -5_000; year <= 5_000; year++) {
            assertEquals(DayOfWeek.SUNDAY, Holiday.orthodoxEaster(year).getDayOfWeek(), "Easter " + year);
        }
        assertEquals(
                List.of(new IslamicCalendar.Day(LocalDate.of(2024, 5, 3), false)), new Holiday("pascha-2").in(2024));
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

    @Test
    void knowsTheMonthOfAFeastThatMovesWithinIt() {
        assertEquals(11, new Holiday("11@4-4").fixedMonth());
        assertEquals(12, new Holiday("12-25").fixedMonth());
        assertNull(new Holiday("easter+0").fixedMonth());
        assertNull(new Holiday("11@4-4+4").fixedMonth(), "some years in December");
        assertNull(new Holiday("official-10-1").fixedMonth());
    }

    @Test
    void followsTheDaysThatWereAnnounced() {
        assertEquals(
                List.of(new IslamicCalendar.Day(LocalDate.of(2024, 4, 10), false)),
                new Holiday("official-10-1").in(2024));
        assertEquals(
                List.of(LocalDate.of(2000, 1, 8), LocalDate.of(2000, 12, 27)),
                new Holiday("official-10-1")
                        .in(2000).stream().map(IslamicCalendar.Day::date).toList());
        assertEquals(
                List.of(new IslamicCalendar.Day(LocalDate.of(2024, 3, 11), false)),
                new Holiday("table-nyepi").in(2024));
        assertEquals(List.of(), new Holiday("table-nyepi").in(1950));
    }

    @Test
    void saysWhereAFeastIsComputed() {
        assertEquals(
                List.of(new IslamicCalendar.Day(LocalDate.of(2040, 10, 8), true)),
                new Holiday("official-10-1").in(2040));
        assertEquals(
                List.of(new IslamicCalendar.Day(LocalDate.of(2024, 4, 10), true)),
                new Holiday("islamic-10-1").in(2024));
    }

    @Test
    void computesWithinADayOfEachAnnouncement() {
        for (String feast : List.of("1-1", "3-12", "7-27", "9-1", "10-1", "12-10")) {
            for (LocalDate announced : FeastTable.days("official-" + feast)) {
                boolean near = IntStream.rangeClosed(announced.getYear() - 1, announced.getYear() + 1)
                        .boxed()
                        .flatMap(year -> new Holiday("islamic-" + feast).in(year).stream())
                        .anyMatch(day -> Math.abs(day.date().toEpochDay() - announced.toEpochDay()) <= 1);
                assertTrue(near, feast + " " + announced);
            }
        }
    }

    @Test
    void countsIslamicYearsAndMonthsWithoutAGap() {
        LocalDate next = IslamicCalendar.day(1, 1, 1).date();
        assertEquals(LocalDate.of(622, 7, 19), next, "16 July 622 in the Julian calendar");
        for (int year = 1; year <= 1400; year++) {
            assertEquals(year, IslamicCalendar.yearAt(next));
            for (int month = 1; month <= 12; month++) {
                assertEquals(next, IslamicCalendar.day(year, month, 1).date(), year + "-" + month);
                next = CalendarSystem.ISLAMIC.lastOf(year, month).date().plusDays(1);
            }
        }
    }

    @Test
    void countsDaysFromAFeast() {
        assertEquals(
                List.of(new IslamicCalendar.Day(LocalDate.of(2024, 4, 7), false)),
                new Holiday("official-10-1", -3).in(2024));
    }
}
