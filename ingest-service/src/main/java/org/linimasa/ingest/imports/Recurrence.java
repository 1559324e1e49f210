package org.linimasa.ingest.imports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule by which an event recurs on days: each day, week, month or year. It goes through these one by one, takes the days
 * that pass all of its conditions, at the clock times it names, and of these those at the positions it names. What a rule
 * leaves open follows from when the event is first. Done here because ical4j, which tests use, brings Groovy and two more
 * libraries into the program, and lib-recur two and dates of its own beside java.time, for the two hundred lines below.
 *
 * @param count how often it is in all, the first time included; absent for no limit
 * @param until when it ends, as written; absent for never
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10">RFC 5545, section 3.3.10</a>
 */
record Recurrence(
        Frequency frequency,
        int interval,
        @Nullable Integer count,
        @Nullable String until,
        DayOfWeek weekStart,
        SortedSet<Integer> months,
        SortedSet<Integer> weekNumbers,
        SortedSet<Integer> yearDays,
        SortedSet<Integer> monthDays,
        List<Weekday> weekdays,
        SortedSet<Integer> hours,
        SortedSet<Integer> minutes,
        SortedSet<Integer> seconds,
        SortedSet<Integer> positions) {
    private static final Pattern WEEKDAY = Pattern.compile("([+-]?\\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,5}");
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final int MAX_NUMBER = 99_999;

    /** What it goes through. */
    enum Frequency {
        DAILY(ChronoUnit.DAYS),
        WEEKLY(ChronoUnit.WEEKS),
        MONTHLY(ChronoUnit.MONTHS),
        YEARLY(ChronoUnit.YEARS);

        private final ChronoUnit unit;

        Frequency(ChronoUnit unit) {
            this.unit = unit;
        }
    }

    /**
     * A day of the week.
     *
     * @param ordinal the how manieth of the month or year, counted from its end where negative; 0 for each
     */
    record Weekday(DayOfWeek day, int ordinal) {}

    /**
     * Reads a rule.
     *
     * @throws IllegalArgumentException where it is none, or not one for days
     */
    static Recurrence parse(String rule) {
        Map<String, String> parts = new HashMap<>();
        for (String part : rule.toUpperCase(Locale.ROOT).split(";")) {
            int equals = part.indexOf('=');
            if (equals < 1 || parts.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
                throw new IllegalArgumentException("\"" + part + "\" is no part of a rule, or stands there twice");
            }
        }
        String frequency = parts.remove("FREQ");
        Recurrence read = new Recurrence(
                Stream.of(Frequency.values())
                        .filter(it -> it.name().equals(frequency))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("FREQ=" + frequency
                                + " is not read: what recurs does so DAILY, WEEKLY, MONTHLY or YEARLY")),
                Optional.ofNullable(parts.remove("INTERVAL"))
                        .map(it -> number("INTERVAL", it, 1, MAX_NUMBER))
                        .orElse(1),
                Optional.ofNullable(parts.remove("COUNT"))
                        .map(it -> number("COUNT", it, 1, MAX_NUMBER))
                        .orElse(null),
                parts.remove("UNTIL"),
                Optional.ofNullable(parts.remove("WKST"))
                        .map(it -> weekday("WKST", it).day())
                        .orElse(DayOfWeek.MONDAY),
                numbers("BYMONTH", parts, 1, 12),
                signed("BYWEEKNO", parts, 53),
                signed("BYYEARDAY", parts, 366),
                signed("BYMONTHDAY", parts, 31),
                values("BYDAY", parts).map(it -> weekday("BYDAY", it)).toList(),
                numbers("BYHOUR", parts, 0, 23),
                numbers("BYMINUTE", parts, 0, 59),
                numbers("BYSECOND", parts, 0, 59),
                signed("BYSETPOS", parts, 366));
        if (!parts.isEmpty()) {
            throw new IllegalArgumentException(
                    "the part " + new TreeSet<>(parts.keySet()).first() + " of a rule is not read");
        }
        return read.checked();
    }

    private Recurrence checked() {
        boolean counted = weekdays.stream().anyMatch(day -> day.ordinal() != 0);
        if (counted && (frequency == Frequency.DAILY || frequency == Frequency.WEEKLY || !weekNumbers.isEmpty())) {
            throw new IllegalArgumentException("BYDAY counts days of a month or year, and there is none");
        }
        if (!weekNumbers.isEmpty() && frequency != Frequency.YEARLY) {
            throw new IllegalArgumentException("BYWEEKNO needs FREQ=YEARLY");
        }
        return this;
    }

    /**
     * When the event is, the first time included, which need not follow the rule.
     *
     * @param last no later than this
     * @param atMost no more than so many
     */
    List<LocalDateTime> occurrences(LocalDateTime first, LocalDateTime last, int atMost) {
        List<LocalDateTime> found = new ArrayList<>(List.of(first));
        int most = count == null ? atMost : Math.min(count, atMost);
        Recurrence rule = completedBy(first);
        LocalDate period = rule.periodOf(first.toLocalDate());
        while (found.size() < most && !period.isAfter(last.toLocalDate())) {
            rule.inPeriod(period)
                    .filter(moment -> moment.isAfter(first) && !moment.isAfter(last))
                    .limit(most - found.size())
                    .forEach(found::add);
            period = period.plus(interval, frequency.unit);
        }
        return found;
    }

    /** The rule with what it leaves open. */
    private Recurrence completedBy(LocalDateTime first) {
        boolean saysDays = !yearDays.isEmpty() || !monthDays.isEmpty() || !weekdays.isEmpty();
        boolean ofMonth = frequency == Frequency.MONTHLY || frequency == Frequency.YEARLY && weekNumbers.isEmpty();
        boolean ofWeek = frequency == Frequency.WEEKLY || !weekNumbers.isEmpty();
        boolean saysMonth = saysDays || frequency != Frequency.YEARLY || !weekNumbers.isEmpty();
        return new Recurrence(
                frequency,
                interval,
                count,
                until,
                weekStart,
                saysMonth ? months : orElse(months, first.getMonthValue()),
                weekNumbers,
                yearDays,
                !saysDays && ofMonth ? orElse(monthDays, first.getDayOfMonth()) : monthDays,
                !saysDays && ofWeek ? List.of(new Weekday(first.getDayOfWeek(), 0)) : weekdays,
                orElse(hours, first.getHour()),
                orElse(minutes, first.getMinute()),
                orElse(seconds, first.getSecond()),
                positions);
    }

    private LocalDate periodOf(LocalDate day) {
        return switch (frequency) {
            case DAILY -> day;
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(weekStart));
            case MONTHLY -> day.withDayOfMonth(1);
            case YEARLY -> day.withDayOfYear(1);
        };
    }

    private Stream<LocalDateTime> inPeriod(LocalDate begin) {
        Stream<LocalDateTime> all = begin.datesUntil(begin.plus(1, frequency.unit))
                .filter(this::passes)
                .flatMap(this::times);
        if (positions.isEmpty()) {
            return all;
        }
        List<LocalDateTime> list = all.toList();
        return positions.stream()
                .map(position -> position > 0 ? position - 1 : list.size() + position)
                .filter(index -> index >= 0 && index < list.size())
                .sorted()
                .distinct()
                .map(list::get);
    }

    private Stream<LocalDateTime> times(LocalDate day) {
        return hours.stream()
                .flatMap(hour -> minutes.stream()
                        .flatMap(minute ->
                                seconds.stream().map(second -> day.atTime(LocalTime.of(hour, minute, second)))));
    }

    private boolean passes(LocalDate day) {
        return (months.isEmpty() || months.contains(day.getMonthValue()))
                && passesWeek(day)
                && passes(yearDays, day.getDayOfYear(), day.lengthOfYear())
                && passes(monthDays, day.getDayOfMonth(), day.lengthOfMonth())
                && (weekdays.isEmpty() || weekdays.stream().anyMatch(wanted -> is(wanted, day)));
    }

    /** @param length of what the number counts in, for those that count from its end */
    private static boolean passes(SortedSet<Integer> wanted, int number, int length) {
        return wanted.isEmpty() || wanted.contains(number) || wanted.contains(number - length - 1);
    }

    /** Week 1 is the first with at least four days of the year. */
    private boolean passesWeek(LocalDate day) {
        if (weekNumbers.isEmpty()) {
            return true;
        }
        WeekFields weeks = WeekFields.of(weekStart, 4);
        int number = day.get(weeks.weekOfWeekBasedYear());
        return passes(weekNumbers, number, (int)
                day.range(weeks.weekOfWeekBasedYear()).getMaximum());
    }

    private boolean is(Weekday wanted, LocalDate day) {
        if (wanted.day() != day.getDayOfWeek()) {
            return false;
        }
        boolean ofMonth = frequency == Frequency.MONTHLY || !months.isEmpty();
        int number = ofMonth ? day.getDayOfMonth() : day.getDayOfYear();
        int length = ofMonth ? day.lengthOfMonth() : day.lengthOfYear();
        return wanted.ordinal() == 0
                || wanted.ordinal() == (number - 1) / 7 + 1
                || wanted.ordinal() == -((length - number) / 7 + 1);
    }

    private static SortedSet<Integer> orElse(SortedSet<Integer> given, int otherwise) {
        return given.isEmpty() ? new TreeSet<>(List.of(otherwise)) : given;
    }

    private static Stream<String> values(String name, Map<String, String> parts) {
        String list = parts.remove(name);
        return list == null ? Stream.empty() : Stream.of(list.split(",", -1));
    }

    private static SortedSet<Integer> numbers(String name, Map<String, String> parts, int least, int most) {
        SortedSet<Integer> numbers = new TreeSet<>();
        values(name, parts).forEach(value -> numbers.add(number(name, value, least, most)));
        return numbers;
    }

    /** Numbers from 1, or from the end where negative. */
    private static SortedSet<Integer> signed(String name, Map<String, String> parts, int most) {
        SortedSet<Integer> numbers = numbers(name, parts, -most, most);
        if (numbers.contains(0)) {
            throw new IllegalArgumentException(name + " counts from 1");
        }
        return numbers;
    }

    private static int number(String name, String value, int least, int most) {
        int number = NUMBER.matcher(value).matches() ? Integer.parseInt(value) : Integer.MIN_VALUE;
        if (number < least || number > most) {
            throw new IllegalArgumentException(name + "=" + value + " is no number from " + least + " to " + most);
        }
        return number;
    }

    private static Weekday weekday(String name, String value) {
        Matcher day = WEEKDAY.matcher(value);
        if (!day.matches()) {
            throw new IllegalArgumentException(name + "=" + value + " is no day such as MO or -1FR");
        }
        int ordinal = day.group(1) == null ? 0 : number(name, day.group(1), -53, 53);
        return new Weekday(DayOfWeek.of(DAYS.indexOf(day.group(2)) + 1), ordinal);
    }
}
