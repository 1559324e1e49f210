package org.linimasa.edtf;

import java.util.OptionalInt;

/**
 * The year, month or day of a date: digits of which some may be unspecified.
 *
 * @param negative only of a year; the digits are then its magnitude
 * @param digits decimal digits and {@code X}, as many as the part has: four or two
 * @param qualifier of this part alone, whichever notation said it
 */
public record DatePart(boolean negative, String digits, Qualifier qualifier) {
    /** @throws IllegalArgumentException if there is anything but digits and X, or nothing, or more than four */
    public DatePart {
        if (digits.isEmpty() || digits.length() > 4) {
            throw new IllegalArgumentException("a date part has two or four digits, not \"" + digits + "\"");
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) != 'X' && !isDigit(digits.charAt(i))) {
                throw new IllegalArgumentException("\"" + digits + "\" are not digits");
            }
        }
    }

    /** Whether every digit is known. */
    public boolean isSpecified() {
        return digits.indexOf('X') < 0;
    }

    /** The number, negative before the year 0; absent when a digit is unspecified. */
    public OptionalInt value() {
        return isSpecified() ? OptionalInt.of(signed(magnitude('0'))) : OptionalInt.empty();
    }

    /** Whether the number could be this one. */
    boolean matches(int value) {
        if (negative ? value >= 0 : value < 0) {
            return false;
        }
        int rest = Math.abs(value);
        for (int i = digits.length() - 1; i >= 0; i--) {
            char c = digits.charAt(i);
            if (c != 'X' && c - '0' != rest % 10) {
                return false;
            }
            rest /= 10;
        }
        return rest == 0;
    }

    /** The smallest number that fits the digits. */
    int smallest() {
        return negative ? -magnitude('9') : magnitude('0');
    }

    /** The largest number that fits the digits; below 0 for a negative year. */
    int largest() {
        return negative ? Math.min(-1, -magnitude('0')) : magnitude('9');
    }

    DatePart with(Qualifier more) {
        return new DatePart(negative, digits, qualifier.and(more));
    }

    /** The digits with their sign. */
    String written() {
        return negative ? "-" + digits : digits;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int magnitude(char unspecified) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            number = number * 10 + (c == 'X' ? unspecified : c) - '0';
        }
        return number;
    }

    private int signed(int magnitude) {
        return negative ? -magnitude : magnitude;
    }
}
