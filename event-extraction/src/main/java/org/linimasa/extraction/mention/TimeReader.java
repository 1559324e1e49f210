package org.linimasa.extraction.mention;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Precision;
import org.linimasa.event.Status;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.tagger.Anchor;
import org.linimasa.tagger.TemporalTagger;
import org.linimasa.tagger.TimeExpression;

/** Gives each draft its time: from its expression, from the event the expression names, or from the document. */
final class TimeReader {
    private static final String UNTIL = "../";

    private final Reading reading;
    private final DocumentClock clock;
    private final TemporalTagger tagger;

    TimeReader(Reading reading, DocumentClock clock, TemporalTagger tagger) {
        this.reading = reading;
        this.clock = clock;
        this.tagger = tagger;
    }

    void read(List<Draft> drafts) {
        drafts.stream()
                .filter(draft -> draft.timeSpan != null && !namesAnEvent(draft.timeSpan))
                .filter(draft -> !TimeFinder.isUnplaced(span(draft)))
                .forEach(this::fromExpression);
        CountedOn countedOn = new CountedOn(reading, tagger, clock);
        drafts.forEach(draft -> countedOn.read(draft, drafts));
        inheritByBackReference(drafts);
        // An expression that counts from another event is read once that event has its date.
        for (Draft draft : drafts) {
            if (draft.timeSpan != null && namesAnEvent(draft.timeSpan)) {
                fromEvent(draft, drafts);
            }
        }
        inheritByBackReference(drafts);
        new CountedBack(reading, tagger).read(drafts);
        new InheritedTime(reading).read(drafts);
        clock.learnFrom(drafts);
        new StayDates(reading).read(drafts);
        JoinedDates joined = new JoinedDates(reading);
        drafts.forEach(joined::read);
        drafts.forEach(this::onlyUntil);
        drafts.forEach(this::planAhead);
        drafts.forEach(this::pastBehind);
        drafts.forEach(this::settleStatus);
    }

    private static boolean namesAnEvent(TimeSpan span) {
        return TimeFinder.countsFromEvent(span);
    }

    private void fromExpression(Draft draft) {
        TimeExpression expression = span(draft).expression();
        draft.time = expression.time();
        draft.steps.addAll(expression.explanation());
        draft.steps.add(ExplanationStep.of(
                draft.sharedTime ? "time-shared-in-clause" : "time-in-clause",
                draft.sharedTime
                        ? "The expression dates another event of the same clause, and this one with it."
                        : "The expression stands nearest to the words that report the event.",
                expression.text(),
                null));
    }

    private static TimeSpan span(Draft draft) {
        return Objects.requireNonNull(draft.timeSpan);
    }

    private void fromEvent(Draft draft, List<Draft> drafts) {
        TimeSpan span = span(draft);
        TimeExpression expression = span.expression();
        List<Draft> sentence = drafts.stream()
                .filter(other -> other.trigger.sentence() == draft.trigger.sentence())
                .toList();
        Optional<LocalDate> day = anchorOf(span, sentence).flatMap(named -> dayOf(named, draft, drafts));
        if (day.isEmpty()) {
            // What a main clause tells is told; beneath another it would need the date.
            draft.ownTime = draft.trigger.clause().isMain();
            draft.steps.add(ExplanationStep.of(
                    "anchor-undated",
                    "The expression counts from an event that the text does not date.",
                    expression.text(),
                    null));
            return;
        }
        TimeExpression again = tagger.reanchor(expression, reading.pack().language(), day.get());
        draft.time = again.time();
        draft.steps.addAll(again.explanation());
        draft.steps.add(ExplanationStep.of(
                "time-from-event",
                "The expression counts from an event that the text dates.",
                expression.text(),
                day.get().toString()));
    }

    private static Optional<Draft> anchorOf(TimeSpan span, List<Draft> sentence) {
        return TimeFinder.anchorOf(
                        span, sentence.stream().map(other -> other.trigger).toList())
                .flatMap(trigger -> sentence.stream()
                        .filter(other -> other.trigger == trigger)
                        .findFirst());
    }

