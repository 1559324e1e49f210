package org.linimasa.extraction.mention;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Precision;
import org.linimasa.event.Status;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.tagger.Anchor;

/**
 * "At about 2 a.m." at the head of a new paragraph: where the text has told of several days, a clock time alone does not
 * say which of them it belongs to.
 */
final class UnknownDay {
    /** The tagger's rule for a time of day on the day named last. */
    private static final String SAME_DAY = "same-day";

    private static final String COUNTED = "counted";

    /** The step that says so. */
    static final String DAY_UNKNOWN = "day-unknown";

    private final Reading reading;
    private final DocumentClock clock;
    /** Computed once, when it is first asked for; negative before. */
    private int secondDay = -1;

    UnknownDay(Reading reading, DocumentClock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /** Takes away the day that a clock time alone has from another paragraph, where that may be the wrong one. */
    void read(Draft draft) {
        TimeSpan span = draft.timeSpan;
        Anchor anchor = span == null ? null : span.expression().anchor();
        if (span == null || draft.time == null || anchor == null || !isClockAlone(span, anchor)) {
            return;
        }
        Integer begin = anchor.begin();
        Sentence own = reading.sentences().get(draft.trigger.sentence());
        boolean sameParagraph = begin != null
                && reading.sentenceOf(reading.text().tokenAt(begin))
                        .filter(sentence -> sentence.paragraph() == own.paragraph())
                        .isPresent();
        boolean known = sameParagraph && !isOfPlan(draft, draft.time);
        if (known || span.from() < secondDay()) {
            return;
        }
        draft.time = null;
        draft.steps.clear();
        draft.steps.add(ExplanationStep.of(
                DAY_UNKNOWN,
                "The words give only a time of day, and the text has told of several days.",
                span.expression().text(),
                null));
    }

    /** "The next hearing is on Monday. The crowd left at 2 p.m.": what is told as past was not on a day to come. */
    private boolean isOfPlan(Draft draft, EventTime time) {
        return draft.status == Status.OCCURRED && draft.cue == null && clock.isAfter(time);
    }

    /** Whether the words name no day, so that it is the one named last: "at 2 a.m.", "two hours earlier". */
    private static boolean isClockAlone(TimeSpan span, Anchor anchor) {
        String value = span.expression().value();
        boolean clock =
                anchor.kind() == Anchor.Kind.EARLIER_DATE && (value.indexOf('T') >= 0 || value.equals(anchor.edtf()));
        return span.expression().explanation().stream()
                .anyMatch(step ->
                        step.rule().equals(SAME_DAY) || clock && step.rule().equals(COUNTED));
    }

    /** The first token behind the second day that the text names; beyond all tokens where it names no two. */
    private int secondDay() {
        if (secondDay < 0) {
            secondDay = Integer.MAX_VALUE;
            LocalDate first = null;
            for (Sentence sentence : reading.sentences()) {
                for (TimeSpan time : reading.timesIn(sentence)) {
                    LocalDate day = dayOf(time.expression().time());
                    if (first != null && day != null && !day.equals(first)) {
                        secondDay = Math.min(secondDay, time.to());
                    }
                    first = first == null ? day : first;
                }
                if (secondDay < Integer.MAX_VALUE) {
                    break;
                }
            }
        }
        return secondDay;
    }

    private static @Nullable LocalDate dayOf(EventTime time) {
        LocalDateTime start = time.bounds().start().earliest();
        return start == null || time.precision().compareTo(Precision.DAY) > 0 ? null : start.toLocalDate();
    }
}
