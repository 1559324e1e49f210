package org.linimasa.edtf;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A year, month or day of the proleptic Gregorian calendar, perhaps with unspecified digits: {@code 2024}, {@code
 * 2024-01-16}, {@code 201X}, {@code 156X-12-25}, {@code -0044-03-15}. Year 0 is 1 BCE.
 *
 * @param year four digits
 * @param month two digits; absent for a year
 * @param day two digits; absent for a year or month
 */
public record CalendarDate(
        DatePart year, @Nullable DatePart month, @Nullable DatePart day) implements EdtfDate {
    /** @throws IllegalArgumentException if no such date exists in the calendar */
    public CalendarDate {
        if (year.digits().length() != 4
                || month != null && (month.digits().length() != 2 || month.negative())
                || day != null && (month == null || day.digits().length() != 2 || day.negative())) {
            throw new IllegalArgumentException("a date is a year, a month, a day, in 4, 2 and 2 digits");
        }
        if (new CalendarScan(year, month, day).firstEndingAfter(null).isEmpty()) {
            throw new IllegalArgumentException("the calendar has no "
                    + parts(year, month, day).map(DatePart::written).collect(Collectors.joining("-")));
        }
    }

    /**
     * A day, exactly.
     *
     * @throws IllegalArgumentException if the year has more than four digits
     */
    public static CalendarDate of(LocalDate day) {
        return new CalendarDate(
                yearPart(day.getYear()), twoDigits(day.getMonthValue()), twoDigits(day.getDayOfMonth()));
    }

    /**
     * A month, exactly.
     *
     * @throws IllegalArgumentException if the year has more than four digits
     */
    public static CalendarDate of(YearMonth month) {
        return new CalendarDate(yearPart(month.getYear()), twoDigits(month.getMonthValue()), null);
    }

    /**
     * A year, exactly.
     *
     * @throws IllegalArgumentException if it has more than four digits
     */
    public static CalendarDate ofYear(int year) {
        return new CalendarDate(yearPart(year), null, null);
    }

    /** The day, where every digit of year, month and day is known. */
    public Optional<LocalDate> localDate() {
        if (day == null || !isSpecified()) {
            return Optional.empty();
        }
        return firstEndingAfter(null).map(LocalWindow::from).map(LocalDateTime::toLocalDate);
    }

    /** Whether every digit is known. */
    public boolean isSpecified() {
        return year.isSpecified() && (month == null || month.isSpecified()) && (day == null || day.isSpecified());
    }

    @Override
    public TimeBounds bounds() {
        if (!isSpecified()) {
            return EdtfDate.super.bounds();
        }
        LocalWindow only = firstEndingAfter(null).orElseThrow();
        return TimeBounds.within(only.from(), only.to());
    }

    @Override
    public Optional<LocalWindow> firstEndingAfter(@Nullable LocalDateTime moment) {
        return new CalendarScan(year, month, day).firstEndingAfter(moment);
    }

    @Override
    public Optional<LocalWindow> lastStartingBefore(@Nullable LocalDateTime moment) {
        return new CalendarScan(year, month, day).lastStartingBefore(moment);
    }

    /** True when nothing but unspecified digits follows the first of them: what it may be leaves no gap. */
    @Override
    public boolean boundsAreExact() {
        String digits = parts().map(DatePart::digits).collect(Collectors.joining());
        int unspecified = digits.indexOf('X');
        return unspecified < 0 || digits.substring(unspecified).chars().allMatch(c -> c == 'X');
    }

    @Override
    public boolean isUncertain() {
        return year.qualifier().isUncertain()
                || month != null && month.qualifier().isUncertain()
                || day != null && day.qualifier().isUncertain();
    }

    @Override
    public boolean isApproximate() {
        return year.qualifier().isApproximate()
                || month != null && month.qualifier().isApproximate()
                || day != null && day.qualifier().isApproximate();
    }

    @Override
    public int level() {
        boolean qualifiedAsAWhole = parts().map(DatePart::qualifier).distinct().count() == 1;
        if (!qualifiedAsAWhole || !isUnspecifiedFromTheRight()) {
            return 2;
        }
        return year.negative() || !isSpecified() || year.qualifier() != Qualifier.NONE ? 1 : 0;
    }

    @Override
    public String toString() {
        if (month == null) {
            return QualifiedDateFormat.format(List.of(year));
        }
        return QualifiedDateFormat.format(day == null ? List.of(year, month) : List.of(year, month, day));
    }

    private boolean isUnspecifiedFromTheRight() {
        String digits = parts().map(DatePart::digits).collect(Collectors.joining("-"));
        return digits.matches("\\d{4}|\\d{3}X|\\d\\dXX|\\d{4}-(\\d\\d|XX)|\\d{4}-\\d\\d-(\\d\\d|XX)|\\d{4}-XX-XX");
    }

    private Stream<DatePart> parts() {
        return parts(year, month, day);
    }

    private static Stream<DatePart> parts(DatePart year, @Nullable DatePart month, @Nullable DatePart day) {
        if (month == null) {
            return Stream.of(year);
        }
        return day == null ? Stream.of(year, month) : Stream.of(year, month, day);
    }

    private static DatePart yearPart(int year) {
        return new DatePart(year < 0, String.format(Locale.ROOT, "%04d", Math.abs(year)), Qualifier.NONE);
    }

    private static DatePart twoDigits(int number) {
        return new DatePart(false, String.format(Locale.ROOT, "%02d", number), Qualifier.NONE);
    }
}
