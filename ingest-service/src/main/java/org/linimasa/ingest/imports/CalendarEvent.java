package org.linimasa.ingest.imports;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.event.SubmittedEvent;
import org.linimasa.ingest.event.SubmittedEvent.SubmittedParticipant;
import org.linimasa.ingest.stream.TextBody;
import org.linimasa.ingest.submission.FieldErrors;

/**
 * An event of a calendar.
 *
 * @param properties those that are read
 * @param calendarZone what the calendar says its zone is
 */
record CalendarEvent(List<ContentLine> properties, @Nullable String calendarZone) {
    private static final Set<String> READ = Set.of(
            "SUMMARY",
            "DTSTART",
            "DTEND",
            "DURATION",
            "STATUS",
            "LOCATION",
            "UID",
            "URL",
            "RECURRENCE-ID",
            "RRULE",
            "RDATE",
            "EXDATE",
            "DTSTAMP",
            "CREATED",
            "LAST-MODIFIED",
            "ATTENDEE");
    private static final FieldErrors ERRORS = FieldErrors.inBody("");
    private static final int LAST_YEAR = 9999;
    private static final Pattern DURATION = Pattern.compile(
            "\\+?P(?:(\\d{1,4})W|(?:(\\d{1,5})D)?(?:T(?:(\\d{1,5})H)?(?:(\\d{1,6})M)?(?:(\\d{1,7})S)?)?)");
    /** No event of a calendar is more often: who wants more names an earlier end. */
    static final int MAX_OCCURRENCES = 5_000;

    CalendarEvent {
        properties = List.copyOf(properties);
    }

    static boolean reads(String property) {
        return READ.contains(property);
    }

    /**
     * What an event that recurs is taken for: one event each time.
     *
     * @param last no later than this day
     * @param always whether that holds for a rule with an end of its own, too
     */
    record Horizon(LocalDate last, boolean always) {}

    /** Whether it stands for more than one event. */
    boolean recurs() {
        return find("RRULE").or(() -> find("RDATE")).isPresent()
                && find("RECURRENCE-ID").isEmpty();
    }

    /** Whether it takes the place of one of the times of an event that recurs: by this key, which that one would have. */
    Optional<String> replaced() {
        return find("RECURRENCE-ID").map(time -> key());
    }

    /** @throws org.linimasa.rest.ProblemException 422 where a property means nothing */
    SubmittedEvent submission() {
        return submission(find("DTSTART").map(this::moment).orElse(null), key());
    }

    /**
     * The event each time it is, in the order of time.
     *
     * @throws org.linimasa.rest.ProblemException 422 where a property means nothing, or it is too often
     */
    List<Occurrence> occurrences(Horizon horizon) {
        CalendarMoment first = find("DTSTART")
                .map(this::moment)
                .orElseThrow(() -> ERRORS.invalid("when", "invalid-date", "What recurs has a DTSTART."));
        SortedSet<LocalDateTime> times = new TreeSet<>(List.of(first.moment()));
        for (ContentLine rule : all("RRULE")) {
            times.addAll(times(rule.text(), first, horizon));
        }
        for (CalendarMoment added : moments("RDATE")) {
            times.add(added.in(first.zone()).moment());
        }
        for (CalendarMoment removed : moments("EXDATE")) {
            LocalDateTime time = removed.in(first.zone()).moment();
            times.removeIf(it -> removed.isDate() ? it.toLocalDate().equals(time.toLocalDate()) : it.equals(time));
        }
        if (times.size() > MAX_OCCURRENCES) {
            throw ERRORS.invalid(
                    "when",
                    "too-often",
                    "The event recurs more than " + MAX_OCCURRENCES + " times. Give the import an earlier recurUntil.");
        }
        return times.stream().map(time -> new Occurrence(this, first.at(time))).toList();
    }

    /** One of the times of an event that recurs. */
    record Occurrence(CalendarEvent event, CalendarMoment time) {
        /** By which it is known, also where it is told apart by itself. */
        @Nullable
        String key() {
            return event.key(time);
        }

        SubmittedEvent submission() {
            return event.submission(time, key());
        }
    }

