package org.linimasa.extraction.mention;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Precision;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.Sentence;

/** "On 14 and 15 June", "Senin dan Rabu": two days with a coordinator between them are both meant. */
final class JoinedDates {
    private final Reading reading;

    JoinedDates(Reading reading) {
        this.reading = reading;
    }

    /** Gives a draft both days where its expression is one of two: days in a row as one stretch, others as a set. */
    void read(Draft draft) {
        TimeSpan span = draft.timeSpan;
        EventTime time = draft.time;
        if (span == null || time == null || !time.equals(span.expression().time())) {
            return;
        }
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        List<TimeSpan> times = reading.timesIn(sentence);
        for (TimeSpan other : times) {
            TimeSpan first = other.to() < span.from() ? other : span;
            TimeSpan second = first == span ? other : span;
            Optional<LocalDate> from = day(first);
            Optional<LocalDate> to = day(second);
            if (areJoined(first, second)
                    && from.isPresent()
                    && to.isPresent()
                    && from.get().isBefore(to.get())) {
                draft.time = EventTime.of(Edtf.parse(written(from.get(), to.get())));
                draft.steps.add(ExplanationStep.of(
                        "both-days",
                        "Two days are named together.",
                        other.expression().text(),
                        null));
                return;
            }
        }
    }

    private static String written(LocalDate from, LocalDate to) {
        return from.plusDays(1).equals(to) ? from + "/" + to : "{" + from + "," + to + "}";
    }

    private boolean areJoined(TimeSpan first, TimeSpan second) {
        return first.to() + 1 == second.from()
                && reading.pack()
                        .has(Words.COORDINATOR, reading.text().token(first.to()).lower());
    }

    /** The day of an expression; empty where it has an hour or is no single day. */
    private static Optional<LocalDate> day(TimeSpan span) {
        EventTime time = span.expression().time();
        return time.precision() == Precision.DAY && time.partOfDay() == null
                ? Optional.ofNullable(time.bounds().start().earliest()).map(LocalDateTime::toLocalDate)
                : Optional.empty();
    }
}
