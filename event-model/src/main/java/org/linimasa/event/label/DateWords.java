package org.linimasa.event.label;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.CalendarDate;
import org.linimasa.edtf.DatePart;
import org.linimasa.edtf.EdtfDate;
import org.linimasa.edtf.EdtfDateTime;
import org.linimasa.edtf.NumericYear;
import org.linimasa.edtf.Qualifier;
import org.linimasa.edtf.SubYearDate;
import org.linimasa.event.ClockTime;
import org.linimasa.event.Modifier;
import org.linimasa.event.Precision;

/** A single date in words: day, month, year, decade, season. A date there are no words for stays EDTF. */
final class DateWords {
    private static final int FIRST_YEAR_WITHOUT_ERA = 1000;

    private final Phrases phrases;

    DateWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** A date, without its weekday, and what it says of its own reliability. */
    Inflected of(EdtfDate date) {
        return qualified(
                date,
                switch (date) {
                    case EdtfDateTime time ->
                        at(
                                day(time.local().toLocalDate()),
                                new ClockTime(time.local().toLocalTime(), Precision.SECOND));
                    case NumericYear year -> year(year.year());
                    case SubYearDate part ->
                        part.year().value().isPresent()
                                ? subYear(part, part.year().value().getAsInt())
                                : Inflected.of(part);
                    case CalendarDate calendarDate -> calendarDate(calendarDate);
                });
    }

    /** Words for a date, with what the date says of its own reliability. */
    Inflected qualified(EdtfDate date, Inflected words) {
        boolean isEstimate = date instanceof NumericYear year && year.span() > 1;
        Qualifier qualifier = (date.isUncertain() ? Qualifier.UNCERTAIN : Qualifier.NONE)
                .and(date.isApproximate() || isEstimate ? Qualifier.APPROXIMATE : Qualifier.NONE);
        return qualifier == Qualifier.NONE ? words : phrases.say("qualifier." + qualifier, "date", words);
    }

    /** "akhir 2023", where a part of the date is named. */
    Inflected part(@Nullable Modifier mod, Inflected words) {
        return mod == null ? words : phrases.say("mod." + mod, "date", words);
    }

    /** The same of a stretch from one date to another: "late in 15–21 January 2024". */
    Inflected partOfRange(@Nullable Modifier mod, Inflected words) {
        return mod == null ? words : phrases.say("mod.range." + mod, "date", words);
    }

    /** "16 Januari 2024". */
    Inflected day(LocalDate day) {
        return phrases.say("day", "day", day.getDayOfMonth(), "month", month(day), "year", year(day.getYear()));
    }

    /** "Selasa, 16 Januari 2024" or, with another phrase for the weekday, "Selasa malam, 16 Januari 2024". */
    Inflected day(LocalDate day, Inflected weekday) {
        return phrases.say(
                "day.withWeekday",
                "weekday",
                weekday,
                "day",
                day.getDayOfMonth(),
                "month",
                month(day),
                "year",
                year(day.getYear()));
    }

    /** "Selasa". */
    Inflected weekday(LocalDate day) {
        return phrases.say("weekday." + day.getDayOfWeek().getValue());
    }

    /** "Januari". */
    Inflected month(LocalDate day) {
        return phrases.say("month." + day.getMonthValue());
    }

    /** "2024", "44 SM"; astronomical year 0 is 1 before the Common Era. */
    Inflected year(int year) {
        if (year <= 0) {
            return phrases.say("year.bce", "year", 1 - year);
        }
        return phrases.say(year < FIRST_YEAR_WITHOUT_ERA ? "year.early" : "year", "year", year);
    }

    /** "... pukul 18.30". */
    Inflected at(Inflected date, ClockTime time) {
        return phrases.say("clock", "date", date, "clock", clock(time));
    }

    /** "18.30", "6 pm". */
    Inflected clock(ClockTime time) {
        int hour = time.time().getHour();
        return phrases.say(
                "clock." + time.granule(),
                "hour",
                twoDigits(hour),
                "hour12",
                hour % 12 == 0 ? 12 : hour % 12,
                "halfDay",
                phrases.halfDay(hour < 12 ? "AM" : "PM"),
                "minute",
                twoDigits(time.time().getMinute()),
                "second",
                twoDigits(time.time().getSecond()));
    }

    /** "between" or "span" with the fewest words: what both dates share is said once. */
    Inflected join(String pattern, CalendarDate from, CalendarDate to) {
        LocalDate first = firstDay(from);
        LocalDate last = firstDay(to);
        boolean sameYear = first.getYear() == last.getYear();
        if (from.month() == null && to.month() == null) {
            return phrases.say(pattern + ".years", "from", of(from), "to", of(to));
        }
        if (from.month() == null || to.month() == null || !sameYear || (from.day() == null) != (to.day() == null)) {
            return phrases.say(pattern, "from", of(from), "to", of(to));
        }
        String daysOrMonths = first.getMonthValue() == last.getMonthValue() ? "days" : "daysOfYear";
        String granule = from.day() == null ? "months" : daysOrMonths;
        return phrases.say(
                pattern + "." + granule,
                "fromDay",
                first.getDayOfMonth(),
                "toDay",
                last.getDayOfMonth(),
                "fromMonth",
                month(first),
                "toMonth",
                month(last),
                "month",
                month(first),
                "year",
                year(first.getYear()));
    }