    /** The day of the event that a mention names: its own, or that of a mention with the same participants. */
    private static Optional<LocalDate> dayOf(Draft named, Draft asking, List<Draft> drafts) {
        if (named.time != null && named != asking && named.time.precision() == Precision.DAY) {
            return day(named.time);
        }
        return drafts.stream()
                .filter(other -> other != asking && other.time != null && other.time.precision() == Precision.DAY)
                .filter(other -> other.family().equals(named.family()))
                .filter(other -> BackReferences.sharesActors(named, other)
                        || named.actors.isEmpty() && other.actors.isEmpty()
                        || named.antecedent == other)
                .findFirst()
                .flatMap(other -> day(other.time));
    }

    private static Optional<LocalDate> day(@Nullable EventTime time) {
        return Optional.ofNullable(time == null ? null : time.bounds().start().earliest())
                .map(LocalDateTime::toLocalDate);
    }

    private static void inheritByBackReference(List<Draft> drafts) {
        for (Draft draft : drafts) {
            Draft antecedent = draft.antecedent;
            if (antecedent == null) {
                continue;
            }
            if (draft.time == null && antecedent.time != null) {
                draft.time = antecedent.time;
                draft.timeSpan = antecedent.timeSpan;
                draft.steps.add(ExplanationStep.of(
                        "time-by-reference", "The words point back to an event that the text dates."));
                draft.steps.addAll(antecedent.steps);
            } else if (antecedent.time == null && draft.time != null) {
                antecedent.time = draft.time;
                antecedent.timeSpan = draft.timeSpan;
                antecedent.steps.addAll(draft.steps);
                antecedent.steps.add(
                        ExplanationStep.of("time-by-reference", "Later words point back to this event and date it."));
            }
        }
    }

    /**
     * "Until the 24th" says when something ends. What was done at one moment is only known to have happened by then, and
     * where that day is still ahead nothing dates it; what lasts goes on until then.
     */
    private void onlyUntil(Draft draft) {
        EventTime time = draft.time;
        if (isUnplaced(draft) && lasts(draft) && new TimeFinder(reading).isUntil(span(draft))) {
            draft.status = draft.status == Status.OCCURRED ? Status.ONGOING : draft.status;
            return;
        }
        if (time == null || time.edtf() == null || !time.edtf().startsWith(UNTIL)) {
            return;
        }
        String last = time.edtf().substring(UNTIL.length());
        if (draft.status == Status.POSTPONED) {
            draft.time = EventTime.of(Edtf.parse(last)).withMod(time.mod());
            draft.steps.add(ExplanationStep.of("put-off-until", "What is put off until a day is to be on that day."));
            return;
        }
        if (draft.status != Status.OCCURRED) {
            return;
        }
        boolean ahead = !clock.isBefore(time);
        if (ahead && lasts(draft)) {
            draft.status = Status.ONGOING;
        } else if (ahead && clock.endsAfter(time)) {
            draft.time = null;
            draft.timeSpan = null;
            draft.ownTime = false;
        } else {
            draft.time = EventTime.of(Edtf.parse("[.." + last + "]")).withMod(time.mod());
            draft.steps.add(ExplanationStep.of("by-then", "It had happened by then; the text does not say when."));
        }
    }

    /** Whether its own words say when, and nothing says what they count from. */
    private static boolean isUnplaced(Draft draft) {
        return draft.time == null && draft.timeSpan != null && draft.ownTime;
    }

    private static boolean lasts(Draft draft) {
        return switch (draft.family()) {
            case "CLOSURE", "RESTRICTION", "PROTEST", "PERFORMANCE", "COMPETITION", "OUTBREAK", "CAMPAIGN" -> true;
            default -> false;
        };
    }

