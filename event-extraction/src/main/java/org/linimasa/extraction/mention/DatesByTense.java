package org.linimasa.extraction.mention;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Precision;
import org.linimasa.event.Status;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.tagger.Anchor;
import org.linimasa.tagger.TemporalTagger;
import org.linimasa.tagger.TimeExpression;

/** Reads a date again by what is said of its event: a plan lies ahead, what happened behind, a former plan near. */
final class DatesByTense {
    private static final int YEAR_DIGITS = 4;
    private static final Pattern MONTH_OR_PART = Pattern.compile("\\d{4}-\\d{2}");
    /** Seasons, quarters and halves of ISO 8601-2, 4.8. */
    private static final Pattern PART_OF_YEAR = Pattern.compile("\\d{4}-(2[1-4]|3[3-6]|4[01])");

    private static final String ONE_OF = "[";
    private static final String TO = "..";
    private static final String UNTIL = "../";
    private static final String SINCE = "/..";
    /** The tagger's rules for words that say on which side of the document time a date lies. */
    private static final String SAID_DIRECTION = "said-direction";

    /** The tagger's rule for a unit and the side it lies on: "next month". */
    private static final String UNIT_TOWARD = "unit-toward";

    private static final String COUNTED = "counted";
    /** The tagger's rule for a weekday alone. */
    static final String NEAREST_WEEKDAY = "nearest-weekday";
    /** So near a yearless day is rather to come than of the year before. */
    private static final int MONTHS_AHEAD = 4;
    /** As far back a weekday is nearer than the next of its name. */
    private static final int DAYS_BACK = 3;

    private final Reading reading;
    private final DocumentClock clock;
    private final TemporalTagger tagger;
    private final FormerPlanDates former;
    private final Tense tense;

    DatesByTense(Reading reading, DocumentClock clock, TemporalTagger tagger) {
        this.reading = reading;
        this.clock = clock;
        this.tagger = tagger;
        former = new FormerPlanDates(reading, clock, tagger);
        tense = new Tense(reading);
    }

    /** Gives a draft the date that goes with its tense and status, once it has the one its words name. */
    void read(Draft draft) {
        Anchor anchor =
                draft.timeSpan == null ? null : draft.timeSpan.expression().anchor();
        if (anchor != null && anchor.kind() == Anchor.Kind.SPEECH) {
            // "'We open tomorrow,' she said on 1 March": ahead of the day on which it was said.
            return;
        }
        if (isAppointed(draft)) {
            draft.status = Status.PLANNED;
        }
        planAhead(draft);
        former.nearest(draft);
        pastBehind(draft);
        former.justOver(draft);
        former.newWeekday(draft);
        notBeforeReport(draft);
    }

    /** "Is to send a team this week": of the days that a plan may fall on those before the report are over. */
    private void notBeforeReport(Draft draft) {
        EventTime time = draft.time;
        Optional<LocalDate> written = clock.day();
        boolean ahead = draft.status == Status.PLANNED || draft.status == Status.POSSIBLE && !isAlleged(draft);
        String edtf = time == null ? null : time.edtf();
        if (!ahead || time == null || edtf == null || written.isEmpty() || !edtf.startsWith(ONE_OF)) {
            return;
        }
        LocalDateTime start = time.bounds().start().earliest();
        LocalDateTime end = time.bounds().end().latest();
        boolean around = start != null
                && end != null
                && start.toLocalDate().isBefore(written.get())
                && end.isAfter(written.get().atStartOfDay());
        if (around) {
            draft.time = EventTime.of(Edtf.parse(ONE_OF + written.get() + edtf.substring(edtf.indexOf(TO))))
                    .withMod(time.mod());
            draft.steps.add(ExplanationStep.of("not-before-report", "It is planned, so it is not before the report."));
        }
    }

