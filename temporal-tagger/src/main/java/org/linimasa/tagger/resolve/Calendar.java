package org.linimasa.tagger.resolve;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.meaning.Field;
import org.linimasa.tagger.meaning.Holiday;
import org.linimasa.tagger.meaning.IslamicCalendar;
import org.linimasa.tagger.meaning.Meaning.Point;
import org.linimasa.tagger.meaning.Unit;

/** Fields to granules: the part of resolving that needs no context but a year. */
final class Calendar {
    private Calendar() {}

    /** The granule that the fields name within a year; null where they name none. */
    static @Nullable Granule inYear(Point point, int year) {
        if (point.holiday() != null) {
            List<Granule> days = feasts(point, point.holiday(), year);
            return days.isEmpty() ? null : days.getFirst();
        }
        Integer month = point.get(Field.MONTH);
        Integer day = point.get(Field.DAY);
        if (month != null && day != null) {
            return YearMonth.of(year, month).isValidDay(day) ? new Granule.Day(LocalDate.of(year, month, day)) : null;
        }
        Integer nth = point.get(Field.NTH);
        Integer weekday = point.get(Field.WEEKDAY);
        if (month != null && nth != null && weekday != null) {
            return nthWeekday(YearMonth.of(year, month), nth, weekday);
        }
        if (month != null) {
            return new Granule.Month(YearMonth.of(year, month));
        }
        Integer quarter = point.get(Field.QUARTER);
        if (quarter != null && quarter >= 1 && quarter <= 4) {
            return new PartOfYear.Quarter(year, quarter);
        }
        Integer half = point.get(Field.HALF);
        if (half != null && half >= 1 && half <= 2) {
            return new PartOfYear.Half(year, half);
        }
        Integer season = point.get(Field.SEASON);
        return season != null ? new PartOfYear.Season(year, season) : null;
    }

    /** The second Tuesday of a month; null where it has no fifth. */
    private static Granule.@Nullable Day nthWeekday(YearMonth month, int nth, int weekday) {
        LocalDate day = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.of(weekday)));
        return YearMonth.from(day).equals(month) ? new Granule.Day(day) : null;
    }

    static Granule.Day day(IslamicCalendar.Day day) {
        return new Granule.Day(day.date(), day.computed());
    }

    /** All that the fields name within a year: of some feasts two days. */
    private static List<Granule> allInYear(Point point, int year) {
        if (point.holiday() != null) {
            return feasts(point, point.holiday(), year);
        }
        Granule granule = inYear(point, year);
        return granule == null ? List.of() : List.of(granule);
    }

    /** The days of a feast in a year: two of some, of which "the second Galungan of 2023" is one. */
    static List<Granule> feasts(Point point, Holiday holiday, int year) {
        List<Granule> days =
                holiday.in(year).stream().<Granule>map(Calendar::day).toList();
        Integer nth = point.get(Field.NTH);
        if (nth == null) {
            return days;
        }
        int index = nth < 0 ? days.size() - 1 : nth - 1;
        return index >= 0 && index < days.size() ? List.of(days.get(index)) : List.of();
    }

    /** Whether the fields name something within a year: a month, a quarter, a feast. */
    static boolean namesPartOfYear(Point point) {
        return point.holiday() != null
                || point.has(Field.MONTH)
                || point.has(Field.QUARTER)
                || point.has(Field.HALF)
                || point.has(Field.SEASON);
    }

    /** The years around one in which the named date exists (29 February needs a leap year), nearest first. */
    static List<Granule> candidates(Point point, LocalDate near) {
        List<Granule> candidates = new ArrayList<>();
        for (int year = near.getYear() - 1; year <= near.getYear() + 1; year++) {
            candidates.addAll(allInYear(point, year));
        }
        for (int step = 2; candidates.isEmpty() && step <= 8; step++) {
            for (int year : new int[] {near.getYear() - step, near.getYear() + step}) {
                Granule granule = inYear(point, year);
                if (granule != null) {
                    candidates.add(granule);
                }
            }
        }
        candidates.sort(Comparator.comparingLong(granule -> distance(granule, near)));
        return candidates;
    }

    /** Days from a day to a granule; 0 where it lies inside. */
    static long distance(Granule granule, LocalDate day) {
        if (day.isBefore(granule.first())) {
            return ChronoUnit.DAYS.between(day, granule.first());
        }
        return day.isAfter(granule.last()) ? ChronoUnit.DAYS.between(granule.last(), day) : 0;
    }

    /** The day of a weekday within the week of another day. */
    static LocalDate weekdayInWeekOf(LocalDate day, int weekday) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(weekday - 1L);
    }

    /** The part of a granule that the fields name: September of a year, Monday of a week, the 5th of a month. */
    static Granule narrow(Granule base, Point point) {
        Integer weekday = point.get(Field.WEEKDAY);
        Integer day = point.get(Field.DAY);
        if (base.unit() == Unit.YEAR && namesPartOfYear(point)) {
            Granule part = inYear(point, base.first().getYear());
            return part == null ? base : part;
        }
        if (base.unit() == Unit.MONTH && day != null) {
            YearMonth month = YearMonth.from(base.first());
            return month.isValidDay(day) ? new Granule.Day(month.atDay(day)) : base;
        }
        Integer nth = point.get(Field.NTH);
        if (base.unit() == Unit.MONTH && nth != null && weekday != null) {
            Granule.Day nthDay = nthWeekday(YearMonth.from(base.first()), nth, weekday);
            return nthDay == null ? base : nthDay;
        }
        Integer decade = point.get(Field.DECADE);
        if (base.unit() == Unit.CENTURY && decade != null && decade < 10) {
            return new YearSpan.Decade(Math.floorDiv(base.first().getYear(), 100) * 10 + decade);
        }
        if (base.unit() == Unit.WEEK && weekday != null) {
            return new Granule.Day(weekdayInWeekOf(base.first(), weekday));
        }
        if (base.unit() == Unit.WEEK && point.has(Field.WEEKEND)) {
            return Granule.containing(base.first(), Unit.WEEKEND);
        }
        return base;
    }

    /** The same quarter or half of another year. */
    static Granule sameIn(Granule period, int years) {
        // The days around New Year belong to a week of either year; the fourth day tells which.
        LocalDate of = period.unit() == Unit.WEEK ? period.first().plusDays(3) : period.first();
        return Granule.containing(of.plusYears(years), period.unit());
    }

    /** The granule so many places away; null where its years have more than four digits. */
    static @Nullable Granule plus(Granule granule, int amount) {
        try {
            Granule moved = granule.plus(amount);
            boolean written = moved.first().getYear() >= -9999 && moved.last().getYear() <= 9999;
            return written ? moved : null;
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }
}
