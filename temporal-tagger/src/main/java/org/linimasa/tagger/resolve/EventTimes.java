package org.linimasa.tagger.resolve;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Bound;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.PartOfDay;
import org.linimasa.event.Precision;
import org.linimasa.tagger.pack.PartHours;

/** Event times from EDTF, a part of the day or a clock time. */
final class EventTimes {
    private EventTimes() {}

    static EventTime of(
            @Nullable String edtf,
            Precision precision,
            @Nullable PartOfDay part,
            @Nullable PartHours hours,
            @Nullable String clock,
            @Nullable String zone,
            String words,
            List<ExplanationStep> steps) {
        if (edtf == null) {
            return new EventTime(null, part, Precision.UNDATED, zone, null, null, null, words, steps);
        }
        TimeBounds bounds = bounds(edtf);
        LocalDateTime day = bounds.start().earliest();
        boolean oneDay = precision == Precision.DAY && day != null && edtf.length() == 10;
        Precision finer = precision;
        if (oneDay && clock != null) {
            String[] parts = clock.split(":");
            LocalDateTime from = day.plusHours(Integer.parseInt(parts[0]))
                    .plusMinutes(parts.length > 1 ? Integer.parseInt(parts[1]) : 0)
                    .plusSeconds(parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
            LocalDateTime to = parts.length == 1
                    ? from.plusHours(1)
                    : parts.length == 2 ? from.plusMinutes(1) : from.plusSeconds(1);
            bounds = TimeBounds.within(from, to);
            finer = parts.length == 1 ? Precision.HOUR : parts.length == 2 ? Precision.MINUTE : Precision.SECOND;
        } else if (oneDay && hours != null) {
            bounds = TimeBounds.within(day.plusHours(hours.from()), day.plusHours(hours.to()));
        }
        return new EventTime(edtf, part, finer, zone, bounds.start(), bounds.end(), null, words, steps);
    }

    private static TimeBounds bounds(String edtf) {
        String value = edtf.replace("~", "").replace("?", "");
        int slash = value.indexOf('/');
        if (slash > 0) {
            TimeBounds first = one(value.substring(0, slash));
            TimeBounds last = one(value.substring(slash + 1));
            return new TimeBounds(
                    first == null ? Bound.UNBOUNDED : first.start(), last == null ? Bound.UNBOUNDED : last.end());
        }
        int dots = value.indexOf("..");
        if (value.startsWith("[") && dots > 0) {
            TimeBounds first = one(value.substring(1, dots));
            TimeBounds last = one(value.substring(dots + 2, value.length() - 1));
            return TimeBounds.within(
                    first == null ? null : first.start().earliest(),
                    last == null ? null : last.end().latest());
        }
        TimeBounds bounds = one(value);
        return bounds == null ? TimeBounds.UNBOUNDED : bounds;
    }

    private static @Nullable TimeBounds one(String value) {
        if (value.matches("-?\\d{4}")) {
            int year = Integer.parseInt(value);
            return days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        if (value.matches("\\d{2,3}X{1,2}")) {
            int scale = value.endsWith("XX") ? 100 : 10;
            int year = Integer.parseInt(value.replace("X", "")) * scale;
            return days(LocalDate.of(year, 1, 1), LocalDate.of(year + scale - 1, 12, 31));
        }
        if (value.matches("\\d{4}-\\d{2}")) {
            int year = Integer.parseInt(value.substring(0, 4));
            int part = Integer.parseInt(value.substring(5));
            if (part <= 12) {
                return days(
                        LocalDate.of(year, part, 1), YearMonth.of(year, part).atEndOfMonth());
            }
            LocalDate first = part <= 24
                    ? LocalDate.of(year, (part - 20) * 3, 1)
                    : part < 40 ? LocalDate.of(year, (part - 33) * 3 + 1, 1) : LocalDate.of(year, (part - 40) * 6 + 1, 1);
            return days(first, first.plusMonths(part < 40 ? 3 : 6).minusDays(1));
        }
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            LocalDate day = LocalDate.parse(value);
            return days(day, day);
        }
        return null;
    }

    private static TimeBounds days(LocalDate first, LocalDate last) {
        return TimeBounds.within(first.atStartOfDay(), last.plusDays(1).atStartOfDay());
    }
}
