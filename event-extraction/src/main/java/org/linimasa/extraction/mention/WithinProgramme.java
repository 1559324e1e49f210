package org.linimasa.extraction.mention;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Precision;
import org.linimasa.event.Status;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.tagger.Anchor;
import org.linimasa.tagger.TemporalTagger;

/**
 * "The festival will be held from 27 to 31 August. The concert on Sunday ...": a bare weekday of a point of a programme
 * that lies ahead is the one within its days.
 */
final class WithinProgramme {
    /** Each weekday is one day only of a programme of a week at most. */
    private static final int LONGEST = 7;

    private static final int SENTENCES_BACK = 3;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Set<String> POINTS = Set.of("PERFORMANCE", "COMPETITION");

    private final Reading reading;
    private final DocumentClock clock;
    private final TemporalTagger tagger;
    private final Tense tense;

    WithinProgramme(Reading reading, DocumentClock clock, TemporalTagger tagger) {
        this.reading = reading;
        this.clock = clock;
        this.tagger = tagger;
        tense = new Tense(reading);
    }

    void read(List<Draft> drafts) {
        Draft programme = null;
        for (Draft draft : drafts) {
            if (programme != null && isPoint(draft) && isBeside(programme, draft)) {
                place(draft, programme);
            } else if (isProgramme(draft)) {
                programme = draft;
            }
        }
    }

    /** Days from and to, all of them ahead. */
    private boolean isProgramme(Draft draft) {
        EventTime time = draft.time;
        if (time == null || draft.trigger.isSpeech() || !draft.ownTime || !clock.isAfter(time)) {
            return false;
        }
        LocalDateTime start = time.bounds().start().earliest();
        LocalDateTime end = time.bounds().end().latest();
        boolean takesPlace = draft.status == Status.PLANNED || draft.status == Status.OCCURRED;
        String edtf = time.edtf();
        return takesPlace
                && start != null
                && end != null
                && edtf != null
                && edtf.indexOf('/') > 0
                && ChronoUnit.DAYS.between(start, end) <= LONGEST;
    }

    private boolean isPoint(Draft draft) {
        TimeSpan span = draft.timeSpan;
        Anchor anchor = span == null ? null : span.expression().anchor();
        return span != null
                && POINTS.contains(draft.family())
                && FormerPlanDates.isWeekday(span)
                && anchor != null
                && anchor.kind() == Anchor.Kind.DOCUMENT_TIME
                && !tense.isPast(draft)
                && isOpen(draft, span);
    }

    /** What is called off had its day before the verb that says so; no word says that the rest is over. */
    private static boolean isOpen(Draft draft, TimeSpan span) {
        return switch (draft.status) {
            case PLANNED, POSSIBLE -> true;
            case CANCELLED, POSTPONED ->
                draft.trigger.nominal() && draft.trigger.to() <= span.from() && span.to() <= draft.trigger.light();
            case OCCURRED -> draft.cue == null;
            case ONGOING, DENIED, NOT_OCCURRED, UNKNOWN -> false;
        };
    }

    /** In the same paragraph, soon behind, and at no other place. */
    private boolean isBeside(Draft programme, Draft point) {
        int from = programme.trigger.sentence();
        int to = point.trigger.sentence();
        if (to <= from || to - from > SENTENCES_BACK) {
            return false;
        }
        int begin = reading.text().token(programme.trigger.from()).begin();
        int end = reading.text().token(point.trigger.from()).begin();
        boolean samePlace = point.place == null
                || programme.place == null
                || point.place.entity().equals(programme.place.entity());
        return samePlace && reading.text().text().substring(begin, end).indexOf('\n') < 0;
    }

    private void place(Draft point, Draft programme) {
        LocalDateTime start = start(programme.time);
        LocalDateTime end =
                programme.time == null ? null : programme.time.bounds().end().latest();
        TimeSpan span = TimeReader.span(point);
        if (start == null || end == null) {
            return;
        }
        // Counted back from the last day, the weekday nearest to it.
        EventTime within = tagger.reanchor(
                        span.expression(),
                        reading.pack().language(),
                        end.minusSeconds(1).toLocalDate())
                .time();
        LocalDateTime day = start(within);
        if (day == null || day.isBefore(start) || !day.isBefore(end)) {
            return;
        }
        point.time = bothDays(point.time, day)
                .filter(both -> isWithin(both, start, end))
                .orElse(within);
        point.steps.add(ExplanationStep.of(
                "within-programme",
                "It is a point of a programme that lies ahead, so its weekday is the one within those days.",
                span.expression().text(),
                programme.timeEdtf()));
    }

    /** "On Thursday and Friday": two days that are named together stay together; empty where it is only one. */
    private static Optional<EventTime> bothDays(@Nullable EventTime told, LocalDateTime first) {
        LocalDateTime start = start(told);
        String edtf = told == null ? null : told.edtf();
        if (told == null || start == null || edtf == null || told.precision() == Precision.DAY) {
            return Optional.empty();
        }
        long weeks = ChronoUnit.WEEKS.between(start.toLocalDate(), first.toLocalDate());
        String moved = DAY.matcher(edtf)
                .replaceAll(day -> LocalDate.parse(day.group()).plusWeeks(weeks).toString());
        return Optional.of(EventTime.of(Edtf.parse(moved)));
    }

    private static boolean isWithin(EventTime time, LocalDateTime start, LocalDateTime end) {
        LocalDateTime first = start(time);
        LocalDateTime last = time.bounds().end().latest();
        return first != null && last != null && !first.isBefore(start) && !last.isAfter(end);
    }

    private static @Nullable LocalDateTime start(@Nullable EventTime time) {
        return time == null ? null : time.bounds().start().earliest();
    }
}
