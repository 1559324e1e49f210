package org.linimasa.edtf;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A year written as a number: {@code Y170000002}, {@code Y-17E7} (-170,000,000), {@code 1950S2} (some year from 1900 to
 * 1999, estimated to be 1950), {@code Y3388E2S3}.
 *
 * @param mantissa the number before E; of four digits only with significant digits or an exponent
 * @param exponent of ten, from 0
 * @param significantDigits how many leading digits are meant; 0 for all of them
 * @param qualifier of the year
 */
public record NumericYear(int mantissa, int exponent, int significantDigits, Qualifier qualifier) implements EdtfDate {
    /** The latest year whose end a {@link LocalDateTime} can hold. */
    public static final int MAX = 999_999_998;
    /** The earliest year. */
    public static final int MIN = -MAX;

    private static final int FOUR_DIGITS = 9_999;

    /** @throws IllegalArgumentException if the year, or one it may be, is out of range, or the digits don't fit */
    public NumericYear {
        if (exponent < 0 || significantDigits < 0) {
            throw new IllegalArgumentException("an exponent or a number of digits is negative");
        }
        if (exponent == 0 && significantDigits == 0 && Math.abs(mantissa) <= FOUR_DIGITS) {
            throw new IllegalArgumentException("the year " + mantissa + " is written with four digits");
        }
        if (!isInRange(mantissa, exponent, significantDigits)) {
            throw new IllegalArgumentException("the year is out of the range from " + MIN + " to " + MAX);
        }
        if (!hasDigits(mantissa, exponent, significantDigits)) {
            throw new IllegalArgumentException("the year has fewer than " + significantDigits + " digits");
        }
    }

    /** Whether the year and all that it may be can be bounded. */
    static boolean isInRange(int mantissa, int exponent, int significantDigits) {
        long year = value(mantissa, exponent);
        return Math.abs(year) <= MAX && largestMagnitude(year, significantDigits) <= MAX;
    }

    /** Whether the year has as many digits as are said to be significant, leading zeros not counted. */
    static boolean hasDigits(int mantissa, int exponent, int significantDigits) {
        return significantDigits <= digits(value(mantissa, exponent));
    }

    /** The year, or its estimate where not all digits are significant. */
    public int year() {
        return (int) value(mantissa, exponent);
    }

    /** How many years it may be: 100 for {@code 1950S2}. */
    public int span() {
        return span(year(), significantDigits);
    }

    @Override
    public Optional<LocalWindow> firstEndingAfter(@Nullable LocalDateTime moment) {
        LocalWindow granule = granule();
        return new LocalWindow(moment, null).meets(granule) ? Optional.of(granule) : Optional.empty();
    }

    @Override
    public Optional<LocalWindow> lastStartingBefore(@Nullable LocalDateTime moment) {
        LocalWindow granule = granule();
        return new LocalWindow(null, moment).meets(granule) ? Optional.of(granule) : Optional.empty();
    }

    @Override
    public boolean boundsAreExact() {
        return true;
    }

    @Override
    public boolean isUncertain() {
        return qualifier.isUncertain();
    }

    @Override
    public boolean isApproximate() {
        return qualifier.isApproximate();
    }

    @Override
    public int level() {
        return exponent == 0 && significantDigits == 0 ? 1 : 2;
    }

    @Override
    public String toString() {
        boolean fourDigits = exponent == 0 && Math.abs(mantissa) <= FOUR_DIGITS;
        return (fourDigits
                        ? (mantissa < 0 ? "-" : "") + String.format(Locale.ROOT, "%04d", Math.abs(mantissa))
                        : "Y" + mantissa)
                + (exponent > 0 ? "E" + exponent : "")
                + (significantDigits > 0 ? "S" + significantDigits : "")
                + qualifier.symbol();
    }

    private LocalWindow granule() {
        int span = span();
        int magnitude = Math.abs(year());
        int smallest = magnitude - magnitude % span;
        int first = year() < 0 ? -(smallest + span - 1) : smallest;
        LocalDateTime start = LocalDate.of(first, 1, 1).atStartOfDay();
        return new LocalWindow(start, start.plusYears(span));
    }

    private static long value(int mantissa, int exponent) {
        long value = mantissa;
        // One step past the range is enough to see that it is out.
        for (int i = 0; i < exponent && Math.abs(value) <= MAX && value != 0; i++) {
            value *= 10;
        }
        return value;
    }

    private static long largestMagnitude(long year, int significantDigits) {
        long span = span(year, significantDigits);
        long magnitude = Math.abs(year);
        return magnitude - magnitude % span + span - 1;
    }

    private static int span(long year, int significantDigits) {
        int span = 1;
        for (int i = significantDigits; significantDigits > 0 && i < digits(year); i++) {
            span *= 10;
        }
        return span;
    }

    private static int digits(long year) {
        return Long.toString(Math.abs(year)).length();
    }
}
