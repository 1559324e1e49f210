package org.linimasa.edtf;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** Reads one date: calendar date, season, year as a number, or date-time. */
final class DateParser {
    private static final int MOST_YEAR_DIGITS = 9;
    private static final int MOST_EXPONENT_DIGITS = 2;

    private final Cursor cursor;

    DateParser(Cursor cursor) {
        this.cursor = cursor;
    }

    EdtfDate parse() {
        Qualifier left = cursor.qualifier();
        int begin = cursor.index();
        if (cursor.skip('Y')) {
            return numericYear(begin, left);
        }
        boolean negative = cursor.skip('-');
        String digits = cursor.digitsOrX(4, "year");
        if (DatePart.isDigit(cursor.peek()) || cursor.peek() == 'X') {
            throw cursor.wrong(cursor.index(), "has a fifth digit in the year (longer years start with Y)");
        }
        if (negative && digits.equals("0000")) {
            throw cursor.wrong(begin, "has a year -0000, but year 0 has no sign");
        }
        if (cursor.peek() == 'S' || cursor.peek() == 'E') {
            return fourDigitEstimate(begin, negative, digits, left);
        }
        DatePart year = new DatePart(negative, digits, left.and(cursor.qualifier()));
        if (cursor.atEnd()) {
            return new CalendarDate(year, null, null);
        }
        cursor.expect('-', "the year is over ('-' and a month, or nothing, follows)");
        return month(year);
    }

    private EdtfDate month(DatePart year) {
        Qualifier left = cursor.qualifier();
        int begin = cursor.index();
        String digits = cursor.digitsOrX(2, "month");
        Qualifier right = cursor.qualifier();
        DatePart groupedYear = year.with(right);
        DatePart month = new DatePart(false, digits, left.and(right));
        Optional<SubYear> subYear =
                month.value().isPresent() ? SubYear.of(month.value().getAsInt()) : Optional.empty();
        if (subYear.isPresent()) {
            cursor.expectEnd("the season, quarter or semester is over");
            return new SubYearDate(groupedYear, subYear.get(), month.qualifier());
        }
        if (!fits(month, 12)) {
            throw cursor.wrong(begin, "has month " + digits);
        }
        if (cursor.atEnd()) {
            return new CalendarDate(groupedYear, month, null);
        }
        cursor.expect('-', "the month is over ('-' and a day, or nothing, follows)");
        return day(groupedYear, month);
    }

    private EdtfDate day(DatePart year, DatePart month) {
        Qualifier left = cursor.qualifier();
        int begin = cursor.index();
        String digits = cursor.digitsOrX(2, "day");
        Qualifier right = cursor.qualifier();
        DatePart day = new DatePart(false, digits, left.and(right));
        if (!fits(day, 31)) {
            throw cursor.wrong(begin, "has day " + digits);
        }
        if (new CalendarScan(year, month, day).firstEndingAfter(null).isEmpty()) {
            throw cursor.wrong(begin, "has day " + digits + ", but " + lengthOf(year, month) + ",");
        }
        CalendarDate date = new CalendarDate(year.with(right), month.with(right), day);
        if (cursor.atEnd()) {
            return date;
        }
        int timeBegin = cursor.index();
        cursor.expect('T', "the day is over ('T' and a time, or nothing, follows)");
        LocalDate localDate = date.localDate()
                .filter(specified -> !date.isUncertain() && !date.isApproximate())
                .orElseThrow(() ->
                        cursor.wrong(timeBegin, "has a time after a day that is qualified or not fully specified"));
        return time(localDate);
    }

    private EdtfDateTime time(LocalDate day) {
        TimeParser parser = new TimeParser(cursor);
        LocalTime time = parser.timeToTheSecond();
        ZoneOffset offset = parser.offset();
        cursor.expectEnd("the time is over");
        return new EdtfDateTime(day.atTime(time), offset);
    }

    private NumericYear numericYear(int begin, Qualifier left) {
        int sign = cursor.skip('-') ? -1 : 1;
        int digitsBegin = cursor.index();
        if (cursor.peek() == '0') {
            throw cursor.wrong(digitsBegin, "has a 0 at the start of a year after Y");
        }
        int mantissa = sign * cursor.number(MOST_YEAR_DIGITS, "year");
        if (DatePart.isDigit(cursor.peek())) {
            throw cursor.wrong(cursor.index(), "has a year of more than 9 digits");
        }
        int exponent = cursor.skip('E') ? cursor.number(MOST_EXPONENT_DIGITS, "exponent") : 0;
        if (exponent == 0 && Math.abs(mantissa) <= 9_999) {
            throw cursor.wrong(begin, "has Y before a year of at most four digits");
        }
        return estimate(begin, mantissa, exponent, left);
    }

    private NumericYear fourDigitEstimate(int begin, boolean negative, String digits, Qualifier left) {
        if (digits.indexOf('X') >= 0) {
            throw cursor.wrong(cursor.index(), "has '" + cursor.peek() + "' after unspecified digits");
        }
        if (cursor.peek() == 'E') {
            throw cursor.wrong(begin, "has an exponent without Y before the year");
        }
        int magnitude = Integer.parseInt(digits);
        return estimate(begin, negative ? -magnitude : magnitude, 0, left);
    }

    private NumericYear estimate(int begin, int mantissa, int exponent, Qualifier left) {
        int significantBegin = cursor.index();
        boolean significant = cursor.skip('S');
        int digits = significant ? cursor.number(MOST_EXPONENT_DIGITS, "number of significant digits") : 0;
        Qualifier qualifier = left.and(cursor.qualifier());
        cursor.expectEnd("the year is over");
        if (significant && digits == 0) {
            throw cursor.wrong(significantBegin, "has no significant digit");
        }
        if (!NumericYear.isInRange(mantissa, exponent, digits)) {
            throw cursor.wrong(begin, "has a year out of the range from " + NumericYear.MIN + " to " + NumericYear.MAX);
        }
        if (!NumericYear.hasDigits(mantissa, exponent, digits)) {
            throw cursor.wrong(significantBegin, "has more significant digits than the year has digits");
        }
        return new NumericYear(mantissa, exponent, digits, qualifier);
    }

    private static boolean fits(DatePart part, int most) {
        int largest = Math.min(most, part.largest());
        for (int value = Math.max(1, part.smallest()); value <= largest; value++) {
            if (part.matches(value)) {
                return true;
            }
        }
        return false;
    }

    /** "February 2024 has 29 days", "February has at most 29 days". */
    private static String lengthOf(DatePart year, DatePart month) {
        if (month.value().isEmpty()) {
            return "no month of " + year.written() + " that fits " + month.digits() + " has it";
        }
        Month name = Month.of(month.value().getAsInt());
        String words = name.name().charAt(0) + name.name().substring(1).toLowerCase(Locale.ROOT);
        return year.value().isPresent()
                ? words + " " + year.written() + " has "
                        + name.length(
                                LocalDate.of(year.value().getAsInt(), 1, 1).isLeapYear()) + " days"
                : words + " of " + year.written() + " has at most " + longest(year, name) + " days";
    }

    private static int longest(DatePart year, Month month) {
        DatePart leapDay = new DatePart(false, "29", Qualifier.NONE);
        DatePart monthPart = new DatePart(false, String.format(Locale.ROOT, "%02d", month.getValue()), Qualifier.NONE);
        boolean leap = new CalendarScan(year, monthPart, leapDay)
                .firstEndingAfter(null)
                .isPresent();
        return month.length(leap);
    }
}