    /**
     * What is planned lies ahead: "will reopen on Monday" is not the Monday past. Such an expression is read again from
     * later anchors, and keeps its first reading where none of them helps.
     */
    private void planAhead(Draft draft) {
        EventTime time = draft.time;
        TimeSpan span = draft.timeSpan;
        boolean present = isPresentTense(draft);
        boolean planned = switch (draft.status) {
            case PLANNED, POSSIBLE, POSTPONED -> true;
            case OCCURRED -> present;
            case CANCELLED -> draft.datedAsPlan;
            case ONGOING, DENIED, NOT_OCCURRED, UNKNOWN -> false;
        };
        boolean noYear = time != null && draft.ownTime && time.bounds().isUndated();
        if (present && (noYear || isUnplaced(draft)) && draft.status == Status.OCCURRED) {
            draft.status = Status.PLANNED;
            return;
        }
        Optional<LocalDate> written = clock.day();
        boolean past = time != null && planned && draft.ownTime && clock.isBefore(time);
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        if (!past || span == null || written.isEmpty() || span.expression().anchor() == null) {
            return;
        }
        if (countsFrom(span.expression().anchor(), sentence)) {
            // "Left on Tuesday at 16.00 and was due at 22.00": the hour is one of that day.
            return;
        }
        FormerPlans plans = new FormerPlans(reading);
        if (draft.status == Status.POSTPONED && plans.isFormerDate(span, sentence)) {
            // The date that was given up is no plan.
            return;
        }
        boolean formerly = plans.isSaidFormer(span, sentence)
                || draft.cue != null && reading.pack().has(Words.FORMER_PLAN, draft.cue.toLowerCase(Locale.ROOT));
        for (LocalDate anchor : formerly
                ? List.of(written.get().plusWeeks(1))
                : List.of(written.get().plusWeeks(1), written.get().plusYears(1))) {
            TimeExpression again =
                    tagger.reanchor(span.expression(), reading.pack().language(), anchor);
            LocalDateTime start = again.time().bounds().start().earliest();
            if (start != null && !start.toLocalDate().isBefore(written.get())) {
                draft.time = again.time();
                draft.steps.add(ExplanationStep.of(
                        "planned-so-ahead",
                        "The event is planned, so its date is the next that fits, not the last.",
                        span.expression().text(),
                        written.get().toString()));
                return;
            }
        }
        monthAhead(draft, span.expression(), written.get());
    }

    /** "Due for release in May": a month without its year, which no later anchor moves, is the next one of its name. */
    private static void monthAhead(Draft draft, TimeExpression expression, LocalDate written) {
        LocalDateTime start = expression.time().bounds().start().earliest();
        if (expression.time().precision() != Precision.MONTH || start == null) {
            return;
        }
        YearMonth now = YearMonth.from(written);
        YearMonth month = now.withMonth(start.getMonthValue());
        draft.time = EventTime.of(Edtf.parse((month.isBefore(now) ? month.plusYears(1) : month).toString()));
        draft.steps.add(ExplanationStep.of(
                "planned-so-ahead",
                "The event is planned, so its date is the next that fits, not the last.",
                expression.text(),
                written.toString()));
    }

    /** "Lasted through the weekend", "was sworn in on January 15": an English past form tells of a day behind it. */
    private void pastBehind(Draft draft) {
        TimeSpan span = draft.timeSpan;
        Optional<LocalDate> written = clock.day();
        boolean ahead = draft.time != null && draft.ownTime && isPastTense(draft) && clock.isAfter(draft.time);
        if (!ahead || span == null || written.isEmpty() || span.expression().anchor() == null) {
            return;
        }
        if (new TimeFinder(reading).isLedBy(Words.NEW_DATE, span)) {
            // "Moved its first flight to October", "extended until Friday".
            return;
        }
        LocalDate day = written.get();
        for (LocalDate anchor : List.of(day.minusDays(1), day.minusWeeks(1), day.minusYears(1))) {
            TimeExpression again =
                    tagger.reanchor(span.expression(), reading.pack().language(), anchor);
            if (again.time().edtf() != null && !clock.isAfter(again.time())) {
                draft.time = again.time();
                draft.steps.add(ExplanationStep.of(
                        "past-so-behind",
                        "The event is told as past, so its date is the last that fits.",
                        span.expression().text(),
                        written.get().toString()));
                return;
            }
        }
    }

