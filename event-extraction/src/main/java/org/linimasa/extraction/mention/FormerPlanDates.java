package org.linimasa.extraction.mention;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Status;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.tagger.Anchor;
import org.linimasa.tagger.TemporalTagger;

/** The dates of plans that are no more: they lie near the report, on whichever side. */
final class FormerPlanDates {
    private static final int HALF_YEAR = 6;
    /** So long ago a day was that is told of as just put off. */
    private static final int DAYS_JUST_OVER = 2;
    /** The tagger's rule for a date without a year. */
    static final String NEAREST_YEAR = "nearest-year";
    /** The tagger's rule for the name of a day of the week. */
    private static final String WEEKDAY = "weekday";

    private final Reading reading;
    private final DocumentClock clock;
    private final TemporalTagger tagger;

    FormerPlanDates(Reading reading, DocumentClock clock, TemporalTagger tagger) {
        this.reading = reading;
        this.clock = clock;
        this.tagger = tagger;
    }

    /**
     * "Upaya yang direncanakan Senin malam urung dilakukan", on a Tuesday: what came to nothing yesterday; "planned for Monday
     * was put off", on a Wednesday.
     */
    void justOver(Draft draft) {
        TimeSpan span = draft.timeSpan;
        Optional<LocalDate> written = clock.day();
        if (span == null || draft.time == null || written.isEmpty() || !isWeekday(span) || !draft.ownTime) {
            return;
        }
        boolean nothing = draft.status == Status.CANCELLED || draft.status == Status.NOT_OCCURRED;
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        boolean putOff = draft.status == Status.POSTPONED
                && new FormerPlans(reading).isPlannedDate(span, sentence)
                && !isOfNow(sentence);
        LocalDateTime start = draft.time.bounds().start().earliest();
        int back = putOff ? DAYS_JUST_OVER : nothing ? 1 : 0;
        for (LocalDate day = written.get().minusDays(back); day.isBefore(written.get()); day = day.plusDays(1)) {
            if (start != null && start.toLocalDate().equals(day.plusWeeks(1))) {
                draft.time = tagger.reanchor(span.expression(), reading.pack().language(), day)
                        .time();
                draft.steps.add(ExplanationStep.of(
                        "off-so-over",
                        "It came to nothing, so the day is the one just over.",
                        span.expression().text(),
                        written.get().toString()));
            }
        }
    }

    /** "Planned for Monday was put off until Wednesday", on a Tuesday: the next day of the new name, the last of the old. */
    void newWeekday(Draft draft) {
        TimeSpan span = draft.timeSpan;
        TimeSpan planned = draft.plannedFor;
        Optional<LocalDate> written = clock.day();
        if (draft.status != Status.POSTPONED
                || span == null
                || planned == null
                || draft.time == null
                || written.isEmpty()
                || !isWeekday(span) && !isCountedFrom(span, planned)
                || !isWeekday(planned)) {
            return;
        }
        LocalDateTime start = draft.time.bounds().start().earliest();
        if (start != null) {
            LocalDate next = written.get().with(TemporalAdjusters.next(start.getDayOfWeek()));
            draft.time = tagger.reanchor(span.expression(), reading.pack().language(), next)
                    .time();
        }
    }

    /** The time for which something had been planned, before the day to which it was put off. */
    EventTime before(TimeSpan planned, EventTime moved) {
        EventTime time = planned.expression().time();
        LocalDateTime start = time.bounds().start().earliest();
        LocalDateTime until = moved.bounds().end().latest();
        if (start == null || until == null || !isWeekday(planned) || start.isBefore(until)) {
            return time;
        }
        LocalDate last = until.toLocalDate().minusDays(1).with(TemporalAdjusters.previous(start.getDayOfWeek()));
        return tagger.reanchor(planned.expression(), reading.pack().language(), last)
                .time();
    }

    /** "From Monday until Wednesday": a weekday that lies behind the one before it. */
    private static boolean isCountedFrom(TimeSpan span, TimeSpan planned) {
        Anchor anchor = span.expression().anchor();
        Integer begin = anchor == null ? null : anchor.begin();
        boolean weekday = span.expression().explanation().stream()
                .anyMatch(step -> step.rule().equals(WEEKDAY));
        return weekday && begin != null && begin == planned.expression().begin();
    }

    static boolean isWeekday(TimeSpan span) {
        return span.expression().explanation().stream()
                .anyMatch(step -> step.rule().equals(DatesByTense.NEAREST_WEEKDAY));
    }

    /** "Has been put off": what that was planned for may be yet to come. */
    boolean isOfNow(Sentence sentence) {
        return IntStream.range(sentence.from(), sentence.to())
                .anyMatch(i ->
                        reading.pack().has(Words.PRESENT_HAVE, reading.text().token(i)));
    }

    /** Whether the plan that an expression dates may be no more. */
    boolean isFormer(Draft draft, TimeSpan span, Sentence sentence) {
        return new FormerPlans(reading).isSaidFormer(span, sentence) || draft.cue != null && isFormerCue(draft.cue);
    }

    private boolean isFormerCue(String cue) {
        return reading.pack().has(Words.FORMER_PLAN, cue.toLowerCase(Locale.ROOT));
    }

    /**
     * "Was first planned for February but was put off", "the signing on 27 April was called off": the month or day without
     * a year that a plan had is the nearest.
     */
    void nearest(Draft draft) {
        TimeSpan span = draft.timeSpan;
        Optional<LocalDate> written = clock.day();
        boolean calledOff = draft.status == Status.CANCELLED;
        boolean plan = calledOff || draft.status == Status.PLANNED || draft.status == Status.POSTPONED;
        if (span == null || draft.time == null || written.isEmpty() || !plan || !draft.ownTime) {
            return;
        }
        EventTime time = span.expression().time();
        LocalDateTime start = time.bounds().start().earliest();
        boolean noYear = span.expression().explanation().stream()
                .anyMatch(step -> step.rule().equals(NEAREST_YEAR));
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        boolean former = calledOff || isFormer(draft, span, sentence);
        if (start == null || !noYear || !former) {
            return;
        }
        String nearest = switch (time.precision()) {
            case MONTH ->
                nearestMonth(start.getMonthValue(), YearMonth.from(written.get()))
                        .toString();
            case DAY -> nearestDay(start.toLocalDate(), written.get()).toString();
            default -> draft.time.edtf();
        };
        if (nearest != null && !nearest.equals(draft.time.edtf())) {
            draft.time = EventTime.of(Edtf.parse(nearest)).withMod(time.mod());
            draft.steps.add(ExplanationStep.of(
                    "former-plan-nearest",
                    "It had been planned for then, so it is the one nearest to the report.",
                    span.expression().text(),
                    written.get().toString()));
        }
    }

    private static YearMonth nearestMonth(int month, YearMonth now) {
        YearMonth nearest = now.minusMonths(HALF_YEAR);
        while (nearest.getMonthValue() != month) {
            nearest = nearest.plusMonths(1);
        }
        return nearest;
    }

    private static LocalDate nearestDay(LocalDate day, LocalDate written) {
        return Stream.of(-1, 0, 1)
                .map(years -> day.withYear(written.getYear() + years))
                // 29 February is a day of leap years only.
                .filter(other -> other.getDayOfMonth() == day.getDayOfMonth())
                .min(Comparator.comparingLong(other -> Math.abs(ChronoUnit.DAYS.between(written, other))))
                .orElse(day);
    }
}
