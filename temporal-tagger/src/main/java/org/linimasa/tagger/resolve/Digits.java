package org.linimasa.tagger.resolve;

/** Numbers with leading zeros, as ISO 8601 writes them. */
final class Digits {
    private Digits() {}

    /** A number in at least so many characters, a sign included: {@code atLeast(2, 7)} is "07". */
    static String atLeast(int length, int number) {
        String digits = Integer.toString(Math.abs(number));
        int zeros = length - digits.length() - (number < 0 ? 1 : 0);
        String padded = zeros > 0 ? "0".repeat(zeros) + digits : digits;
        return number < 0 ? "-" + padded : padded;
    }
}