    private Inflected calendarDate(CalendarDate date) {
        if (date.isSpecified()) {
            return specified(date, firstDay(date));
        }
        return (date.year().isSpecified() ? ofKnownYear(date) : ofUnknownYear(date))
                .or(() -> betweenFirstAndLast(date))
                .orElseGet(() -> Inflected.of(date));
    }

    private Inflected specified(CalendarDate date, LocalDate first) {
        if (date.month() == null) {
            return year(first.getYear());
        }
        return date.day() == null ? monthOfYear(month(first), year(first.getYear())) : day(first);
    }

    /** {@code 2004-XX} is 2004, {@code 1985-04-XX} April 1985. */
    private Optional<Inflected> ofKnownYear(CalendarDate date) {
        LocalDate first = firstDay(date);
        DatePart month = date.month();
        boolean dayUnspecified = date.day() == null || date.day().digits().equals("XX");
        if (month == null || !dayUnspecified) {
            return Optional.empty();
        }
        if (month.isSpecified()) {
            return Optional.of(monthOfYear(month(first), year(first.getYear())));
        }
        return month.digits().equals("XX") ? Optional.of(year(first.getYear())) : Optional.empty();
    }

    /** {@code 201X}, {@code 156X-12-25}, {@code XXXX-12-25}, {@code XXXX-12}. */
    private Optional<Inflected> ofUnknownYear(CalendarDate date) {
        DatePart month = date.month();
        if (month == null) {
            return yearGroup(date.year());
        }
        String digits = date.year().digits();
        boolean anyYear = digits.equals("XXXX");
        boolean decade = digits.matches("[1-9]\\d\\dX") && !date.year().negative();
        if (!month.isSpecified() || !anyYear && !decade) {
            return Optional.empty();
        }
        Inflected monthName = phrases.say("month." + month.value().getAsInt());
        if (date.day() == null || date.day().digits().equals("XX")) {
            return Optional.of(anyYear ? monthName : monthOfYear(monthName, decade(digits)));
        }
        if (!date.day().isSpecified()) {
            return Optional.empty();
        }
        int day = date.day().value().getAsInt();
        return Optional.of(
                anyYear
                        ? phrases.say("day.ofUnknownYear", "day", day, "month", monthName)
                        : phrases.say("day", "day", day, "month", monthName, "year", decade(digits)));
    }

    /** {@code 201X} is a decade, {@code 20XX} a century, {@code 2XXX} a millennium. */
    private Optional<Inflected> yearGroup(DatePart year) {
        String digits = year.digits();
        if (year.negative() || digits.startsWith("0")) {
            return Optional.empty();
        }
        if (digits.matches("\\d{3}X")) {
            return Optional.of(decade(digits));
        }
        if (digits.matches("\\d\\dXX")) {
            return Optional.of(phrases.say("century", "n", nth(digits.substring(0, 2))));
        }
        return digits.matches("\\dXXX")
                ? Optional.of(phrases.say("millennium", "n", nth(digits.substring(0, 1))))
                : Optional.empty();
    }

    /** {@code 1984-1X}: some time between October and December; only where nothing between is left out. */
    private Optional<Inflected> betweenFirstAndLast(CalendarDate date) {
        LocalDateTime end = date.bounds().end().latest();
        boolean anyYear = date.year().digits().equals("XXXX");
        if (end == null || anyYear || !date.boundsAreExact()) {
            return Optional.empty();
        }
        LocalDate first = firstDay(date);
        LocalDate last = end.toLocalDate().minusDays(1);
        if (date.month() == null) {
            return Optional.of(phrases.say("between.years", "from", year(first.getYear()), "to", year(last.getYear())));
        }
        if (date.day() == null) {
            return Optional.of(join("between", monthOf(first), monthOf(last)));
        }
        return Optional.of(join("between", CalendarDate.of(first), CalendarDate.of(last)));
    }

    private Inflected subYear(SubYearDate date, int year) {
        return phrases.say("subYear." + date.part(), "year", year(year), "nextYear", year(year + 1));
    }

    private Inflected monthOfYear(Inflected month, Inflected year) {
        return phrases.say("month", "month", month, "year", year);
    }

    private Inflected decade(String digits) {
        return phrases.say("decade", "year", digits.replace('X', '0'));
    }

    private Inflected nth(String leadingDigits) {
        return phrases.ordinal(Integer.parseInt(leadingDigits) + 1);
    }

    private static CalendarDate monthOf(LocalDate day) {
        return CalendarDate.of(YearMonth.from(day));
    }

    /** The first day it may be. */
    static LocalDate firstDay(CalendarDate date) {
        LocalDateTime start = date.bounds().start().earliest();
        if (start == null) {
            throw new IllegalStateException("a calendar date is bounded: " + date);
        }
        return start.toLocalDate();
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