    /** A past form that no cue makes a plan of. */
    private boolean isPastTense(Draft draft) {
        int verb = draft.trigger.nominal() ? draft.trigger.light() : draft.trigger.from();
        return draft.status == Status.OCCURRED
                && verb >= 0
                && !draft.trigger.isSpeech()
                && !reading.pack().modifiersFollow()
                && reading.pack().hasVerbShape(reading.text().token(verb).lower());
    }

    private boolean countsFrom(@Nullable Anchor anchor, Sentence sentence) {
        Integer begin = anchor == null ? null : anchor.begin();
        return begin != null && begin >= reading.text().token(sentence.from()).begin();
    }

    /** "The champions parade the trophy on Monday": an English present with a day tells what is to come. */
    private boolean isPresentTense(Draft draft) {
        int verb = draft.trigger.nominal() ? draft.trigger.light() : draft.trigger.from();
        if (verb < 0
                || draft.trigger.isSpeech()
                || draft.cue != null
                || reading.pack().modifiersFollow()) {
            return false;
        }
        String word = reading.text().token(verb).lower();
        return !reading.pack().hasVerbShape(word)
                && !reading.pack().has(Words.BE, word)
                && !reading.pack().has(Words.HAVE, word)
                && !word.endsWith("ing")
                && !word.endsWith("n");
    }

    /** A date that lies ahead makes a plan of what no word calls one. */
    private void settleStatus(Draft draft) {
        if (draft.time == null) {
            boolean since = isUnplaced(draft) && new TimeFinder(reading).isSince(span(draft));
            if (since && draft.status == Status.OCCURRED && draft.cue == null) {
                draft.status = Status.ONGOING;
            }
            return;
        }
        boolean ahead = clock.isAfter(draft.time);
        if (ahead && (draft.status == Status.OCCURRED || draft.status == Status.ONGOING)) {
            draft.status = Status.PLANNED;
            draft.steps.add(ExplanationStep.of("planned-by-date", "The date lies after the time of the document."));
        }
        TimeSpan span = draft.timeSpan;
        boolean openEnd = draft.time.edtf() != null && draft.time.edtf().endsWith("/..");
        if (draft.status == Status.OCCURRED && openEnd && span != null && draft.cue == null) {
            draft.status = Status.ONGOING;
        }
    }

    /** The time for which something had been planned before it was put off. */
    EventTime formerly(TimeSpan planned) {
        TimeExpression expression = planned.expression();
        List<ExplanationStep> steps = new ArrayList<>(expression.explanation());
        steps.add(ExplanationStep.of(
                "planned-before", "It had been planned for then and was put off.", expression.text(), null));
        return expression.time().explainedBy(expression.text(), steps);
    }

    EventTime finished(Draft draft) {
        EventTime time = draft.time;
        if (time == null) {
            return unplaced(draft, clock.undated(draft.status));
        }
        List<ExplanationStep> steps = new ArrayList<>(draft.steps);
        return time.explainedBy(
                        draft.timeSpan == null
                                ? time.text()
                                : draft.timeSpan.expression().text(),
                        steps)
                .narrowedBy(draft.status, clock.bounds());
    }

    /** An undated time with the words that would date it and why they do not. */
    private static EventTime unplaced(Draft draft, EventTime undated) {
        TimeSpan span = draft.timeSpan;
        if (span == null) {
            return undated;
        }
        List<ExplanationStep> steps = new ArrayList<>(span.expression().explanation());
        steps.addAll(draft.steps);
        steps.addAll(undated.explanation());
        return undated.explainedBy(span.expression().text(), steps);
    }
}
