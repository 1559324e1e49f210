package org.linimasa.extraction.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Status;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.tagger.TaggingContext;
import org.linimasa.tagger.TemporalTagger;
import org.linimasa.tagger.TimeExpression;

/** Gives each draft its time: from its expression, from the event the expression names, or from the document. */
final class TimeReader {
    private static final String UNTIL = "../";
    private static final String SINCE = "/..";
    private static final Pattern ABSOLUTE = Pattern.compile("\\d{4}(-\\d{2}){0,2}");
    /** TIMEX3 of a weekday of an unknown week. */
    private static final String SOME_WEEKDAY = "XXXX-WXX-";

    private final Reading reading;
    private final DocumentClock clock;
    private final TemporalTagger tagger;
    private final DatesByTense dates;
    private final FormerPlanDates former;
    private final Tense tense;

    TimeReader(Reading reading, TemporalTagger tagger) {
        this.reading = reading;
        clock = reading.clock();
        this.tagger = tagger;
        dates = new DatesByTense(reading, clock, tagger);
        former = new FormerPlanDates(reading, clock, tagger);
        tense = new Tense(reading);
    }

    void read(List<Draft> drafts) {
        drafts.stream()
                .filter(draft -> draft.timeSpan != null && !namesAnEvent(draft.timeSpan))
                .filter(draft -> !TimeFinder.isUnplaced(span(draft)))
                .forEach(this::fromExpression);
        CountedOn countedOn = new CountedOn(reading, tagger, clock);
        drafts.forEach(draft -> countedOn.read(draft, drafts));
        UnknownDay unknownDay = new UnknownDay(reading, clock);
        drafts.forEach(unknownDay::read);
        inheritByBackReference(drafts);
        // An expression that counts from another event is read once that event has its date.
        for (Draft draft : drafts) {
            if (draft.timeSpan != null && namesAnEvent(draft.timeSpan)) {
                fromEvent(draft, drafts);
            }
        }
        inheritByBackReference(drafts);
        new CountedBack(reading).read(drafts);
        new InheritedTime(reading).read(drafts);
        clock.learnFrom(drafts);
        new StayDates(reading).read(drafts);
        JoinedDates joined = new JoinedDates(reading);
        drafts.forEach(joined::read);
        drafts.forEach(this::onlyUntil);
        drafts.forEach(dates::read);
        new Sequels(reading, clock, tagger).read(drafts);
        new WithinProgramme(reading, clock, tagger).read(drafts);
        LengthFromStart lengths = new LengthFromStart(reading, clock);
        drafts.forEach(lengths::read);
        EndBehindStart ends = new EndBehindStart(reading, clock);
        drafts.forEach(ends::read);
        StatusByDate status = new StatusByDate(reading, clock, tagger);
        drafts.forEach(status::settle);
        new BegunAndGoingOn(reading).read(drafts);
        new FinishedSince(reading, clock).read(drafts);
    }

    private static boolean namesAnEvent(TimeSpan span) {
        return TimeFinder.countsFromEvent(span);
    }

    private void fromExpression(Draft draft) {
        TimeExpression expression = span(draft).expression();
        draft.time = isOfNoun(draft) ? ofNoun(draft) : isOnThatDay(draft) ? withoutLimit(draft) : expression.time();
        draft.steps.addAll(expression.explanation());
        draft.steps.add(ExplanationStep.of(
                draft.sharedTime ? "time-shared-in-clause" : "time-in-clause",
                draft.sharedTime
                        ? "The expression dates another event of the same clause, and this one with it."
                        : "The expression stands nearest to the words that report the event.",
                expression.text(),
                null));
    }

    static TimeSpan span(Draft draft) {
        return Objects.requireNonNull(draft.timeSpan);
    }

