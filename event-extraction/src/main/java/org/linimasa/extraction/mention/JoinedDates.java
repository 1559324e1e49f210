package org.linimasa.extraction.mention;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Precision;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;
import org.linimasa.tagger.Anchor;

/**
 * "On 14 and 15 June", "Senin dan Rabu": two days with a coordinator between them are both meant. "Fell from 18 percent in
 * 2015 to 12 percent in 2019": what changes from one time to another takes all the time between.
 */
final class JoinedDates {
    private static final int WEEK = 7;
    private static final Pattern POINT = Pattern.compile("\\d{4}(-\\d{2}){0,2}");

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
            Optional<LocalDate> to = day(second);
            Optional<LocalDate> from = day(first).map(day -> withinWeek(first, day, to));
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
            if (areEndsOfChange(first, second, draft)) {
                draft.time = EventTime.of(Edtf.parse(edtf(first) + "/" + edtf(second)));
                draft.steps.add(ExplanationStep.of(
                        "change-between",
                        "It changed from the one time to the other.",
                        other.expression().text(),
                        null));
                return;
            }
        }
    }

    /** "From 18 percent in 2015 to 12 percent in 2019". */
    private boolean areEndsOfChange(TimeSpan first, TimeSpan second, Draft draft) {
        boolean comparable = POINT.matcher(edtf(first)).matches()
                && POINT.matcher(edtf(second)).matches()
                && edtf(first).length() == edtf(second).length()
                && edtf(first).compareTo(edtf(second)) < 0;
        return comparable
                && first.from() > draft.trigger.to()
                && says(Words.OLD_DATE, draft.trigger.to(), first.from() - 1)
                && says(Words.NEW_DATE, first.to(), second.from() - 1);
    }

    /** Whether such a word and then a number stand between. */
    private boolean says(Words list, int from, int to) {
        boolean said = false;
        for (int i = from; i < to; i++) {
            Token token = reading.text().token(i);
            if (said && token.kind() == Token.Kind.NUMBER) {
                return true;
            }
            said |= reading.pack().has(list, token);
        }
        return false;
    }

    private static String edtf(TimeSpan span) {
        String edtf = span.expression().time().edtf();
        return edtf == null ? "" : edtf;
    }

    /** "Sabtu dan Minggu pekan ini": the first weekday is the one before the second. */
    private static LocalDate withinWeek(TimeSpan first, LocalDate day, Optional<LocalDate> second) {
        boolean weekday = first.expression().explanation().stream()
                .anyMatch(step -> step.rule().equals(DatesByTense.NEAREST_WEEKDAY));
        LocalDate from = day;
        while (weekday && second.isPresent() && from.plusDays(WEEK - 1).isBefore(second.get())) {
            from = from.plusDays(WEEK);
        }
        return from;
    }

    private static String written(LocalDate from, LocalDate to) {
        return from.plusDays(1).equals(to) ? from + "/" + to : "{" + from + "," + to + "}";
    }

    private boolean areJoined(TimeSpan first, TimeSpan second) {
        // "Tiba pada Minggu dan sehari kemudian bertemu pengusaha": the second is the date of a second verb.
        Anchor anchor = second.expression().anchor();
        boolean verb = anchor != null
                && anchor.kind() == Anchor.Kind.EARLIER_DATE
                && second.to() < reading.text().tokens().size()
                && reading.pack().hasVerbShape(reading.text().token(second.to()));
        return first.to() + 1 == second.from()
                && !verb
                && reading.pack().has(Words.COORDINATOR, reading.text().token(first.to()));
    }

    /** The day of an expression; empty where it has an hour or is no single day. */
    private static Optional<LocalDate> day(TimeSpan span) {
        EventTime time = span.expression().time();
        return time.precision() == Precision.DAY && time.partOfDay() == null
                ? Optional.ofNullable(time.bounds().start().earliest()).map(LocalDateTime::toLocalDate)
                : Optional.empty();
    }
}
