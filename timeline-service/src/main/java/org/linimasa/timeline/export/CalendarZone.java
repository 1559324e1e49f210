package org.linimasa.timeline.export;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A zone's component VTIMEZONE, which every TZID needs (RFC 5545, section 3.6.5): all that Java knows of its offsets. */
final class CalendarZone {
    /** Rules that go on for ever are written out up to here; nobody knows them for later. */
    private static final int LAST_YEAR = 2037;

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1, 1, 1, 0, 0);

    private CalendarZone() {}

    private record Observance(ZoneOffset from, ZoneOffset to, boolean daylight) {}

    static void write(CalendarLines lines, ZoneId zone) throws IOException {
        ZoneRules rules = zone.getRules();
        List<ZoneOffsetTransition> transitions = transitions(rules);
        Map<Observance, List<LocalDateTime>> onsets = new LinkedHashMap<>();
        ZoneOffset first = transitions.isEmpty()
                ? rules.getStandardOffset(LONG_AGO.toInstant(ZoneOffset.UTC))
                : transitions.getFirst().getOffsetBefore();
        onsets.computeIfAbsent(new Observance(first, first, false), it -> new ArrayList<>())
                .add(LONG_AGO);
        for (ZoneOffsetTransition transition : transitions) {
            Observance observance = new Observance(
                    transition.getOffsetBefore(),
                    transition.getOffsetAfter(),
                    rules.isDaylightSavings(transition.getInstant()));
            onsets.computeIfAbsent(observance, it -> new ArrayList<>()).add(transition.getDateTimeBefore());
        }
        lines.add("BEGIN:VTIMEZONE");
        lines.add("TZID:" + zone.getId());
        for (Map.Entry<Observance, List<LocalDateTime>> entry : onsets.entrySet()) {
            write(lines, entry.getKey(), entry.getValue());
        }
        lines.add("END:VTIMEZONE");
    }

    private static void write(CalendarLines lines, Observance observance, List<LocalDateTime> onsets)
            throws IOException {
        String name = observance.daylight() ? "DAYLIGHT" : "STANDARD";
        lines.add("BEGIN:" + name);
        lines.add("DTSTART:" + LOCAL.format(onsets.getFirst()));
        lines.add("TZOFFSETFROM:" + offset(observance.from()));
        lines.add("TZOFFSETTO:" + offset(observance.to()));
        if (onsets.size() > 1) {
            lines.add("RDATE:" + onsets.stream().skip(1).map(LOCAL::format).collect(Collectors.joining(",")));
        }
        lines.add("END:" + name);
    }

    private static List<ZoneOffsetTransition> transitions(ZoneRules rules) {
        List<ZoneOffsetTransition> transitions = new ArrayList<>(rules.getTransitions());
        int known = transitions.isEmpty()
                ? LAST_YEAR
                : transitions.getLast().getDateTimeBefore().getYear();
        for (int year = known + 1; year <= LAST_YEAR; year++) {
            for (var rule : rules.getTransitionRules()) {
                transitions.add(rule.createTransition(year));
            }
        }
        return transitions;
    }

    /** {@code +0700}, with seconds where local mean time has them. */
    private static String offset(ZoneOffset offset) {
        String id = offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
        return id.replace(":", "");
    }
}
