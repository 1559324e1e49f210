package org.linimasa.timeline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Bound;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.event.Event;
import org.linimasa.event.EventTime;
import org.linimasa.event.Evidence;

/**
 * Writes the JSON of TimelineJS 3. Its dates are as coarse as ours; it takes HTML wherever it takes text, so everything
 * is escaped.
 *
 * @see <a href="https://timeline.knightlab.com/docs/json-format.html">TimelineJS, JSON format</a>
 */
public final class TimelineJsWriter implements EventWriter {
    private final JsonGenerator json;
    private final @Nullable Heading heading;

    /**
     * Writes to {@code json}, which the caller closes.
     *
     * @param heading the slide before the first event; absent for none
     */
    public TimelineJsWriter(JsonGenerator json, @Nullable Heading heading) {
        this.json = json;
        this.heading = heading;
    }

    /** TimelineJS cannot show an event without a start. */
    public static boolean canShow(Event event) {
        return event.time().bounds().start().earliest() != null;
    }

    @Override
    public void begin() throws IOException {
        json.writeStartObject();
        if (heading != null) {
            json.writeObjectFieldStart("title");
            addText(heading.title(), Markup.escape(Objects.requireNonNullElse(heading.description(), "")));
            json.writeEndObject();
        }
        json.writeArrayFieldStart("events");
    }

    @Override
    public void write(Event event) throws IOException {
        LocalDateTime start = event.time().bounds().start().earliest();
        if (start == null) {
            return;
        }
        ChronoUnit unit = unit(event.time());
        json.writeStartObject();
        json.writeStringField("unique_id", event.id().toString());
        json.writeStringField("group", Markup.escape(event.type()));
        if (event.time().label() != null) {
            json.writeStringField("display_date", Markup.escape(event.time().label()));
        }
        addDate("start_date", start, unit);
        LocalDateTime end = event.time().bounds().end().latest();
        if (end != null) {
            LocalDateTime last = end.minusSeconds(1);
            if (!inOneUnit(start, last, unit)) {
                addDate("end_date", last, unit);
            }
        }
        addText(
                event.title(),
                event.evidence().stream()
                        .map(TimelineJsWriter::quote)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining()));
        json.writeEndObject();
    }

    private void addText(String headline, String markup) throws IOException {
        json.writeObjectFieldStart("text");
        json.writeStringField("headline", Markup.escape(headline));
        json.writeStringField("text", markup);
        json.writeEndObject();
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private static @Nullable String quote(Evidence evidence) {
        if (evidence.quote() == null) {
            return null;
        }
        String publisher =
                evidence.publisher() == null ? "" : "<cite>" + Markup.escape(evidence.publisher()) + "</cite>";
        return "<blockquote>" + Markup.escape(evidence.quote()) + publisher + "</blockquote>";
    }

    private static ChronoUnit unit(EventTime time) {
        return switch (time.precision()) {
            case SECOND -> ChronoUnit.SECONDS;
            case MINUTE -> ChronoUnit.MINUTES;
            case HOUR -> ChronoUnit.HOURS;
            case DAY, WEEK -> ChronoUnit.DAYS;
            case MONTH, QUARTER, SEASON, HALF_YEAR -> ChronoUnit.MONTHS;
            case YEAR, DECADE, CENTURY, MILLENNIUM -> ChronoUnit.YEARS;
            case INTERVAL, UNDATED -> coarser(time.bounds());
        };
    }

    /** Of an interval whose ends are told differently, the coarser end decides. */
    private static ChronoUnit coarser(TimeBounds bounds) {
        ChronoUnit start = unit(bounds.start());
        ChronoUnit end = unit(bounds.end());
        return start.compareTo(end) > 0 ? start : end;
    }

    private static ChronoUnit unit(Bound bound) {
        if (bound.earliest() == null || bound.latest() == null) {
            return ChronoUnit.DAYS;
        }
        long days = Duration.between(bound.earliest(), bound.latest()).toDays();
        if (days <= 1) {
            return ChronoUnit.DAYS;
        }
        return days <= 31 ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
    }

    private static boolean inOneUnit(LocalDateTime start, LocalDateTime last, ChronoUnit unit) {
        return switch (unit) {
            case YEARS -> start.getYear() == last.getYear();
            case MONTHS -> start.getYear() == last.getYear() && start.getMonth() == last.getMonth();
            default -> start.truncatedTo(unit).equals(last.truncatedTo(unit));
        };
    }

    private void addDate(String name, LocalDateTime moment, ChronoUnit unit) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("year", yearBeforeOrAfterChrist(moment.getYear()));
        if (unit.compareTo(ChronoUnit.MONTHS) <= 0) {
            json.writeNumberField("month", moment.getMonthValue());
        }
        if (unit.compareTo(ChronoUnit.DAYS) <= 0) {
            json.writeNumberField("day", moment.getDayOfMonth());
        }
        if (unit.compareTo(ChronoUnit.HOURS) <= 0) {
            json.writeNumberField("hour", moment.getHour());
            json.writeNumberField("minute", moment.getMinute());
        }
        if (unit == ChronoUnit.SECONDS) {
            json.writeNumberField("second", moment.getSecond());
        }
        json.writeEndObject();
    }

    /** TimelineJS has no year 0: its -551 is 551 BCE, which ISO 8601 writes -0550. */
    private static int yearBeforeOrAfterChrist(int year) {
        return year <= 0 ? year - 1 : year;
    }
}