    /**
     * What is planned lies ahead: "will reopen on Monday" is not the Monday past. Such an expression is read again from
     * later anchors, and keeps its first reading where none of them helps.
     */
    private void planAhead(Draft draft) {
        EventTime time = draft.time;
        TimeSpan span = draft.timeSpan;
        boolean present = tense.isPresent(draft);
        boolean planned = switch (draft.status) {
            case PLANNED, POSTPONED -> true;
            case POSSIBLE -> !isAlleged(draft);
            case OCCURRED -> present || isValidUntil(draft);
            case CANCELLED -> draft.datedAsPlan || isPlannedFor(draft) || isOffNow(draft);
            case ONGOING, DENIED, NOT_OCCURRED, UNKNOWN -> false;
        };
        if (isOfSomethingAhead(draft)) {
            // "Has pulled out of the race on November 16": the day is that of the race.
            draft.time = null;
            draft.timeSpan = null;
            draft.ownTime = false;
            return;
        }
        boolean noYear = time != null && draft.ownTime && time.bounds().isUndated();
        if (present && (noYear || TimeReader.isUnplaced(draft)) && draft.status == Status.OCCURRED) {
            draft.status = Status.PLANNED;
            return;
        }
        Optional<LocalDate> written = clock.day();
        boolean past = time != null && planned && draft.ownTime && clock.isBefore(time) && !tense.isUnkept(draft);
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        if (!past
                || time == null
                || span == null
                || written.isEmpty()
                || span.expression().anchor() == null) {
            return;
        }
        LocalDateTime end = time.bounds().end().latest();
        boolean longOver = end != null && end.toLocalDate().isBefore(written.get());
        if (draft.status == Status.CANCELLED && !longOver) {
            // "Upaya yang direncanakan Senin malam urung dilakukan", on a Tuesday.
            return;
        }
        if (isCountedBack(span.expression())) {
            // "Last Friday" is no Friday to come.
            return;
        }
        if (countsFrom(span.expression().anchor(), sentence)) {
            // "Left on Tuesday at 16.00 and was due at 22.00": the hour is one of that day.
            return;
        }
        FormerPlans plans = new FormerPlans(reading);
        boolean nearer = plans.isSaidFormer(span, sentence)
                && !former.isOfNow(sentence)
                && end != null
                && !end.toLocalDate().isBefore(written.get().minusDays(DAYS_BACK));
        boolean weekday = FormerPlanDates.isWeekday(span) && !nearer;
        if (draft.status == Status.POSTPONED && plans.isFormerDate(span, sentence) && !(weekday && longOver)) {
            // The date that was given up is no plan. A weekday longer ago than yesterday is the one to come, unless
            // "had been
            // planned for Monday" is nearer.
            return;
        }
        boolean formerly = former.isFormer(draft, span, sentence);
        for (LocalDate anchor : formerly
                ? List.of(written.get().plusWeeks(1))
                : List.of(written.get().plusWeeks(1), written.get().plusYears(1))) {
            TimeExpression again =
                    tagger.reanchor(span.expression(), reading.pack().language(), anchor);
            LocalDateTime start = again.time().bounds().start().earliest();
            if (start != null && !start.toLocalDate().isBefore(written.get())) {
                boolean behind = end != null
                        && ChronoUnit.DAYS.between(end.toLocalDate(), written.get())
                                < ChronoUnit.DAYS.between(written.get(), start.toLocalDate());
                if (formerly && draft.status == Status.CANCELLED && behind && !former.isOfNow(sentence)) {
                    // "The parade that was to be held on Tuesday was called off", on a Thursday.
                    return;
                }
                draft.time = withLimits(again.time(), span.expression().time());
                draft.status = isValidUntil(draft) && draft.status == Status.OCCURRED ? Status.ONGOING : draft.status;
                draft.steps.add(ExplanationStep.of(
                        "planned-so-ahead",
                        "The event is planned, so its date is the next that fits, not the last.",
                        span.expression().text(),
                        written.get().toString()));
                return;
            }
        }
        if (!formerly) {
            monthAhead(draft, span.expression(), written.get());
        }
    }

    /** A day without a year behind a perfect, which no day of the past dates: "has pulled out of the race on November 16". */
    private boolean isOfSomethingAhead(Draft draft) {
        String cue = draft.cue == null ? "" : draft.cue.toLowerCase(Locale.ROOT);
        TimeSpan span = draft.timeSpan;
        LocalDateTime start =
                draft.time == null ? null : draft.time.bounds().start().earliest();
        boolean yearless = span != null
                && span.expression().explanation().stream()
                        .anyMatch(step -> step.rule().equals(FormerPlanDates.NEAREST_YEAR));
        return draft.status == Status.OCCURRED
                && draft.ownTime
                && reading.pack().has(Words.PRESENT_HAVE, cue)
                && yearless
                && start != null
                && clock.day()
                        .filter(day -> start.toLocalDate().isAfter(day)
                                && start.toLocalDate().isBefore(day.plusMonths(MONTHS_AHEAD)))
                        .isPresent();
    }

