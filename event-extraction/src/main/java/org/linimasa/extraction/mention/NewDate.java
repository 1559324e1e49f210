package org.linimasa.extraction.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** The date that something is put off to, and the one that it had. */
final class NewDate {
    private static final int NOUN_OF_DATE = 2;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;
    private final FormerPlans plans;

    NewDate(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
        plans = new FormerPlans(reading);
    }

    /**
     * What is put off has the date it is moved to, not the one it had: the date behind the cue and one of the words for
     * it ("ditunda ke", "moved to"). Without such a date it keeps the one it had, or has none. The date it had is kept
     * beside a new one.
     *
     * @param dates of its sentence, see {@link TimeFinder#datesOf}
     */
    void read(Draft draft, List<TimeSpan> dates) {
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        int cue = cueAt(sentence);
        TimeSpan moved = null;
        for (TimeSpan time : dates) {
            boolean behind = time.from() > cue
                    && cue >= 0
                    && !plans.isFormerDate(time, sentence)
                    && !isOfReason(time, cue, sentence);
            if (behind && (isLedToNewDate(time, cue) || isOfNewPlan(time, cue, sentence))) {
                moved = time;
                break;
            }
        }
        if (moved == null && draft.timeSpan != null && draft.ownTime && draft.timeSpan.to() <= cue) {
            return;
        }
        TimeSpan former = formerDate(moved, cue, sentence);
        boolean old = former != null && isOldDay(former, cue, sentence);
        draft.plannedFor = moved == null && !old ? null : former;
        draft.timeSpan = moved == null && former != null && former.from() > cue && !old ? former : moved;
        draft.ownTime = draft.timeSpan != null;
        draft.sharedTime = false;
    }

    /**
     * "The ministry on Tuesday cancelled the visit", "pada Selasa membatalkan kunjungan": the date right before the verb is
     * that of the decision. The visit keeps no date.
     */
    void leaveToDecision(Draft draft) {
        TimeSpan time = draft.timeSpan;
        Trigger trigger = draft.trigger;
        if (time == null || !draft.ownTime || !trigger.nominal()) {
            return;
        }
        int verb = time.to();
        while (verb < trigger.from() && isHelping(verb)) {
            verb++;
        }
        boolean decided = verb < trigger.from()
                && pack.statusCues()
                        .longestAt(text, verb, trigger.from())
                        .filter(cue -> cue.meaning() == StatusCue.CANCELLED)
                        .isPresent();
        if (decided) {
            draft.timeSpan = null;
            draft.ownTime = false;
            draft.sharedTime = false;
        }
    }

    private boolean isHelping(int at) {
        Token word = text.token(at);
        return text.token(at).is(")")
                || pack.has(Words.ADVERB, word)
                || pack.has(Words.HAVE, word)
                || pack.has(Words.DECIDING, word)
                || pack.has(Words.PURPOSE, word);
    }

    /** "Postponed from 3 May", "yang semula dijadwalkan 3 Mei": the date that was given up; null where none is named. */
    private @Nullable TimeSpan formerDate(@Nullable TimeSpan moved, int cue, Sentence sentence) {
        for (TimeSpan time : reading.timesIn(sentence)) {
            boolean left = time.from() > cue && reading.isLedBy(Words.OLD_DATE, time);
            boolean overtaken = time.to() <= cue
                    || isInRelative(time, sentence) && (moved != null || isOldDay(time, cue, sentence));
            boolean planned = overtaken && plans.isPlannedDate(time, sentence);
            if (TimeFinder.dates(time) && time != moved && (left || planned)) {
                return time;
            }
        }
        return null;
    }

    /** "Ke 3 Mei", "menjadi kuartal terakhir tahun ini": the preposition right before it or before its noun. */
    private boolean isLedToNewDate(TimeSpan time, int cue) {
        int before = time.from() - 1;
        for (int i = before; i > cue && i >= before - NOUN_OF_DATE; i--) {
            if (pack.has(Words.NEW_DATE, text.token(i))) {
                return i == before || !pack.has(Words.PREPOSITION_OF_TIME, text.token(i));
            }
            boolean plain = text.token(i).kind() == Token.Kind.WORD && !reading.isName(i) && !reading.isTime(i);
            if (!plain || !pack.modifiersFollow()) {
                return false;
            }
        }
        return false;
    }

    /** "Was postponed in April and will now be held on October 14": the date of a second verb that is a plan. */
    private boolean isOfNewPlan(TimeSpan time, int cue, Sentence sentence) {
        SecondPredicate second = new SecondPredicate(reading);
        for (int i = cue + 1; i < time.from(); i++) {
            boolean planned = second.opensAt(i, sentence.to())
                    && pack.statusCues()
                            .longestAt(reading.text(), i + 1, sentence.to())
                            .filter(plan -> plan.meaning() == StatusCue.PLANNED)
                            .isPresent();
            int verb = i + 1;
            while (planned && verb < time.from() && second.isSmall(verb)) {
                verb++;
            }
            if (planned && isHeld(verb, sentence)) {
                return true;
            }
        }
        return false;
    }

    /** "Be held", "akan digelar": a verb that the event leaves its meaning to. */
    private boolean isHeld(int verb, Sentence sentence) {
        boolean passive = pack.hasPassiveShape(reading.text().token(verb))
                || pack.has(Words.BE, reading.text().token(verb - 1));
        return passive && pack.phrases(Words.LIGHT).isAt(reading.text(), verb, sentence.to());
    }

    /** "Ditunda setelah jembatan retak pada November": the date of what led to it. */
    private boolean isOfReason(TimeSpan time, int cue, Sentence sentence) {
        Clauses clauses = reading.clausesAt(sentence.from());
        Clause there = clauses.of(time.from());
        int own = clauses.of(cue).index();
        while (there.index() != own && there.index() != there.parent()) {
            boolean reason = switch (there.opener()) {
                case PRIOR, LATER, SAME, CONDITION -> true;
                case COMPLEMENT -> pack.has(Words.CAUSE, text.token(there.begin()));
                case RELATIVE, CONTRAST, RESULT -> false;
                case null -> false;
            };
            if (reason) {
                return true;
            }
            there = clauses.parent(there);
        }
        return false;
    }

    /** "Menunda pembukaan pasar yang semula dijadwalkan Sabtu": no new day is needed to know the old one. */
    private boolean isOldDay(TimeSpan time, int cue, Sentence sentence) {
        return pack.modifiersFollow()
                && cue >= 0
                && time.from() > cue
                && isInRelative(time, sentence)
                && plans.isSaidFormer(time, sentence);
    }

    private boolean isInRelative(TimeSpan time, Sentence sentence) {
        return reading.clausesAt(sentence.from()).of(time.from()).opener() == Opener.RELATIVE;
    }

    private int cueAt(Sentence sentence) {
        MovedToDate moved = new MovedToDate(reading);
        PartedVerbs parted = new PartedVerbs(reading);
        for (int i = sentence.from(); i < sentence.to(); i++) {
            boolean postponed = pack.statusCues()
                    .longestAt(text, i, sentence.to())
                    .filter(match -> match.meaning() == StatusCue.POSTPONED)
                    .isPresent();
            if (postponed || moved.isAt(i, sentence) || parted.isParticle(i)) {
                return i;
            }
        }
        return -1;
    }
}
