package org.linimasa.tagger;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week in the notation of ISO 8601, which EDTF lacks: {@code 2024-W03}, or a day of it, {@code 2024-W03-2}.
 *
 * @param year of the week, which can differ from that of its days
 * @param number as written, perhaps of no week
 * @param weekday 1 for Monday to 7; 0 where the whole week is meant
 */
record IsoWeek(int year, int number, int weekday) {
    private static final Pattern NOTATION = Pattern.compile("([0-9]{4})-W([0-9]{2})(?:-([1-7]))?");

    /** The week that a text is; empty where it is none. */
    static Optional<IsoWeek> read(String text) {
        Matcher notation = NOTATION.matcher(text);
        return notation.matches()
                ? Optional.of(new IsoWeek(
                        Integer.parseInt(notation.group(1)),
                        Integer.parseInt(notation.group(2)),
                        notation.group(3) == null ? 0 : Integer.parseInt(notation.group(3))))
                : Optional.empty();
    }

    /** Whether its year has so many weeks. */
    boolean exists() {
        return number >= 1 && number <= weeks();
    }

    /** Why there is no such week. */
    String whyNot() {
        return year + " has the weeks 1 to " + weeks() + " and no week " + number;
    }

    /** The day, or the set of days from Monday to Sunday; only of a week that exists. */
    String edtf() {
        LocalDate monday = firstThursday().with(DayOfWeek.MONDAY).plusWeeks(number - 1L);
        return weekday > 0 ? monday.plusDays(weekday - 1L).toString() : "[" + monday + ".." + monday.plusDays(6) + "]";
    }

    private int weeks() {
        return (int) IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(firstThursday())
                .getMaximum();
    }

    /** In the first week of the year, as 4 January is. */
    private LocalDate firstThursday() {
        return LocalDate.of(year, 1, 4).with(DayOfWeek.THURSDAY);
    }
}
