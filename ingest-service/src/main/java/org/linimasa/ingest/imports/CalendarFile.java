package org.linimasa.ingest.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.imports.CalendarEvent.Horizon;
import org.linimasa.ingest.stream.Lines;
import org.linimasa.ingest.stream.Lines.Line;
import org.linimasa.rest.Problem;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/**
 * The events (VEVENT) of a calendar; its tasks, journals and alarms are passed over. An event that recurs is one event each
 * time, but for the times that the calendar tells by themselves (RECURRENCE-ID).
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</a>
 */
final class CalendarFile implements EventFile {
    /** An event has no more properties than this that could say anything of it. */
    private static final int MAX_PROPERTIES = 500;

    /** So many times that stand before the event that they belong to are remembered. */
    private static final int MAX_REPLACED = 10_000;

    private final Lines lines;
    private final Horizon horizon;
    private final Set<String> replaced = new HashSet<>();
    private final Deque<ImportedEvent> waiting = new ArrayDeque<>();
    private @Nullable Line ahead;
    private @Nullable String zone;
    private long rows;

    private CalendarFile(Lines lines, Horizon horizon) {
        this.lines = lines;
        this.horizon = horizon;
    }

    /**
     * Opens a calendar.
     *
     * @param horizon how far into the future it is read what recurs
     * @throws ProblemException 400 where it is no calendar
     */
    static CalendarFile open(Reader text, Horizon horizon) throws IOException {
        CalendarFile calendar = new CalendarFile(new Lines(text, MAX_EVENT_CHARS), horizon);
        calendar.ahead = calendar.lines.next();
        Unfolded first = calendar.unfolded();
        if (first == null || !first.isBegin("VCALENDAR")) {
            throw unreadable("broken-calendar", "A calendar begins with BEGIN:VCALENDAR.");
        }
        return calendar;
    }

    /**
     * A content line with its place.
     *
     * @param content absent where it is none, or too long to be any that is read
     */
    private record Unfolded(long number, @Nullable ContentLine content) {
        boolean isBegin(String component) {
            return content != null && content.is("BEGIN", component);
        }

        boolean isEnd(String component) {
            return content != null && content.is("END", component);
        }
    }

    /** A line with those that continue it; null after the last. */
    private @Nullable Unfolded unfolded() throws IOException {
        Line first = ahead;
        while (first != null && first.isBlank()) {
            first = lines.next();
        }
        if (first == null) {
            return null;
        }
        StringBuilder unfolded = new StringBuilder(first.beginning());
        boolean tooLong = first.tooLong();
        ahead = lines.next();
        while (ahead != null && continues(ahead)) {
            tooLong |= ahead.tooLong() || unfolded.length() + ahead.beginning().length() > MAX_EVENT_CHARS;
            if (!tooLong) {
                unfolded.append(ahead.beginning(), 1, ahead.beginning().length());
            }
            ahead = lines.next();
        }
        return new Unfolded(
                first.number(),
                tooLong ? null : ContentLine.parse(unfolded.toString()).orElse(null));
    }

    private static boolean continues(Line line) {
        return line.beginning().startsWith(" ") || line.beginning().startsWith("\t");
    }

    @Override
    public @Nullable ImportedEvent next() throws IOException {
        if (!waiting.isEmpty()) {
            return waiting.remove();
        }
        for (Unfolded line = unfolded(); line != null; line = unfolded()) {
            if (line.isBegin("VEVENT")) {
                ImportedEvent event = event(line.number());
                if (event != null) {
                    return event;
                }
            }
            if (line.content() != null && line.content().name().equals("X-WR-TIMEZONE")) {
                zone = line.content().text();
            }
        }
        return null;
    }

    /** The event that begins here, or its first time; null where it is never. */
    private @Nullable ImportedEvent event(long number) throws IOException {
        List<ContentLine> properties = new ArrayList<>();
        @Nullable String within = null;
        for (Unfolded line = unfolded(); line != null; line = unfolded()) {
            ContentLine content = line.content();
            if (within == null && line.isEnd("VEVENT")) {
                return times(number, new CalendarEvent(properties, zone));
            }
            if (content == null) {
                continue;
            }
            if (within == null && content.name().equals("BEGIN")) {
                within = content.text();
            } else if (within != null && content.is("END", within)) {
                within = null;
            } else if (within == null && properties.size() < MAX_PROPERTIES && CalendarEvent.reads(content.name())) {
                properties.add(content);
            }
        }
        return new ImportedEvent(++rows, number, () -> {
            throw unreadable("broken-calendar", "The calendar ends before END:VEVENT.");
        });
    }

    private @Nullable ImportedEvent times(long number, CalendarEvent event) {
        try {
            if (event.recurs()) {
                for (CalendarEvent.Occurrence time : event.occurrences(horizon)) {
                    if (!replaced.contains(time.key())) {
                        waiting.add(new ImportedEvent(++rows, number, time::submission));
                    }
                }
                return waiting.poll();
            }
            event.replaced().filter(key -> replaced.size() < MAX_REPLACED).ifPresent(replaced::add);
        } catch (ProblemException e) {
            return new ImportedEvent(++rows, number, () -> {
                throw e;
            });
        }
        return new ImportedEvent(++rows, number, event::submission);
    }

    private static ProblemException unreadable(String code, String detail) {
        return new ProblemException(ProblemKind.UNREADABLE_REQUEST, Problem.FieldError.body("", code, detail));
    }
}
