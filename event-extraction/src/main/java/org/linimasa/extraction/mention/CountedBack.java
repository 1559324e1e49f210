package org.linimasa.extraction.mention;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Precision;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.tagger.Anchor;

/**
 * "On Thursday, a day after the mayor resigned, ...": the distance between two events dates the one that has no date by
 * the one that has.
 */
final class CountedBack {
    private static final Pattern COUNTED = Pattern.compile("P(\\d{1,4})([DWMY])");

    private static final int DELAYING_WORDS = 3;

    private final Reading reading;

    CountedBack(Reading reading) {
        this.reading = reading;
    }

    void read(List<Draft> drafts) {
        for (int i = 0; i < reading.sentences().size(); i++) {
            int sentence = i;
            List<TimeSpan> distances = reading.timesIn(reading.sentences().get(i)).stream()
                    .filter(TimeFinder::countsFromEvent)
                    .filter(distance -> !isDelay(distance))
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

    /** "Was put back a week after the storm": so long was the delay, whenever the storm was. */
    private boolean isDelay(TimeSpan distance) {
        for (int i = Math.max(0, distance.from() - DELAYING_WORDS); i < distance.from(); i++) {
            boolean delay = reading.pack()
                    .statusCues()
                    .longestAt(reading.text(), i, distance.from())
                    .filter(cue -> cue.meaning() == StatusCue.POSTPONED && cue.to() == distance.from())
                    .isPresent();
            if (delay) {
                return true;
            }
        }
        return false;
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
                        && isFineEnough(draft.time.precision(), distance))
                // "On Monday she said he had bought it in May, a year before the tender": the last one told.
                .max(Comparator.comparingInt(
                        (Draft draft) -> TimeReader.span(draft).from() < distance.from()
                                ? TimeReader.span(draft).from()
                                : -1));
    }

    /** Years are counted from a year, months from a month, days from a day. */
    private static boolean isFineEnough(Precision precision, TimeSpan distance) {
        Matcher length = COUNTED.matcher(distance.expression().value());
        Precision unit = !length.matches()
                ? Precision.DAY
                : switch (length.group(2)) {
                    case "Y" -> Precision.YEAR;
                    case "M" -> Precision.MONTH;
                    default -> Precision.DAY;
                };
        return precision == Precision.DAY || precision == Precision.MONTH && unit != Precision.DAY || precision == unit;
    }

    private void count(Draft draft, Draft other, TimeSpan distance) {
        EventTime time = other.time;
        LocalDateTime start = time == null ? null : time.bounds().start().earliest();
        Matcher length = COUNTED.matcher(distance.expression().value());
        Anchor anchor = distance.expression().anchor();
        if (start == null || anchor == null || !length.matches()) {
            return;
        }
        LocalDate day = start.toLocalDate();
        int size = Integer.parseInt(length.group(1));
        // "Two days after it opened": the opening lies before.
        int units = anchor.side() == Anchor.Side.AFTER ? size : -size;
        // Months and years are told too roughly to count days by.
        String back = switch (length.group(2)) {
            case "D" -> day.minusDays(units).toString();
            case "W" -> day.minusWeeks(units).toString();
            case "M" -> YearMonth.from(day).minusMonths(units) + "~";
            default -> Year.from(day).minusYears(units) + "~";
        };
        draft.time = EventTime.of(Edtf.parse(back));
        draft.ownTime = true;
        draft.timeSpan = distance;
        draft.steps.add(ExplanationStep.of(
                "time-by-distance",
                "The text says how long lies between this event and one that it dates.",
                distance.expression().text(),
                day.toString()));
    }
}
