package org.linimasa.tagger.meaning;

import java.time.LocalDate;

/**
 * The solar calendar of Iran and Afghanistan, whose year begins at the spring equinox. Leap years follow the cycle of 33
 * years, which is that of the equinox from 1178 to 1633 (1799 to 2255 of the common calendar).
 *
 * @see <a href="https://en.wikipedia.org/wiki/Solar_Hijri_calendar">Solar Hijri calendar</a>
 */
final class SolarCalendar {
    private static final int KNOWN_YEAR = 1403;
    private static final LocalDate KNOWN_BEGIN = LocalDate.of(2024, 3, 20);
    private static final int YEARS_OF_CYCLE = 33;
    private static final int LEAP_YEARS_OF_CYCLE = 8;
    private static final int LONG_MONTHS = 6;

    private SolarCalendar() {}

    static boolean isLeap(int year) {
        return Math.floorMod(25 * year + 11, YEARS_OF_CYCLE) < LEAP_YEARS_OF_CYCLE;
    }

    static LocalDate day(int year, int month, int day) {
        int days = day - 1 + 30 * (month - 1) + Math.min(month - 1, LONG_MONTHS);
        return begin(year).plusDays(days);
    }

    private static LocalDate begin(int year) {
        LocalDate begin = KNOWN_BEGIN;
        for (int each = KNOWN_YEAR; each < year; each++) {
            begin = begin.plusDays(isLeap(each) ? 366 : 365);
        }
        for (int each = KNOWN_YEAR - 1; each >= year; each--) {
            begin = begin.minusDays(isLeap(each) ? 366 : 365);
        }
        return begin;
    }

    static int yearAt(LocalDate date) {
        int year = date.getYear() - KNOWN_BEGIN.getYear() + KNOWN_YEAR;
        return date.isBefore(begin(year)) ? year - 1 : year;
    }
}
