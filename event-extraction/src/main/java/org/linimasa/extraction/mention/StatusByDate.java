package org.linimasa.extraction.mention;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Status;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.tagger.TemporalTagger;

/** What a date says of the status that the words alone leave open: what lies ahead is a plan, what goes on is ongoing. */
final class StatusByDate {
    private static final String ONE_OF = "[";
    private static final String UP_TO = "..";
    private static final String OR_LATER = "..]";
    private static final String OPEN_END = "/..";
    /** A Wednesday and a Sunday: only whether an expression looks ahead of them is asked. */
    private static final List<LocalDate> SOME_DAYS = List.of(LocalDate.of(2001, 6, 13), LocalDate.of(2001, 6, 17));

    private final Reading reading;
    private final DocumentClock clock;
    private final TemporalTagger tagger;
    private final Tense tense;

    StatusByDate(Reading reading, DocumentClock clock, TemporalTagger tagger) {
        this.reading = reading;
        this.clock = clock;
        this.tagger = tagger;
        tense = new Tense(reading);
    }

    void settle(Draft draft) {
        EventTime time = draft.time;
        if (time == null) {
            settleUnplaced(draft);
        } else {
            settle(draft, time);
        }
    }

    /** "Since Friday" goes on and "next Monday" lies ahead, whenever it was written. */
    private void settleUnplaced(Draft draft) {
        TimeSpan span = draft.timeSpan;
        if (!TimeReader.isUnplaced(draft) || span == null || TimeFinder.countsFromEvent(span)) {
            return;
        }
        boolean since = reading.isSince(span);
        boolean open = draft.cue == null || isPresentPerfect(draft);
        if (draft.steps.stream().anyMatch(step -> step.rule().equals(UnknownDay.DAY_UNKNOWN))) {
            // "Sejak pagi" of an unknown day is over.
            return;
        }
        if (since && (draft.status == Status.OCCURRED && open || isState(draft))) {
            draft.status = Status.ONGOING;
        } else if (draft.status == Status.OCCURRED && !tense.isPast(draft) && looksAhead(span)) {
            plan(draft);
        }
    }

    /** "Pekan depan", "tomorrow": later than the day it is said on, whichever that is. */
    private boolean looksAhead(TimeSpan span) {
        boolean sequel = reading.pack().has(Words.SEQUEL, reading.text().token(span.to() - 1));
        return !sequel
                && SOME_DAYS.stream().allMatch(day -> {
                    LocalDateTime start = tagger.reanchor(
                                    span.expression(), reading.pack().language(), day)
                            .time()
                            .bounds()
                            .start()
                            .earliest();
                    return start != null && start.toLocalDate().isAfter(day);
                });
    }

