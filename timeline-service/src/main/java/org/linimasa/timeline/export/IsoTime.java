package org.linimasa.timeline.export;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.EventTime;

/**
 * A time as plain ISO 8601 can say it: a year, month, day or a moment with its offset. A season, "about 1920" or "after
 * Tuesday" is none.
 *
 * @param end absent where the text tells no end of its own
 */
record IsoTime(String start, @Nullable String end) {
    private static final String DATE = "\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\\d\\d)?)?";
    private static final Pattern DATES = Pattern.compile("(" + DATE + ")(?:/(" + DATE + "))?");

    static Optional<IsoTime> of(EventTime time) {
        Optional<CalendarTime> inCalendar = CalendarTime.of(time, false);
        if (inCalendar.isPresent() && inCalendar.get() instanceof CalendarTime.Clock clock) {
            String zone = time.zone();
            return Optional.of(
                    new IsoTime(moment(clock.start(), zone), clock.end() == null ? null : moment(clock.end(), zone)));
        }
        return time.edtf() == null ? Optional.empty() : of(time.edtf());
    }

    static Optional<IsoTime> of(String edtf) {
        Matcher dates = DATES.matcher(edtf);
        return dates.matches() ? Optional.of(new IsoTime(dates.group(1), dates.group(2))) : Optional.empty();
    }

    private static String moment(LocalDateTime local, @Nullable String zone) {
        return zone != null && ZoneId.getAvailableZoneIds().contains(zone)
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.atZone(ZoneId.of(zone)))
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local);
    }
}
