package org.linimasa.tagger.meaning;

import java.time.LocalDate;

/** The calendars beside the common one in which texts name days, months and years. */
public enum CalendarSystem {
    /** Islamic, with the days that the Government of Indonesia announced. */
    ISLAMIC,
    /** Islamic by arithmetic alone, for languages whose countries announce other days. */
    ISLAMIC_COMPUTED,
    /** Solar Hijri, of Iran and Afghanistan. */
    SOLAR;

    private static final int MAX_YEAR = 9_000;
    private static final int MAX_SOLAR_YEAR = 1_633;

    /** Whether there is such a day. */
    public boolean isValid(int year, int month, int day) {
        int longest = this != SOLAR || month > 6 ? 30 : 31;
        return year >= 1
                && year <= (this == SOLAR ? MAX_SOLAR_YEAR : MAX_YEAR)
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= longest;
    }

    /** The day of the common calendar on which one of this falls. */
    public IslamicCalendar.Day day(int year, int month, int day) {
        return switch (this) {
            case ISLAMIC -> IslamicCalendar.day(year, month, day);
            case ISLAMIC_COMPUTED -> new IslamicCalendar.Day(IslamicCalendar.computed(year, month, day), true);
            case SOLAR -> new IslamicCalendar.Day(SolarCalendar.day(year, month, day), false);
        };
    }

    /** The last day of a month. */
    public IslamicCalendar.Day lastOf(int year, int month) {
        IslamicCalendar.Day next = month == 12 ? day(year + 1, 1, 1) : day(year, month + 1, 1);
        return new IslamicCalendar.Day(next.date().minusDays(1), next.computed());
    }

    /** The year of this calendar on a day. */
    public int yearAt(LocalDate date) {
        return this == SOLAR ? SolarCalendar.yearAt(date) : IslamicCalendar.yearAt(date);
    }
}
