package org.linimasa.ingest.imports;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
            "DTSTAMP",
            "CREATED",
            "LAST-MODIFIED",
            "ATTENDEE");
    private static final FieldErrors ERRORS = FieldErrors.inBody("");
    private static final Pattern DURATION = Pattern.compile(
            "\\+?P(?:(\\d{1,4})W|(?:(\\d{1,5})D)?(?:T(?:(\\d{1,5})H)?(?:(\\d{1,6})M)?(?:(\\d{1,7})S)?)?)");
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter EDTF_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final String UTC = "Etc/UTC";

    CalendarEvent {
        properties = List.copyOf(properties);
    }

    static boolean reads(String property) {
        return READ.contains(property);
    }

    /**
     * A date or a moment as a property has it.
     *
     * @param moment local; the start of the day for a date
     * @param zone IANA, where it is known
     */
    private record Point(
            LocalDateTime moment, boolean isDate, @Nullable String zone) {
        String edtf() {
            return isDate ? moment.toLocalDate().toString() : moment.format(EDTF_SECOND);
        }
    }

    /** @throws org.linimasa.rest.ProblemException 422 where a property means nothing, or is not read */
    SubmittedEvent submission() {
        properties.forEach(property -> TextBody.check(property.value()));
        if (find("RRULE").or(() -> find("RDATE")).isPresent()) {
            throw ERRORS.invalid(
                    "when", "recurring", "The event recurs (RRULE or RDATE); recurring events are not read.");
        }
        Optional<Point> start = find("DTSTART").map(this::point);
        return new SubmittedEvent(
                text("SUMMARY"),
                start.map(this::when).orElse(null),
                anchor(),
                find("SUMMARY").map(summary -> summary.parameter("LANGUAGE")).orElse(null),
                status(),
                null,
                participants(),
                text("LOCATION"),
                start.map(Point::zone).orElse(null),
                key(),
                null,
                text("URL"));
    }

    private Optional<ContentLine> find(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }

    private @Nullable String text(String name) {
        return find(name).map(ContentLine::text).filter(text -> !text.isEmpty()).orElse(null);
    }

    /** One occurrence of a recurring event has the id of all of them, and its own day. */
    private @Nullable String key() {
        String uid = text("UID");
        String occurrence = text("RECURRENCE-ID");
        return uid == null || occurrence == null ? uid : uid + " " + occurrence;
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
                .map(property -> point(property).moment().toLocalDate().toString())
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

    private String when(Point start) {
        Point end = find("DTEND")
                .map(this::point)
                .or(() -> find("DURATION").map(duration -> after(start, duration)))
                .orElse(start);
        if (end.isDate() != start.isDate() || end.moment().isBefore(start.moment())) {
            throw ERRORS.invalid("when", "invalid-date", "DTEND is not after DTSTART.");
        }
        // The day that DTEND names is the first one on which the event is over.
        Point last = end.isDate() && end.moment().isAfter(start.moment())
                ? new Point(end.moment().minusDays(1), true, end.zone())
                : end;
        return last.moment().equals(start.moment()) ? start.edtf() : start.edtf() + "/" + last.edtf();
    }

    private Point after(Point start, ContentLine property) {
        Matcher duration = DURATION.matcher(property.text());
        if (!duration.matches()) {
            throw ERRORS.invalid("when", "invalid-date", "\"" + property.text() + "\" is no DURATION such as PT1H30M.");
        }
        Period days = Period.ofWeeks(number(duration.group(1))).plusDays(number(duration.group(2)));
        Duration time = Duration.ofHours(number(duration.group(3)))
                .plusMinutes(number(duration.group(4)))
                .plusSeconds(number(duration.group(5)));
        return new Point(start.moment().plus(days).plus(time), start.isDate(), start.zone());
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /**
     * Local time with the zone where it is known. A moment of UTC is told in the calendar's zone, because a day is the day
     * where it happened.
     */
    private Point point(ContentLine property) {
        String value = property.text();
        try {
            if (value.length() == 8) {
                LocalDate day = LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
                return new Point(day.atStartOfDay(), true, null);
            }
            boolean isUtc = value.endsWith("Z");
            LocalDateTime moment = LocalDateTime.parse(isUtc ? value.substring(0, value.length() - 1) : value, CLOCK);
            if (!isUtc) {
                return new Point(moment, false, known(property.parameter("TZID")));
            }
            String zone = known(calendarZone);
            return zone == null
                    ? new Point(moment, false, UTC)
                    : new Point(
                            moment.atOffset(ZoneOffset.UTC)
                                    .atZoneSameInstant(ZoneId.of(zone))
                                    .toLocalDateTime(),
                            false,
                            zone);
        } catch (DateTimeException e) {
            throw ERRORS.invalid(
                    "when",
                    "invalid-date",
                    property.name() + " \"" + value
                            + "\" is no date such as 20240116, nor a time such as 20240116T190000.");
        }
    }

    /** A calendar may call its zones as it likes; only what is an IANA zone says where. */
    private static @Nullable String known(@Nullable String zone) {
        return zone != null && ZoneId.getAvailableZoneIds().contains(zone) ? zone : null;
    }
}