    private void settle(Draft draft, EventTime time) {
        boolean due = time.edtf() != null
                && time.edtf().startsWith(ONE_OF)
                && time.edtf().contains(UP_TO)
                && !hasBegunBefore(time)
                && clock.endsAfter(time);
        if (due && draft.ownTime && draft.status == Status.OCCURRED && !tense.isPast(draft)) {
            draft.status = Status.PLANNED;
            draft.steps.add(ExplanationStep.of("due-by", "It is to be done by a day that lies ahead."));
            return;
        }
        if (draft.status == Status.POSSIBLE && isAble(draft) && hasBegun(time)) {
            // "Dapat dilalui kembali sejak Kamis": what one has been able to do since then is so.
            draft.status = Status.OCCURRED;
            draft.cue = null;
        }
        if (draft.status == Status.PLANNED && tense.isUnkept(draft) && clock.isBefore(time)) {
            draft.status = Status.NOT_OCCURRED;
            draft.steps.add(ExplanationStep.of("unkept", "It was meant to be by a day that is over."));
        }
        Optional<String> then = notUntil(draft, time);
        if (then.isPresent()) {
            draft.status = Status.OCCURRED;
            draft.cue = null;
            draft.notUntil = true;
            draft.time = EventTime.of(Edtf.parse(then.get()));
            draft.steps.add(ExplanationStep.of("not-until", "It did not happen before that day, and so on that day."));
            return;
        }
        boolean noun = draft.trigger.nominal() && draft.trigger.light() < 0;
        boolean told = tense.hasPastForm(draft) || noun;
        if (draft.status == Status.ONGOING && draft.ownTime && clock.isBefore(time) && told) {
            // "While he still oversaw tenders between 2011 and 2014", "warga masih mengingat gempa pada 2018".
            draft.status = Status.OCCURRED;
        }
        if (draft.status == Status.ONGOING && draft.type().equals("TALKS") && clock.isAfter(time)) {
            // "Are being discussed for 2012": what is spoken of now may come then.
            draft.status = Status.POSSIBLE;
        }
        if (clock.isAfter(time) && (draft.status == Status.OCCURRED || draft.status == Status.ONGOING)) {
            plan(draft);
        }
        boolean openEnd = time.edtf() != null && time.edtf().endsWith(OPEN_END) && draft.timeSpan != null;
        boolean goesOn = openEnd && (draft.cue == null || isPresentPerfect(draft)) || isUnderWay(draft, time);
        // "Have had no water since Sunday": what has not come since then still has not.
        boolean lacking = openEnd && isState(draft);
        if (openEnd && draft.trigger.clause().opener() == Opener.PRIOR) {
            // "Setelah hujan mengguyur sejak siang": it was over when the other thing happened.
            String since = Objects.requireNonNull(time.edtf());
            draft.time = EventTime.of(Edtf.parse(since.substring(0, since.length() - OPEN_END.length())));
            return;
        }
        if (draft.status == Status.OCCURRED && goesOn || lacking) {
            draft.status = Status.ONGOING;
        }
    }

    /**
     * "The road did not reopen until Monday": when it did. Indonesian says so without a negation: "baru dibuka Senin".
     */
    private Optional<String> notUntil(Draft draft, EventTime time) {
        boolean open = draft.status == Status.NOT_OCCURRED
                && draft.ownTime
                && !reading.pack().modifiersFollow()
                && !clock.isAfter(time)
                && (tense.hasPastForm(draft) || tense.isHelpedByPast(draft));
        return Optional.ofNullable(time.edtf())
                .filter(edtf ->
                        open && edtf.startsWith(ONE_OF) && edtf.endsWith(OR_LATER) && !edtf.startsWith(ONE_OF + UP_TO))
                .map(edtf -> edtf.substring(ONE_OF.length(), edtf.length() - OR_LATER.length()));
    }

    /** "This week" began before the report: nothing is due by its end. */
    private boolean hasBegunBefore(EventTime time) {
        LocalDateTime start = time.bounds().start().earliest();
        return start != null
                && clock.day().filter(day -> start.toLocalDate().isBefore(day)).isPresent();
    }

    /** "Has been closed since Monday". */
    private boolean isPresentPerfect(Draft draft) {
        return draft.cue != null && reading.pack().has(Words.PRESENT_HAVE, draft.cue.toLowerCase(Locale.ROOT));
    }

    private boolean isAble(Draft draft) {
        return draft.ownTime
                && draft.cue != null
                && reading.pack().has(Words.ABILITY, draft.cue.toLowerCase(Locale.ROOT));
    }

    private boolean hasBegun(EventTime time) {
        return time.bounds().start().earliest() != null && !clock.isAfter(time);
    }

    /** "Meliburkan murid pada 7-9 Juli", written on the 8th: days from and to which it lasts, with the document between. */
    private boolean isUnderWay(Draft draft, EventTime time) {
        String edtf = time.edtf();
        return draft.ownTime
                && edtf != null
                && edtf.indexOf('/') > 0
                && !edtf.contains(UP_TO)
                && clock.endsAfter(time)
                && !clock.isAfter(time);
    }

    /** A verb that no table knows as an event: that something is not so is itself how things are. */
    private static boolean isState(Draft draft) {
        return draft.status == Status.NOT_OCCURRED
                && draft.ownTime
                && draft.trigger.rule().equals(TriggerRule.UNKNOWN_VERB);
    }

    private static void plan(Draft draft) {
        draft.status = Status.PLANNED;
        draft.steps.add(ExplanationStep.of("planned-by-date", "The date lies after the time of the document."));
    }
}