    /** "A ceremony on Saturday has been called off": its own day, between the noun and a perfect, is yet to come. */
    private boolean isOffNow(Draft draft) {
        TimeSpan span = draft.timeSpan;
        Trigger noun = draft.trigger;
        return span != null
                && draft.ownTime
                && noun.nominal()
                && FormerPlanDates.isWeekday(span)
                && noun.to() <= span.from()
                && span.to() <= noun.light()
                && IntStream.range(span.to(), noun.light())
                        .anyMatch(i -> reading.pack()
                                        .has(Words.PRESENT_HAVE, reading.text().token(i))
                                && reading.clauses(noun.sentence()).of(i).index()
                                        == noun.clause().index());
    }

    /** "Diduga terjadi pada 12 Mei", "allegedly took": what is said to have happened does not lie ahead. */
    private boolean isAlleged(Draft draft) {
        String cue = draft.cue == null ? "" : draft.cue.toLowerCase(Locale.ROOT);
        return reading.pack().has(Words.ALLEGED, cue)
                || reading.pack().has(Words.HEARSAY, cue)
                || reading.pack().has(Words.CLAIM, cue)
                || reading.pack().has(Words.PLEADING, cue);
    }

    /** "Due for release in May", "in the spring": a part of a year without its year is the next one of its name. */
    private void monthAhead(Draft draft, TimeExpression expression, LocalDate written) {
        LocalDateTime start = expression.time().bounds().start().earliest();
        String edtf = expression.time().edtf();
        if (start == null || edtf == null) {
            return;
        }
        String next = null;
        if (expression.time().precision() == Precision.MONTH) {
            YearMonth now = YearMonth.from(written);
            YearMonth month = now.withMonth(start.getMonthValue());
            next = (month.isBefore(now) ? month.plusYears(1) : month).toString();
        } else if (PART_OF_YEAR.matcher(edtf).matches()) {
            next = inYear(edtf, 1);
        }
        if (next == null || clock.isBefore(EventTime.of(Edtf.parse(next)))) {
            return;
        }
        draft.time = EventTime.of(Edtf.parse(next));
        draft.steps.add(ExplanationStep.of(
                "planned-so-ahead",
                "The event is planned, so its date is the next that fits, not the last.",
                expression.text(),
                written.toString()));
    }

    /** The same month or part of a year so many years later. */
    private static String inYear(String edtf, int later) {
        return (Integer.parseInt(edtf, 0, YEAR_DIGITS, 10) + later) + edtf.substring(YEAR_DIGITS);
    }

    /** "Lasted through the weekend", "was sworn in on January 15": an English past form tells of a day behind it. */
    private void pastBehind(Draft draft) {
        TimeSpan span = draft.timeSpan;
        Optional<LocalDate> written = clock.day();
        boolean ahead = draft.time != null
                && draft.ownTime
                && (tense.isPast(draft) || isBeforeMain(draft) || isBeforePlan(draft))
                && clock.isAfter(draft.time);
        if (!ahead || span == null || written.isEmpty() || span.expression().anchor() == null) {
            return;
        }
        if (reading.isLedBy(Words.NEW_DATE, span) && !isBeforeMain(draft) && !isBeforePlan(draft)) {
            // "Moved its first flight to October", "extended until Friday".
            return;
        }
        if (span.expression().explanation().stream()
                .anyMatch(step -> step.rule().equals(UNIT_TOWARD))) {
            // "Next month" is none that is past.
            draft.status = draft.trigger.nominal() ? Status.PLANNED : draft.status;
            return;
        }
        LocalDate day = written.get();
        String edtf = span.expression().time().edtf();
        LocalDateTime start =
                Objects.requireNonNull(draft.time).bounds().start().earliest();
        boolean soon = reading.pack().modifiersFollow()
                && draft.cue == null
                && start != null
                && start.toLocalDate().isBefore(day.plusMonths(1));
        for (LocalDate anchor : List.of(day.minusDays(1), day.minusWeeks(1), day.minusYears(1))) {
            if (soon && anchor.equals(day.minusYears(1))) {
                // "Diumumkan setelah festival berakhir pada 25 Agustus": without a tense, the day to come is nearer.
                draft.status = Status.PLANNED;
                return;
            }
            TimeExpression again =
                    tagger.reanchor(span.expression(), reading.pack().language(), anchor);
            if (again.time().edtf() != null && !clock.isAfter(again.time())) {
                draft.time = withLimits(again.time(), span.expression().time());
                draft.steps.add(ExplanationStep.of(
                        "past-so-behind",
                        "The event is told as past, so its date is the last that fits.",
                        span.expression().text(),
                        written.get().toString()));
                return;
            }
        }
        if (edtf != null && MONTH_OR_PART.matcher(edtf).matches()) {
            // Read for itself, a month has no word before it to be known by.
            EventTime before = EventTime.of(Edtf.parse(inYear(edtf, -1)))
                    .withMod(span.expression().time().mod());
            draft.time = clock.isAfter(before) ? draft.time : before;
        }
    }