    private void fromEvent(Draft draft, List<Draft> drafts) {
        TimeSpan span = span(draft);
        TimeExpression expression = span.expression();
        List<Draft> sentence = drafts.stream()
                .filter(other -> other.trigger.sentence() == draft.trigger.sentence())
                .toList();
        NamedEventDay days = new NamedEventDay(reading, drafts);
        Optional<NamedEventDay.Day> said = anchorOf(span, sentence).map(named -> days.of(named, draft));
        if (said.filter(NamedEventDay.Day::unsure).isPresent()
                && expression.time().edtf() != null) {
            // Several days would fit the event: the one named last, as the tagger reads it.
            draft.time = expression.time();
            draft.steps.addAll(expression.explanation());
            return;
        }
        Optional<LocalDate> day = said.map(NamedEventDay.Day::known);
        if (day.isEmpty() && asOfReport(draft, expression)) {
            return;
        }
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

    /** "Berakhir pada Rabu malam setelah mereka sepakat": where nothing dates the event, the weekday is the report's. */
    private boolean asOfReport(Draft draft, TimeExpression expression) {
        Optional<LocalDate> written = clock.day();
        if (written.isEmpty() || !expression.value().startsWith(SOME_WEEKDAY)) {
            return false;
        }
        TaggingContext context = TaggingContext.published(
                reading.pack().language(), written.get().atStartOfDay());
        Optional<TimeExpression> alone = tagger.tag(expression.text(), context).expressions().stream()
                .filter(read ->
                        read.text().equals(expression.text()) && read.time().edtf() != null)
                .findFirst();
        alone.ifPresent(read -> {
            draft.time = read.time();
            draft.steps.addAll(read.explanation());
            draft.steps.add(ExplanationStep.of(
                    "weekday-of-report",
                    "The event that the words name has no date, so the weekday is counted from the document.",
                    expression.text(),
                    written.get().toString()));
        });
        return alone.isPresent();
    }

    private static Optional<Draft> anchorOf(TimeSpan span, List<Draft> sentence) {
        return TimeFinder.anchorOf(
                        span, sentence.stream().map(other -> other.trigger).toList())
                .flatMap(trigger -> sentence.stream()
                        .filter(other -> other.trigger == trigger)
                        .findFirst());
    }

    private void inheritByBackReference(List<Draft> drafts) {
        for (Draft draft : drafts) {
            Draft antecedent = draft.antecedent;
            if (antecedent == null) {
                continue;
            }
            // What is denied did not happen then: "denied that the fire had reached the plant".
            boolean real = isReal(draft) == isReal(antecedent) && draft.status != Status.DENIED;
            boolean over = draft.status == Status.PLANNED && antecedent.time != null && clock.isBefore(antecedent.time);
            if (real && !over && draft.time == null && antecedent.time != null) {
                draft.time = antecedent.time;
                draft.timeSpan = antecedent.timeSpan;
                draft.steps.add(ExplanationStep.of(
                        "time-by-reference", "The words point back to an event that the text dates."));
                draft.steps.addAll(antecedent.steps);
            } else if (real && antecedent.time == null && draft.time != null) {
                antecedent.time = draft.time;
                antecedent.timeSpan = draft.timeSpan;
                antecedent.steps.addAll(draft.steps);
                antecedent.steps.add(
                        ExplanationStep.of("time-by-reference", "Later words point back to this event and date it."));
            }
        }
    }

    /** Whether it is told as something that happens, whenever. */
    private static boolean isReal(Draft draft) {
        return switch (draft.status) {
            case CANCELLED, DENIED, NOT_OCCURRED -> false;
            case OCCURRED, ONGOING, PLANNED, POSSIBLE, POSTPONED, UNKNOWN -> true;
        };
    }

    /**
     * "Until the 24th" says when something ends. What was done at one moment is only known to have happened by then, and
     * where that day is still ahead nothing dates it; what lasts goes on until then.
     */
    private void onlyUntil(Draft draft) {
        EventTime time = draft.time;
        if (isUnplaced(draft) && lasts(draft) && reading.isUntil(span(draft))) {
            draft.status = draft.status == Status.OCCURRED ? Status.ONGOING : draft.status;
            return;
        }
        if (time != null && draft.status == Status.OCCURRED && tense.isPast(draft) && clock.isFromReportOn(time)) {
            // "Has ordered a producer to remove cages by January 31": what was done was not done by then.
            withoutTime(draft);
            return;
        }
        if (time == null || time.edtf() == null || !time.edtf().startsWith(UNTIL)) {
            return;
        }
        String last = time.edtf().substring(UNTIL.length());
        if (draft.status == Status.POSTPONED) {
            draft.time = withoutLimit(draft, time)
                    .orElseGet(() -> EventTime.of(Edtf.parse(last)))
                    .withMod(time.mod());
            draft.steps.add(ExplanationStep.of("put-off-until", "What is put off until a day is to be on that day."));
            return;
        }
        if (draft.status != Status.OCCURRED) {
            return;
        }
        boolean ahead = !clock.isBefore(time);
        if (ahead && (lasts(draft) || isLastingVerb(draft))) {
            draft.status = Status.ONGOING;
        } else if (isLastingVerb(draft)) {
            draft.steps.add(
                    ExplanationStep.of("lasted-until", "It lasted until then; the text does not say since when."));
        } else if (ahead && clock.endsAfter(time)) {
            withoutTime(draft);
        } else {
            draft.time = EventTime.of(Edtf.parse("[.." + last + "]")).withMod(time.mod());
            draft.steps.add(ExplanationStep.of("by-then", "It had happened by then; the text does not say when."));
        }
    }

    /** "Put off until next week": one of its days, as the words say without "until"; empty where they say another. */
    private Optional<EventTime> withoutLimit(Draft draft, EventTime until) {
        return clock.day()
                .filter(day -> draft.timeSpan != null && draft.ownTime)
                .map(day -> tagger.reanchor(
                                span(draft).expression(), reading.pack().language(), day)
                        .time())
                .filter(time -> time.edtf() != null
                        && !time.edtf().startsWith(UNTIL)
                        && Objects.equals(
                                time.bounds().end().latest(),
                                until.bounds().end().latest()));
    }

    /**
     * "Until last week, | when his university suspended him", "since 8 July, | when it launched its offensive": on the day of
     * the end or the beginning itself.
     */
    private boolean isOnThatDay(Draft draft) {
        Clause clause = draft.trigger.clause();
        return clause.opener() == Opener.SAME
                && span(draft).to() < clause.begin()
                && (reading.isUntil(span(draft)) || reading.isSince(span(draft)));
    }

    /** "After the April 25 earthquake": between an article and its noun the day is the noun's own. */
    private boolean isOfNoun(Draft draft) {
        TimeSpan time = span(draft);
        String edtf = time.expression().time().edtf();
        return draft.trigger.nominal()
                && !reading.pack().modifiersFollow()
                && edtf != null
                && (edtf.startsWith("[") || edtf.endsWith(SINCE))
                && time.to() == draft.trigger.from()
                && time.from() > 0
                && reading.pack().has(Words.ARTICLE, reading.text().token(time.from() - 1));
    }

    /** "After the 1998 flood": a date that counts from nothing is what its value says. */
    private EventTime ofNoun(Draft draft) {
        TimeExpression expression = span(draft).expression();
        boolean absolute = expression.anchor() == null
                && ABSOLUTE.matcher(expression.value()).matches();
        return absolute ? EventTime.of(Edtf.parse(expression.value())) : withoutLimit(draft);
    }

    private EventTime withoutLimit(Draft draft) {
        EventTime time = span(draft).expression().time();
        return clock.day()
                .map(day -> tagger.reanchor(
                                span(draft).expression(), reading.pack().language(), day)
                        .time())
                .filter(other -> other.edtf() != null && !other.edtf().startsWith(UNTIL))
                .map(TimeReader::beginning)
                .orElseGet(() -> beginning(time));
    }

    private static EventTime beginning(EventTime time) {
        String edtf = time.edtf();
        return edtf != null && edtf.endsWith(SINCE)
                ? EventTime.of(Edtf.parse(edtf.substring(0, edtf.length() - SINCE.length())))
                        .withMod(time.mod())
                : time;
    }

    private static void withoutTime(Draft draft) {
        draft.time = null;
        draft.timeSpan = null;
        draft.ownTime = false;
    }

    /** Whether its own words say when, and nothing says what they count from. */
    static boolean isUnplaced(Draft draft) {
        return draft.time == null && draft.timeSpan != null && draft.ownTime;
    }

    static boolean lasts(Draft draft) {
        return switch (draft.family()) {
            case "CLOSURE", "RESTRICTION", "PROTEST", "PERFORMANCE", "COMPETITION", "OUTBREAK", "CAMPAIGN", "ALERT" ->
                true;
            default -> false;
        };
    }

    /** "Status itu berlaku hingga 19 Februari". */
    private boolean isLastingVerb(Draft draft) {
        return !draft.trigger.nominal()
                && reading.pack().has(Words.LASTING_VERB, reading.text().token(draft.trigger.from()));
    }

    /** The time for which something had been planned before it was put off. */
    EventTime formerly(TimeSpan planned, Draft draft) {
        TimeExpression expression = planned.expression();
        List<ExplanationStep> steps = new ArrayList<>(expression.explanation());
        steps.add(ExplanationStep.of(
                "planned-before", "It had been planned for then and was put off.", expression.text(), null));
        EventTime time = draft.time == null ? expression.time() : former.before(planned, draft.time);
        return time.explainedBy(expression.text(), steps);
    }

    /** How something stands at one more of several times: a later one may lie ahead. */
    Status statusAt(TimeSpan time, Status status) {
        boolean ahead =
                status == Status.OCCURRED && clock.isAfter(time.expression().time());
        return ahead ? Status.PLANNED : status;
    }

    /** One of the times of a list. */
    EventTime listed(TimeSpan time, Status status) {
        TimeExpression expression = time.expression();
        List<ExplanationStep> steps = new ArrayList<>(expression.explanation());
        steps.add(ExplanationStep.of("one-of-list", "The words list several times.", expression.text(), null));
        return expression.time().explainedBy(expression.text(), steps).narrowedBy(status, clock.bounds());
    }

    EventTime finished(Draft draft) {
        EventTime time = draft.time;
        if (time == null) {
            return unplaced(draft, clock.undated(draft.status));
        }
        List<ExplanationStep> steps = new ArrayList<>(draft.steps);
        if (draft.correction != null) {
            steps.add(draft.correction);
        }
        EventTime said = draft.timeSpan == null ? time : new RoughClock(reading).of(time, draft.timeSpan, steps);
        return said.explainedBy(
                        draft.timeSpan == null
                                ? time.text()
                                : draft.timeSpan.expression().text(),
                        steps)
                .narrowedBy(draft.status, clock.bounds());
    }

    /** An undated time with the words that would date it and why they do not. */
    private static EventTime unplaced(Draft draft, EventTime undated) {
        TimeSpan span = draft.timeSpan;
        if (span == null && draft.steps.isEmpty()) {
            return undated;
        }
        List<ExplanationStep> steps =
                new ArrayList<>(span == null ? List.of() : span.expression().explanation());
        steps.addAll(draft.steps);
        steps.addAll(undated.explanation());
        return undated.explainedBy(span == null ? null : span.expression().text(), steps);
    }
}