    private List<LocalDateTime> times(String rule, CalendarMoment first, Horizon horizon) {
        try {
            Recurrence recurrence = Recurrence.parse(rule);
            LocalDateTime last = horizon.last().atTime(LocalTime.MAX);
            if (recurrence.until() != null) {
                CalendarMoment until = CalendarMoment.parse(recurrence.until(), first.zone(), calendarZone)
                        .in(first.zone());
                LocalDateTime end = until.isDate() ? until.moment().with(LocalTime.MAX) : until.moment();
                last = horizon.always() && last.isBefore(end) ? last : end;
            } else if (recurrence.count() != null && !horizon.always()) {
                last = LocalDateTime.MAX.withYear(LAST_YEAR);
            }
            return recurrence.occurrences(first.moment(), last, MAX_OCCURRENCES + 1);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw ERRORS.invalid("when", "invalid-rule", "RRULE:" + rule + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private SubmittedEvent submission(@Nullable CalendarMoment start, @Nullable String key) {
        properties.forEach(property -> TextBody.check(property.value()));
        return new SubmittedEvent(
                text("SUMMARY"),
                start == null ? null : when(start),
                anchor(),
                find("SUMMARY").map(summary -> summary.parameter("LANGUAGE")).orElse(null),
                status(),
                null,
                participants(),
                text("LOCATION"),
                start == null ? null : start.zone(),
                key,
                null,
                text("URL"));
    }

    private List<ContentLine> all(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .toList();
    }

    /** The moments of a property that lists them. */
    private List<CalendarMoment> moments(String name) {
        return all(name).stream()
                .flatMap(property -> Stream.of(property.text().split(","))
                        .map(value -> new ContentLine(name, property.parameters(), value)))
                .map(this::moment)
                .toList();
    }

    private Optional<ContentLine> find(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }

    private @Nullable String text(String name) {
        return find(name).map(ContentLine::text).filter(text -> !text.isEmpty()).orElse(null);
    }

    /** One of the times of an event that recurs has the id of all of them, and its own time. */
    private @Nullable String key() {
        return find("RECURRENCE-ID").map(time -> key(moment(time))).orElseGet(() -> text("UID"));
    }

    private @Nullable String key(CalendarMoment time) {
        String uid = text("UID");
        return uid == null ? null : uid + " " + time.written();
    }

    /** What is confirmed has happened or will, as its time says. */
    private @Nullable String status() {
        String status = text("STATUS");
        if (status == null) {
            return null;
        }
        return switch (status.toUpperCase(Locale.ROOT)) {
            case "CANCELLED" -> "CANCELLED";
            case "TENTATIVE" -> "PLANNED";
            case "CONFIRMED" -> null;
            default ->
                throw ERRORS.invalid(
                        "status",
                        "unknown-value",
                        "\"" + status + "\" is not a status of an event: CONFIRMED, TENTATIVE or CANCELLED.");
        };
    }

    /** The day on which somebody last said so. */
    private @Nullable String anchor() {
        return Stream.of("LAST-MODIFIED", "DTSTAMP", "CREATED")
                .flatMap(name -> find(name).stream())
                .findFirst()
                .map(property -> moment(property).moment().toLocalDate().toString())
                .orElse(null);
    }

    private @Nullable List<@Nullable SubmittedParticipant> participants() {
        List<@Nullable SubmittedParticipant> named = properties.stream()
                .filter(property -> property.name().equals("ATTENDEE"))
                .flatMap(property -> Stream.ofNullable(property.parameter("CN"))
                        .filter(name -> !name.isBlank())
                        .<@Nullable SubmittedParticipant>map(name -> new SubmittedParticipant(
                                name.strip(),
                                "GROUP".equals(property.parameter("CUTYPE")) ? "GROUP" : null,
                                null,
                                null)))
                .toList();
        return named.isEmpty() ? null : named;
    }

    /** From its start to its end, which is as long after that as DTEND is after DTSTART. */
    private String when(CalendarMoment start) {
        CalendarMoment first = moment(find("DTSTART").orElseThrow());
        CalendarMoment firstEnd = find("DTEND")
                .map(this::moment)
                .or(() -> find("DURATION").map(duration -> after(first, duration)))
                .orElse(first);
        if (firstEnd.isDate() != first.isDate() || firstEnd.moment().isBefore(first.moment())) {
            throw ERRORS.invalid("when", "invalid-date", "DTEND is not after DTSTART.");
        }
        CalendarMoment end = start.at(start.moment().plus(Duration.between(first.moment(), firstEnd.moment())));
        // The day that DTEND names is the first one on which the event is over.
        CalendarMoment last = end.isDate() && end.moment().isAfter(start.moment())
                ? end.at(end.moment().minusDays(1))
                : end;
        return last.moment().equals(start.moment()) ? start.edtf() : start.edtf() + "/" + last.edtf();
    }

    private CalendarMoment after(CalendarMoment start, ContentLine property) {
        Matcher duration = DURATION.matcher(property.text());
        if (!duration.matches()) {
            throw ERRORS.invalid("when", "invalid-date", "\"" + property.text() + "\" is no DURATION such as PT1H30M.");
        }
        Period days = Period.ofWeeks(number(duration.group(1))).plusDays(number(duration.group(2)));
        Duration time = Duration.ofHours(number(duration.group(3)))
                .plusMinutes(number(duration.group(4)))
                .plusSeconds(number(duration.group(5)));
        return start.at(start.moment().plus(days).plus(time));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private CalendarMoment moment(ContentLine property) {
        try {
            return CalendarMoment.parse(property.text(), property.parameter("TZID"), calendarZone);
        } catch (DateTimeException e) {
            throw ERRORS.invalid(
                    "when",
                    "invalid-date",
                    property.name() + " \"" + property.text()
                            + "\" is no date such as 20240116, nor a time such as 20240116T190000.");
        }
    }
}
