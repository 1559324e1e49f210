package org.linimasa.extraction.mention;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Precision;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.tagger.TemporalTagger;

/**
 * "On Thursday, a day after the mayor resigned, ...": the distance between two events dates the one that has no date by
 * the one that has.
 */
final class CountedBack {
    private static final Pattern COUNTED_BY_DAYS = Pattern.compile("P\\d+[DW]");

    private final Reading reading;
    private final TemporalTagger tagger;

    CountedBack(Reading reading, TemporalTagger tagger) {
        this.reading = reading;
        this.tagger = tagger;
    }

    void read(List<Draft> drafts) {
        for (int i = 0; i < reading.sentences().size(); i++) {
            int sentence = i;
            List<TimeSpan> distances = reading.timesIn(reading.sentences().get(i)).stream()
                    .filter(TimeFinder::countsFromEvent)
                    .toList();
            if (!distances.isEmpty()) {
                List<Draft> here = drafts.stream()
                        .filter(draft -> draft.trigger.sentence() == sentence)
                        .toList();
                distances.forEach(distance -> read(distance, here));
            }
        }
    }

    private void read(TimeSpan distance, List<Draft> sentence) {
        Optional<Draft> undated = TimeFinder.anchorOf(
                        distance, sentence.stream().map(draft -> draft.trigger).toList())
                .flatMap(trigger -> sentence.stream()
                        .filter(draft -> draft.trigger == trigger && draft.time == null)
                        .findFirst());
        undated.ifPresent(draft -> dated(distance, sentence).ifPresent(other -> count(draft, other, distance)));
    }

    /** The event that the distance is told of: dated to the day, by other words, before them in the sentence. */
    private Optional<Draft> dated(TimeSpan distance, List<Draft> drafts) {
        Sentence sentence = reading.sentences().get(drafts.get(0).trigger.sentence());
        return drafts.stream()
                .filter(draft -> draft.trigger.clause().isMain()
                        && sentence.contains(draft.trigger.from())
                        && draft.timeSpan != null
                        && Math.min(draft.trigger.from(), draft.timeSpan.from()) < distance.from()
                        && draft.ownTime
                        && draft.timeSpan != distance
                        && draft.time != null
                        && draft.time.precision() == Precision.DAY)
                .findFirst();
    }

    private void count(Draft draft, Draft other, TimeSpan distance) {
        EventTime time = other.time;
        LocalDateTime start = time == null ? null : time.bounds().start().earliest();
        // Months and years are told too roughly to count days by.
        if (start == null
                || !COUNTED_BY_DAYS.matcher(distance.expression().value()).matches()) {
            return;
        }
        LocalDate day = start.toLocalDate();
        EventTime forward = tagger.reanchor(
                        distance.expression(), reading.pack().language(), day)
                .time();
        LocalDateTime counted = forward.bounds().start().earliest();
        if (counted == null || forward.precision() != Precision.DAY) {
            return;
        }
        LocalDate back = day.minusDays(ChronoUnit.DAYS.between(day, counted.toLocalDate()));
        draft.time = EventTime.of(Edtf.parse(back.toString()));
        draft.ownTime = true;
        draft.timeSpan = distance;
        draft.steps.add(ExplanationStep.of(
                "time-by-distance",
                "The text says how long lies between this event and one that it dates.",
                distance.expression().text(),
                day.toString()));
    }
}
