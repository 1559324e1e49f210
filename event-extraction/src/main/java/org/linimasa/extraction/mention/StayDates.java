package org.linimasa.extraction.mention;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.linimasa.edtf.Bound;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Precision;
import org.linimasa.event.Status;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.tagger.TimexType;

/**
 * Dates a stay that the text gives only a length ("a three-day visit") by the dated meetings of the visitor: the stay
 * holds them, so it begins no later than the first and ends no earlier than the last of them.
 */
final class StayDates {
    private static final int REACH = 8;
    private static final int LONGEST_STAY = 31;

    private final Reading reading;

    StayDates(Reading reading) {
        this.reading = reading;
    }

    void read(List<Draft> drafts) {
        for (Draft stay : drafts) {
            boolean visit = stay.family().equals("VISIT") && stay.time == null;
            if (!visit || stay.status != Status.OCCURRED && stay.status != Status.ONGOING) {
                continue;
            }
            Optional<TimeSpan> length = length(stay);
            OptionalInt days = length.map(StayDates::days).orElse(OptionalInt.empty());
            List<LocalDate> dated = datedMeetings(stay, drafts);
            if (days.isEmpty() || dated.isEmpty()) {
                continue;
            }
            LocalDate first = dated.stream().min(LocalDate::compareTo).orElseThrow();
            LocalDate last = dated.stream().max(LocalDate::compareTo).orElseThrow();
            date(stay, length.orElseThrow(), days.getAsInt(), first, last);
        }
    }

    private void date(Draft stay, TimeSpan length, int days, LocalDate first, LocalDate last) {
        LocalDate earliestStart = last.minusDays(days - 1L);
        LocalDate latestEnd = first.plusDays(days - 1L);
        if (earliestStart.isAfter(first)) {
            return;
        }
        boolean exact = earliestStart.equals(first);
        String edtf = exact ? first + "/" + last : earliestStart + "~/" + latestEnd + "~";
        stay.time = new EventTime(
                edtf,
                null,
                null,
                Precision.INTERVAL,
                null,
                new Bound(start(earliestStart), start(first.plusDays(1))),
                new Bound(start(last), start(latestEnd.plusDays(1))),
                null,
                length.expression().text(),
                List.of());
        stay.steps.add(ExplanationStep.of(
                "stay-holds-dated-meetings",
                days + " days that hold what the visitor did there from " + first + " to " + last
                        + ": they begin between " + earliestStart + " and " + first + " and end between " + last
                        + " and " + latestEnd + ".",
                length.expression().text(),
                first + "/" + last));
    }

    private static LocalDateTime start(LocalDate day) {
        return day.atStartOfDay();
    }

    private Optional<TimeSpan> length(Draft stay) {
        Sentence sentence = reading.sentences().get(stay.trigger.sentence());
        return reading.timesIn(sentence).stream()
                .filter(time -> time.expression().type() == TimexType.DURATION)
                .filter(time -> Math.abs(time.from() - stay.trigger.to()) <= REACH
                        || Math.abs(stay.trigger.from() - time.to()) <= 2)
                .findFirst();
    }

    private static OptionalInt days(TimeSpan length) {
        try {
            Period period = Period.parse(length.expression().value());
            int days = period.getDays();
            return period.toTotalMonths() == 0 && days > 0 && days <= LONGEST_STAY
                    ? OptionalInt.of(days)
                    : OptionalInt.empty();
        } catch (DateTimeParseException e) {
            return OptionalInt.empty();
        }
    }

    private static List<LocalDate> datedMeetings(Draft stay, List<Draft> drafts) {
        Set<Entity> visitors = stay.actors.stream()
                .filter(actor -> actor.role().equals(Actor.AGENT))
                .map(actor -> actor.name().entity())
                .collect(Collectors.toSet());
        List<LocalDate> days = new ArrayList<>();
        for (Draft draft : drafts) {
            EventTime time = draft.time;
            boolean meeting = draft.family().equals("MEETING") && draft.status == Status.OCCURRED;
            if (!meeting || time == null || time.precision().compareTo(Precision.DAY) > 0) {
                continue;
            }
            LocalDateTime start = time.bounds().start().earliest();
            boolean visitor = draft.actors.stream()
                    .anyMatch(actor -> visitors.contains(actor.name().entity()));
            if (visitor && start != null) {
                days.add(start.toLocalDate());
            }
        }
        return days;
    }
}
