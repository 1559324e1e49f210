package org.linimasa.event.label;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.CalendarDate;
import org.linimasa.edtf.Edtf;
import org.linimasa.edtf.EdtfDate;
import org.linimasa.edtf.EdtfInterval;
import org.linimasa.edtf.EdtfSet;
import org.linimasa.edtf.IntervalEnd;
import org.linimasa.event.ClockTime;
import org.linimasa.event.EventTime;
import org.linimasa.event.Precision;

/**
 * An event time in words of a language: "Selasa malam, 16 Januari 2024", "September 2023", "setelah 15 Januari 2024".
 * It says exactly what the EDTF value, the part of it, the part of the day and the clock say, no more.
 */
public final class TimeLabel {
    /** The weekdays of earlier dates, in the proleptic calendar, are not those that people then lived. */
    private static final LocalDate FIRST_WEEKDAY = LocalDate.of(1582, 10, 15);

    /** What a reader of any language most likely reads too, rather than a notation. */
    private static final Phrases OTHERWISE = Phrases.of("en").orElseThrow();

    private final Phrases phrases;
    private final DateWords dates;

    private TimeLabel(Phrases phrases) {
        this.phrases = phrases;
        this.dates = new DateWords(phrases);
    }

    /** The languages there are words for, ISO 639. */
    public static List<String> languages() {
        return Phrases.LANGUAGES;
    }

    /**
     * The time in words; in English where there are none of the language.
     *
     * @param language BCP 47; only its first part counts
     */
    public static String of(EventTime time, String language) {
        return new TimeLabel(Phrases.of(language).orElse(OTHERWISE)).of(time).in("");
    }

    private Inflected of(EventTime time) {
        if (time.edtf() == null) {
            return phrases.say("undated");
        }
        return switch (Edtf.parse(time.edtf())) {
            case EdtfDate date -> date(date, time);
            case EdtfInterval interval -> interval(interval, time);
            case EdtfSet set -> new SetWords(phrases, dates, time.mod()).of(set);
        };
    }

    private Inflected date(EdtfDate date, EventTime time) {
        Optional<LocalDate> day =
                date instanceof CalendarDate calendarDate ? calendarDate.localDate() : Optional.empty();
        return dates.part(
                time.mod(),
                day.filter(exact -> !exact.isBefore(FIRST_WEEKDAY))
                        .map(exact -> dates.qualified(date, day(exact, time)))
                        .orElseGet(() -> dates.of(date)));
    }

    private Inflected day(LocalDate day, EventTime time) {
        Inflected weekday = dates.weekday(day);
        if (time.partOfDay() != null) {
            weekday = phrases.say("partOfDay." + time.partOfDay(), "weekday", weekday);
        }
        Inflected words = dates.day(day, weekday);
        Optional<ClockTime> from = startClock(time);
        Optional<ClockTime> to = endClock(time);
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
            return phrases.say(
                    "clock.span", "date", words, "from", dates.clock(from.get()), "to", dates.clock(to.get()));
        }
        return from.map(clock -> dates.at(words, clock)).orElse(words);
    }

    private Inflected interval(EdtfInterval interval, EventTime time) {
        IntervalEnd start = interval.start();
        IntervalEnd end = interval.end();
        if (start instanceof IntervalEnd.Dated from && end instanceof IntervalEnd.Dated to) {
            return dates.partOfRange(time.mod(), span(from.date(), to.date(), time));
        }
        if (start instanceof IntervalEnd.Dated from) {
            String key = end instanceof IntervalEnd.Open ? "since" : "startingIn";
            return phrases.say(key, "date", dates.part(time.mod(), withClock(from.date(), startClock(time))));
        }
        return end instanceof IntervalEnd.Dated to
                ? phrases.say("until", "date", dates.part(time.mod(), withClock(to.date(), endClock(time))))
                : phrases.say("undated");
    }

    private Inflected span(EdtfDate from, EdtfDate to, EventTime time) {
        Optional<ClockTime> fromClock = startClock(time);
        Optional<ClockTime> toClock = endClock(time);
        boolean plain = fromClock.isEmpty() && toClock.isEmpty() && !isQualified(from) && !isQualified(to);
        if (plain
                && from instanceof CalendarDate first
                && to instanceof CalendarDate last
                && first.isSpecified()
                && last.isSpecified()) {
            return dates.join("span", first, last);
        }
        return phrases.say("span", "from", withClock(from, fromClock), "to", withClock(to, toClock));
    }

    private Inflected withClock(EdtfDate date, Optional<ClockTime> clock) {
        boolean isDay = date instanceof CalendarDate day && day.localDate().isPresent();
        Inflected words = dates.of(date);
        return isDay ? clock.map(time -> dates.at(words, time)).orElse(words) : words;
    }

    private static boolean isQualified(EdtfDate date) {
        return date.isUncertain() || date.isApproximate();
    }

    private static Optional<ClockTime> startClock(EventTime time) {
        LocalDateTime earliest = time.start() == null ? null : time.start().earliest();
        return clock(earliest, time.precision());
    }

    /** The clock time at the end; only where nothing but its own granule bounds the end. */
    private static Optional<ClockTime> endClock(EventTime time) {
        LocalDateTime earliest = time.end() == null ? null : time.end().earliest();
        LocalDateTime latest = time.end() == null ? null : time.end().latest();
        if (earliest == null || latest == null) {
            return Optional.empty();
        }
        return clock(earliest, time.precision()).filter(clock -> latest.equals(clock.endOn(earliest.toLocalDate())));
    }

    private static Optional<ClockTime> clock(@Nullable LocalDateTime moment, Precision precision) {
        return switch (precision) {
            case HOUR, MINUTE, SECOND ->
                Optional.ofNullable(moment).map(local -> new ClockTime(local.toLocalTime(), precision));
            default -> Optional.empty();
        };
    }
}
