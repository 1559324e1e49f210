package org.linimasa.tagger.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rule of a feast's date, as packs write it: {@code 12-25}; {@code easter-2}; {@code pascha-2}, counted from the
 * Easter of the Orthodox churches; {@code 11@4-4}, the fourth Thursday
 * of November ({@code 5@-1-1}: the last Monday of May; {@code 11@4-4+1}: the day after that Thursday); {@code
 * official-10-1}, the first of the tenth Islamic month as announced in Indonesia, {@code islamic-10-1} as computed;
 * {@code table-nyepi}, from the table of feasts ({@code table-galungan+10}: ten days after it).
 *
 * @param rule as in the pack
 * @param offset so many days after it, negative for before: "H-3 Lebaran"
 */
public record Holiday(String rule, int offset) {
    private static final Pattern FIXED = Pattern.compile("(\\d{1,2})-(\\d{1,2})");
    private static final Pattern EASTER = Pattern.compile("(easter|pascha)([+-]\\d+)");
    private static final Pattern NTH = Pattern.compile("(\\d{1,2})@(-?\\d)-(\\d)(\\+\\d)?");
    private static final Pattern ISLAMIC = Pattern.compile("(official|islamic)-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern TABLE = Pattern.compile("table-(.+?)([+-]\\d+)?");

    /** The dates of the Gregorian Easter repeat after so many years. */
    private static final int EASTER_CYCLE = 5_700_000;

    /** The feast's own day. */
    public Holiday(String rule) {
        this(rule, 0);
    }

    /**
     * The feast's days in a year, earliest first: of some feasts two in some years, of one from a table none where the
     * table ends.
     */
    public List<IslamicCalendar.Day> in(int year) {
        return ownDays(year).stream().map(this::moved).toList();
    }

    /** The day on which it is in every year; null where that differs. */
    public @Nullable MonthDay fixedDay() {
        Matcher fixed = FIXED.matcher(rule);
        return offset == 0 && fixed.matches()
                ? MonthDay.of(Integer.parseInt(fixed.group(1)), Integer.parseInt(fixed.group(2)))
                : null;
    }

    /** The month in which it is in every year; null where that differs. */
    public @Nullable Integer fixedMonth() {
        Matcher nth = NTH.matcher(rule);
        MonthDay fixed = fixedDay();
        return fixed != null
                ? Integer.valueOf(fixed.getMonthValue())
                : offset == 0 && nth.matches() && nth.group(4) == null ? Integer.valueOf(nth.group(1)) : null;
    }

    private IslamicCalendar.Day moved(IslamicCalendar.Day day) {
        return new IslamicCalendar.Day(day.date().plusDays(offset), day.computed());
    }

    private List<IslamicCalendar.Day> ownDays(int year) {
        Matcher islamic = ISLAMIC.matcher(rule);
        if (islamic.matches()) {
            return islamic(year, Integer.parseInt(islamic.group(2)), Integer.parseInt(islamic.group(3)));
        }
        Matcher table = TABLE.matcher(rule);
        if (table.matches()) {
            int days = table.group(2) == null ? 0 : Integer.parseInt(table.group(2));
            return FeastTable.days(table.group(1)).stream()
                    .map(day -> day.plusDays(days))
                    .filter(day -> day.getYear() == year)
                    .map(day -> new IslamicCalendar.Day(day, false))
                    .toList();
        }
        return List.of(new IslamicCalendar.Day(solar(year), false));
    }

    /** The feast's day in an Islamic year; of a feast that follows another calendar as in {@link #in}. */
    public List<IslamicCalendar.Day> inIslamicYear(int year) {
        Matcher islamic = ISLAMIC.matcher(rule);
        if (!islamic.matches() || !CalendarSystem.ISLAMIC.isValid(year, 1, 1)) {
            return List.of();
        }
        int month = Integer.parseInt(islamic.group(2));
        return List.of(moved(islamicDay(year, month, Integer.parseInt(islamic.group(3)))));
    }

    private List<IslamicCalendar.Day> islamic(int year, int month, int day) {
        List<IslamicCalendar.Day> days = new ArrayList<>();
        int first = IslamicCalendar.yearAt(LocalDate.of(year, 1, 1));
        for (int islamicYear = first; islamicYear <= first + 1; islamicYear++) {
            IslamicCalendar.Day found = islamicDay(islamicYear, month, day);
            if (found.date().getYear() == year) {
                days.add(found);
            }
        }
        return days;
    }

    private IslamicCalendar.Day islamicDay(int year, int month, int day) {
        IslamicCalendar.Day found = IslamicCalendar.day(year, month, day);
        return rule.startsWith("official") ? found : new IslamicCalendar.Day(found.date(), true);
    }

    private LocalDate solar(int year) {
        Matcher fixed = FIXED.matcher(rule);
        if (fixed.matches()) {
            return LocalDate.of(year, Integer.parseInt(fixed.group(1)), Integer.parseInt(fixed.group(2)));
        }
        Matcher easter = EASTER.matcher(rule);
        if (easter.matches()) {
            LocalDate sunday = easter.group(1).equals("easter") ? easter(year) : orthodoxEaster(year);
            return sunday.plusDays(Integer.parseInt(easter.group(2)));
        }
        Matcher nth = NTH.matcher(rule);
        if (nth.matches()) {
            LocalDate day = YearMonth.of(year, Integer.parseInt(nth.group(1)))
                    .atDay(1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(
                            Integer.parseInt(nth.group(2)), DayOfWeek.of(Integer.parseInt(nth.group(3)))));
            return nth.group(4) == null ? day : day.plusDays(Integer.parseInt(nth.group(4)));
        }
        throw new IllegalArgumentException("unknown holiday rule " + rule);
    }

    /**
     * Easter Sunday of the Gregorian calendar, carried back before its introduction, and before the Common Era too.
     *
     * @see <a href="https://en.wikipedia.org/wiki/Date_of_Easter">the anonymous Gregorian algorithm (Meeus)</a>
     */
    static LocalDate easter(int year) {
        int yearOfCycle = Math.floorMod(year, EASTER_CYCLE);
        int a = yearOfCycle % 19;
        int b = yearOfCycle / 100;
        int c = yearOfCycle % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    /**
     * Easter Sunday as the Orthodox churches keep it, by the Julian calendar, said in the Gregorian one.
     *
     * @see <a href="https://en.wikipedia.org/wiki/Date_of_Easter">Meeus's Julian algorithm</a>
     */
    static LocalDate orthodoxEaster(int year) {
        int d = (19 * Math.floorMod(year, 19) + 15) % 30;
        int e = (2 * Math.floorMod(year, 4) + 4 * Math.floorMod(year, 7) - d + 34) % 7;
        int n = d + e + 114;
        int calendarsApart = Math.floorDiv(year, 100) - Math.floorDiv(year, 400) - 2;
        return LocalDate.of(year, n / 31, n % 31 + 1).plusDays(calendarsApart);
    }
}
