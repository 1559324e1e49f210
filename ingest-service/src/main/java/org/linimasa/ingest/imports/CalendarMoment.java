package org.linimasa.ingest.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date or a moment as a property of a calendar has it.
 *
 * @param moment local; the start of the day for a date
 * @param zone IANA, where it is known
 */
record CalendarMoment(
        LocalDateTime moment, boolean isDate, @Nullable String zone) implements Comparable<CalendarMoment> {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter EDTF_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final String UTC = "Etc/UTC";

    /**
     * Local time with the zone where it is known. A moment of UTC is told in the calendar's zone, because a day is the day
     * where it happened.
     *
     * @param zone what the property says its zone is
     * @param calendarZone what the calendar says its zone is
     * @throws DateTimeException if it is no date such as {@code 20240116} and no moment such as {@code 20240116T190000}
     */
    static CalendarMoment parse(String value, @Nullable String zone, @Nullable String calendarZone) {
        if (value.length() == 8) {
            return new CalendarMoment(
                    LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay(), true, null);
        }
        boolean isUtc = value.endsWith("Z");
        LocalDateTime moment = LocalDateTime.parse(isUtc ? value.substring(0, value.length() - 1) : value, CLOCK);
        return isUtc
                ? new CalendarMoment(moment, false, UTC).in(known(calendarZone))
                : new CalendarMoment(moment, false, known(zone));
    }

    /** The same moment on the clocks of a zone; as it is where one of the zones is not known. */
    CalendarMoment in(@Nullable String other) {
        if (isDate || zone == null || other == null) {
            return this;
        }
        return new CalendarMoment(
                moment.atZone(ZoneId.of(zone))
                        .withZoneSameInstant(ZoneId.of(other))
                        .toLocalDateTime(),
                false,
                other);
    }

    CalendarMoment at(LocalDateTime other) {
        return new CalendarMoment(other, isDate, zone);
    }

    String edtf() {
        return isDate ? moment.toLocalDate().toString() : moment.format(EDTF_SECOND);
    }

    /** As a calendar writes it, without its zone. */
    String written() {
        if (isDate) {
            return moment.toLocalDate().format(DateTimeFormatter.BASIC_ISO_DATE);
        }
        return moment.format(CLOCK) + (UTC.equals(zone) ? "Z" : "");
    }

    @Override
    public int compareTo(CalendarMoment other) {
        return moment.compareTo(other.moment);
    }

    /** A calendar may call its zones as it likes; only what is an IANA zone says where. */
    private static @Nullable String known(@Nullable String zone) {
        return zone != null && ZoneId.getAvailableZoneIds().contains(zone) ? zone : null;
    }
}
