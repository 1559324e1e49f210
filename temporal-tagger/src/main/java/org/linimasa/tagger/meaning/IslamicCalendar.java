package org.linimasa.tagger.meaning;

import java.time.LocalDate;
import java.time.temporal.JulianFields;
import java.util.List;
import java.util.Set;

/**
 * The Islamic calendar: announced days where the Government of Indonesia set them, the arithmetic calendar elsewhere,
 * which can differ from any announced one by a day or two.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Tabular_Islamic_calendar">the tabular calendar, leap years as in type
 *     II</a>
 */
public final class IslamicCalendar {
    private static final String OFFICIAL = "official-";
    private static final List<int[]> OFFICIAL_DAYS = List.of(
            new int[] {1, 1}, new int[] {3, 12}, new int[] {7, 27}, new int[] {9, 1}, new int[] {10, 1}, new int[] {
                12, 10
            });
    private static final Set<Integer> LEAP_YEARS = Set.of(2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29);
    private static final long EPOCH = 1_948_440;
    private static final int DAYS_IN_CYCLE = 10_631;
    private static final int MAX_DIFFERENCE = 4;

    private IslamicCalendar() {}

    /**
     * A day of the common calendar.
     *
     * @param date the day
     * @param computed whether it was computed, not announced
     */
    public record Day(LocalDate date, boolean computed) {}

    /** The day of the common calendar on which an Islamic one falls. */
    public static Day day(int year, int month, int day) {
        LocalDate computed = computed(year, month, day);
        for (int[] official : OFFICIAL_DAYS) {
            if (official[0] != month) {
                continue;
            }
            LocalDate expected = computed(year, month, official[1]);
            for (LocalDate announced : FeastTable.days(OFFICIAL + official[0] + "-" + official[1])) {
                if (Math.abs(announced.toEpochDay() - expected.toEpochDay()) <= MAX_DIFFERENCE) {
                    return new Day(announced.plusDays((long) day - official[1]), false);
                }
            }
        }
        return new Day(computed, true);
    }

    /** The Islamic year in which a year of the common calendar begins. */
    public static int yearAt(LocalDate date) {
        int year = (int) Math.floorDiv(30 * (date.getLong(JulianFields.JULIAN_DAY) - EPOCH) + 10_646, DAYS_IN_CYCLE);
        return Math.max(1, year);
    }

    static LocalDate computed(int year, int month, int day) {
        int yearOfCycle = Math.floorMod(year - 1, 30) + 1;
        long days = (long) Math.floorDiv(year - 1, 30) * DAYS_IN_CYCLE + (yearOfCycle - 1) * 354L;
        days += LEAP_YEARS.stream().filter(leap -> leap < yearOfCycle).count();
        days += (month - 1) * 29L + month / 2;
        return LocalDate.MIN.with(JulianFields.JULIAN_DAY, EPOCH + days + day - 1);
    }
}
