package org.linimasa.timeline.export;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;
import org.linimasa.event.Status;

/**
 * Writes a calendar. It never invents a clock time: what has none lies on whole days and leaves them free.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7986#section-5">RFC 7986, section 5, for what a calendar is called</a>
 */
public final class CalendarWriter implements EventWriter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final Set<Status> NOT_TAKING_PLACE = Set.of(Status.CANCELLED, Status.DENIED, Status.NOT_OCCURRED);
    private static final Set<Status> CERTAIN = Set.of(Status.OCCURRED, Status.ONGOING);

    private final CalendarLines lines;
    private final EventLinks links;
    private final boolean includeVague;
    private final Cancelled cancelled;
    private final Heading heading;
    private final Set<ZoneId> zones = new HashSet<>();

    /** @param includeVague what is coarser than a month or open is shown on the earliest day it may be */
    public CalendarWriter(
            Appendable out, EventLinks links, boolean includeVague, Cancelled cancelled, Heading heading) {
        this.lines = new CalendarLines(out);
        this.links = links;
        this.includeVague = includeVague;
        this.cancelled = cancelled;
        this.heading = heading;
    }

    /** Whether a calendar can show when an event is. */
    public static boolean canShow(Event event, boolean includeVague) {
        return CalendarTime.of(event.time(), includeVague).isPresent();
    }

    @Override
    public void begin() throws IOException {
        lines.add("BEGIN:VCALENDAR");
        lines.add("VERSION:2.0");
        lines.add("PRODID:-//Linimasa//Timeline 1//EN");
        lines.add("CALSCALE:GREGORIAN");
        // RFC 7986, and the older words for the same that more programs read.
        lines.addText("NAME", heading.title());
        lines.addText("X-WR-CALNAME", heading.title());
        if (heading.description() != null) {
            lines.addText("DESCRIPTION", heading.description());
            lines.addText("X-WR-CALDESC", heading.description());
        }
        lines.add("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    }

    @Override
    public void write(Event event) throws IOException {
        boolean off = NOT_TAKING_PLACE.contains(event.status());
        Optional<CalendarTime> time = CalendarTime.of(event.time(), includeVague);
        if (time.isEmpty() || off && cancelled == Cancelled.OMIT) {
            return;
        }
        ZoneId zone = zone(event.time().zone());
        if (time.get() instanceof CalendarTime.Clock && zone != null && needsComponent(zone) && zones.add(zone)) {
            CalendarZone.write(lines, zone);
        }
        lines.add("BEGIN:VEVENT");
        lines.add("UID:urn:uuid:" + event.id());
        lines.add("DTSTAMP:" + utc(event.updatedAt()));
        addTime(time.get(), zone);
        lines.addText("SUMMARY", mark(time.get(), off) + event.title());
        lines.add("STATUS:" + status(event.status(), off));
        lines.add("SEQUENCE:" + (event.revision() - 1));
        lines.add("CREATED:" + utc(event.createdAt()));
        lines.add("LAST-MODIFIED:" + utc(event.updatedAt()));
        lines.add("URL:" + links.page(event.id()));
        lines.add("CATEGORIES:" + CalendarLines.escape(event.category()) + "," + CalendarLines.escape(event.type()));
        if (event.place() != null) {
            lines.addText("LOCATION", event.place().name());
        }
        String description = description(event);
        if (!description.isEmpty()) {
            lines.addText("DESCRIPTION", description);
        }
        lines.add("END:VEVENT");
    }

    @Override
    public void end() throws IOException {
        lines.add("END:VCALENDAR");
    }

    private void addTime(CalendarTime time, @Nullable ZoneId zone) throws IOException {
        switch (time) {
            case CalendarTime.Days days -> {
                lines.add("DTSTART;VALUE=DATE:" + DAY.format(days.firstInclusive()));
                lines.add("DTEND;VALUE=DATE:" + DAY.format(days.endExclusive()));
                lines.add("TRANSP:TRANSPARENT");
            }
            case CalendarTime.Clock clock -> {
                lines.add("DTSTART" + moment(clock.start(), zone));
                if (clock.end() != null) {
                    lines.add("DTEND" + moment(clock.end(), zone));
                }
            }
        }
    }

    /** In its zone, in UTC where the zone has one offset for ever, and as the local clock shows where it is not known. */
    private static String moment(LocalDateTime local, @Nullable ZoneId zone) {
        if (zone == null) {
            return ":" + LOCAL.format(local);
        }
        return needsComponent(zone)
                ? ";TZID=" + zone.getId() + ":" + LOCAL.format(local)
                : ":" + utc(local.atZone(zone).toInstant());
    }

    private static boolean needsComponent(ZoneId zone) {
        return !zone.getRules().isFixedOffset();
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        return name != null && ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : null;
    }

    private static String utc(Instant instant) {
        return UTC.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    private String status(Status status, boolean off) {
        if (off && cancelled == Cancelled.STATUS) {
            return "CANCELLED";
        }
        return CERTAIN.contains(status) ? "CONFIRMED" : "TENTATIVE";
    }

    private String mark(CalendarTime time, boolean off) {
        String vague = time instanceof CalendarTime.Days days && days.vague() ? "~ " : "";
        return (off && cancelled == Cancelled.MARK ? "\u2717 " : "") + vague;
    }

    /** The time in words, then who says what. */
    private static String description(Event event) {
        Stream<String> evidence = event.evidence().stream()
                .map(it -> Stream.of(
                                it.quote() == null ? null : "\u201c" + it.quote() + "\u201d", it.publisher(), it.url())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n")))
                .filter(text -> !text.isEmpty());
        return Stream.concat(Stream.ofNullable(event.time().label()), evidence).collect(Collectors.joining("\n\n"));
    }
}