    /** "Telah menetapkan masa tanggap darurat hingga 31 Januari": what is decided until a day holds until one to come. */
    private boolean isValidUntil(Draft draft) {
        TimeSpan span = draft.timeSpan;
        boolean told = !draft.trigger.nominal() || draft.trigger.light() >= 0;
        return span != null && told && TimeReader.lasts(draft) && reading.isUntil(span);
    }

    /** "Campaigning for Saturday's election": what one gets ready for lies ahead. */
    private boolean isAppointed(Draft draft) {
        TimeSpan span = draft.timeSpan;
        if (span == null || !draft.trigger.nominal() || draft.status != Status.OCCURRED || draft.trigger.light() >= 0) {
            return false;
        }
        boolean possessive = span.to() < draft.trigger.from()
                && reading.pack().has(Words.POSSESSIVE, reading.text().token(span.to()));
        return possessive && FormerPlanDates.isWeekday(span) && reading.isLedBy(Words.APPOINTED, span);
    }

    /** "A protest that had been planned for Saturday has been called off". */
    private boolean isPlannedFor(Draft draft) {
        TimeSpan span = draft.timeSpan;
        return span != null
                && reading.sentenceOf(span.from())
                        .filter(sentence -> new FormerPlans(reading).isPlannedDate(span, sentence)
                                || FormerPlanDates.isWeekday(span) && reading.isLedBy(Words.APPOINTED, span))
                        .isPresent();
    }

    /** "Mulai memeriksa lokasi pada Rabu dan akan melapor": only the second verb tells of a plan. */
    private boolean isBeforePlan(Draft draft) {
        TimeSpan span = draft.timeSpan;
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        int and = span == null
                ? sentence.to()
                : span.to() < sentence.to() && reading.text().token(span.to()).is(",") ? span.to() + 1 : span.to();
        boolean plain = span != null
                && reading.pack().modifiersFollow()
                && draft.status == Status.OCCURRED
                && draft.cue == null
                && draft.trigger.to() <= span.from()
                && and + 1 < sentence.to()
                && reading.pack().has(Words.COORDINATOR, reading.text().token(and));
        return plain
                && reading.pack()
                        .statusCues()
                        .longestAt(reading.text(), and + 1, sentence.to())
                        .filter(cue -> cue.meaning() == StatusCue.PLANNED)
                        .isPresent();
    }

    /** "Ditunda setelah jembatan retak pada November": what came before a main clause that is over. */
    private static boolean isBeforeMain(Draft draft) {
        return draft.trigger.clause().opener() == Opener.PRIOR && draft.status == Status.OCCURRED && draft.cue == null;
    }

    /** "Last Friday", "two days ago": the words themselves say that it is over. */
    private static boolean isCountedBack(TimeExpression expression) {
        return expression.explanation().stream()
                .anyMatch(step ->
                        step.rule().equals(SAID_DIRECTION) || step.rule().equals(COUNTED));
    }

    /** "Sampai Jumat" read again is still until Friday: the words read again are without the one before them. */
    private static EventTime withLimits(EventTime again, EventTime before) {
        String edtf = again.edtf();
        String first = before.edtf();
        if (edtf == null || first == null || edtf.indexOf('/') >= 0) {
            return again;
        }
        boolean until = first.startsWith(UNTIL);
        boolean since = first.endsWith(SINCE);
        if (edtf.startsWith(ONE_OF)) {
            // "Sampai akhir pekan": until the last of its days.
            int to = edtf.indexOf(TO);
            edtf = to < 0 ? "" : until ? edtf.substring(to + TO.length(), edtf.length() - 1) : edtf.substring(1, to);
        }
        return (until || since) && !edtf.isEmpty()
                ? EventTime.of(Edtf.parse(until ? UNTIL + edtf : edtf + SINCE)).withMod(again.mod())
                : again;
    }

    private boolean countsFrom(@Nullable Anchor anchor, Sentence sentence) {
        Integer begin = anchor == null ? null : anchor.begin();
        return begin != null && begin >= reading.text().token(sentence.from()).begin();
    }
}
