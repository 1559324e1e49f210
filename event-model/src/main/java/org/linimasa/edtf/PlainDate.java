package org.linimasa.edtf;

import org.jspecify.annotations.Nullable;

/** A year, month or day of which every digit is known, as a client writes it. */
final class PlainDate {
    private static final String BEYOND_PLAIN_DATES = "X?~%/[{YS";

    private PlainDate() {}

    /**
     * Reads the beginning of a text.
     *
     * @param end of the date, exclusive
     * @param expected what a caller may write, said where it wrote something else of EDTF
     */
    static CalendarDate parse(String text, int end, String expected) {
        if (text.isEmpty()) {
            throw new EdtfParseException(text, 0, "is empty");
        }
        for (int i = 0; i < end; i++) {
            if (BEYOND_PLAIN_DATES.indexOf(text.charAt(i)) >= 0) {
                throw new EdtfParseException(text, i, "has '" + text.charAt(i) + "' " + expected);
            }
        }
        if (new DateParser(new Cursor(text, 0, end)).parse() instanceof CalendarDate date) {
            return date;
        }
        throw new EdtfParseException(
                text, text.lastIndexOf('-', end) + 1, "has a season or part of a year " + expected);
    }

    /** What a date lacks to be a day; null where it is one. */
    static @Nullable String lackingIn(CalendarDate date) {
        if (date.month() == null) {
            return "'-' and the month are expected";
        }
        return date.day() == null ? "'-' and the day are expected" : null;
    }
}
