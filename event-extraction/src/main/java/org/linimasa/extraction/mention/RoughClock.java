package org.linimasa.extraction.mention;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linimasa.edtf.Bound;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Precision;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack.Words;

/** "Around 2:30 a.m.", "sekitar pukul 02.30": a clock time that is not meant to the minute is known to its hour only. */
final class RoughClock {
    private final Reading reading;

    RoughClock(Reading reading) {
        this.reading = reading;
    }

    /** The time that the words give, without a minute where they say that it is none; local, as the time itself. */
    EventTime of(EventTime time, TimeSpan span, List<ExplanationStep> steps) {
        LocalDateTime start = time.bounds().start().earliest();
        LocalDateTime end = time.bounds().end().latest();
        boolean minute = time.precision() == Precision.MINUTE || time.precision() == Precision.SECOND;
        if (start == null || end == null || !minute || end.isAfter(start.plusMinutes(1)) || !isRough(span)) {
            return time;
        }
        LocalDateTime hour = start.truncatedTo(ChronoUnit.HOURS);
        Bound within = new Bound(hour, hour.plusHours(1));
        steps.add(ExplanationStep.of(
                "about-that-time",
                "The words say that the minute is not meant, so only the hour is kept.",
                span.expression().text(),
                null));
        return new EventTime(
                time.edtf(),
                time.partOfDay(),
                time.mod(),
                Precision.HOUR,
                time.zone(),
                within,
                within,
                time.label(),
                time.text(),
                time.explanation());
    }

    private boolean isRough(TimeSpan span) {
        for (int i = Math.max(0, span.from() - 1); i < span.to(); i++) {
            if (reading.pack().has(Words.ROUGHLY, reading.text().token(i))) {
                return true;
            }
        }
        return false;
    }
}
