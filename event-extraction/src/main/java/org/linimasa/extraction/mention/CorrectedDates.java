package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Precision;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/**
 * The day that a text takes back: "on 17 March, not 16 March as reported", "bukan 16 Maret, melainkan 17 Maret", "dikoreksi
 * dari 16 Maret menjadi 17 Maret", "an earlier version said that they met on 16 March". It dates nothing; the event whose
 * day is corrected keeps it as a step of its explanation, by which reports of the wrong day are known to be of that event.
 */
public final class CorrectedDates {
    /** The step that names the day taken back as its anchor; without an anchor any day told before is. */
    public static final String CORRECTS_DAY = "corrects-day";

    private static final int JOINING_WORDS = 3;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    CorrectedDates(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /** Whether an expression is a day that the sentence takes back, beside the one that it gives instead. */
    boolean isTakenBack(TimeSpan time, List<TimeSpan> inSentence) {
        return refusal(time) >= 0 && inSentence.stream().anyMatch(other -> other != time && isInsteadOf(other, time));
    }

    /** Whether a word only takes back the day behind it, and so denies no event. */
    boolean isRefusalOfDay(int at) {
        return pack.phrases(Words.NOT_THAT_DAY).isAt(text, at, text.tokens().size())
                && reading.sentenceOf(at).stream()
                        .map(reading::timesIn)
                        .anyMatch(times ->
                                times.stream().anyMatch(time -> refusal(time) == at && isTakenBack(time, times)));
    }

    /** Where the words begin that take a day back: "not on |16 March", "bukan pada |16 Maret"; -1 where there are none. */
    private int refusal(TimeSpan time) {
        int at = time.from();
        int begin = reading.sentenceOf(at).map(Sentence::from).orElse(0);
        while (at > begin && pack.has(Words.PREPOSITION_OF_TIME, text.token(at - 1))) {
            at--;
        }
        for (int from = Math.max(begin, at - 2); from < at; from++) {
            int end = at;
            boolean refused = pack.phrases(Words.NOT_THAT_DAY)
                    .longestAt(text, from, at)
                    .filter(match -> match.to() == end)
                    .isPresent();
            if (refused) {
                return from;
            }
        }
        return -1;
    }

    /** "17 March, not 16 March", "not on 16 March but on 17 March": the day that counts stands right beside. */
    private boolean isInsteadOf(TimeSpan day, TimeSpan takenBack) {
        if (!isDay(day.expression().time()) || !isDay(takenBack.expression().time())) {
            return false;
        }
        return day.to() <= takenBack.from()
                ? areJoined(day.to(), refusal(takenBack), Words.COORDINATOR)
                : areJoined(takenBack.to(), day.from(), Words.BUT_THAT_DAY) && hasBut(takenBack.to(), day.from());
    }

    private static boolean isDay(EventTime time) {
        return time.edtf() != null && time.precision().compareTo(Precision.DAY) <= 0;
    }

    private boolean areJoined(int from, int to, Words joining) {
        if (to < from || to - from > JOINING_WORDS) {
            return false;
        }
        for (int i = from; i < to; i++) {
            Token word = text.token(i);
            if (!word.is(",")
                    && !pack.has(joining, word)
                    && !pack.has(Words.PREPOSITION_OF_TIME, word)
                    && word.kind() != Token.Kind.PUNCTUATION) {
                return false;
            }
        }
        return true;
    }

    private boolean hasBut(int from, int to) {
        for (int i = from; i < to; i++) {
            if (pack.has(Words.BUT_THAT_DAY, text.token(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * "Bukan pada 16 Maret, melainkan pada 17 Maret": the event before a day that is taken back has the one behind "but", and
     * the one that is corrected "dari 16 Maret menjadi 17 Maret" the second.
     */
    void date(List<Draft> drafts, int sentence) {
        List<TimeSpan> times = reading.timesIn(reading.sentences().get(sentence));
        for (TimeSpan right : times) {
            drafts.stream()
                    .filter(draft -> isCorrected(draft, right)
                            && from(times, right)
                                    .filter(old -> old == draft.timeSpan)
                                    .isPresent())
                    .forEach(draft -> give(right, draft));
        }
        for (TimeSpan wrong : times) {
            int refusal = refusal(wrong);
            if (refusal < 0) {
                continue;
            }
            Clause clause = reading.clauses(sentence).of(refusal);
            times.stream()
                    .filter(day -> day.from() >= wrong.to() && isInsteadOf(day, wrong))
                    .filter(day -> drafts.stream().noneMatch(draft -> draft.timeSpan == day))
                    .findFirst()
                    .ifPresent(day -> drafts.stream()
                            .filter(draft -> draft.trigger.to() <= refusal
                                    && draft.trigger.clause().index() == clause.index()
                                    && !draft.ownTime)
                            .reduce((earlier, later) -> later)
                            .ifPresent(draft -> give(day, draft)));
        }
    }

    private static void give(TimeSpan day, Draft draft) {
        draft.timeSpan = day;
        draft.ownTime = true;
        draft.sharedTime = false;
    }

    /** Notes which day each draft corrects, and takes out what only tells of a version before. */
    void read(List<Draft> drafts) {
        for (Draft draft : drafts) {
            TimeSpan time = draft.timeSpan;
            if (time != null && draft.ownTime) {
                List<TimeSpan> times = reading.timesIn(reading.sentences().get(draft.trigger.sentence()));
                times.stream()
                        .filter(other -> other != time && refusal(other) >= 0 && isInsteadOf(time, other))
                        .findFirst()
                        .ifPresent(other -> note(draft, other));
                if (isCorrected(draft, time)) {
                    note(draft, from(times, time).orElse(null));
                }
            }
        }
        List<Draft> told = new ArrayList<>();
        for (Draft draft : drafts) {
            if (draft.timeSpan != null && draft.ownTime && isOfEarlierVersion(draft)) {
                corrected(draft, drafts).ifPresent(now -> {
                    note(now, draft.timeSpan);
                    told.add(draft);
                });
            }
        }
        drafts.removeAll(told);
    }

    /** "The date of the opening was corrected to 17 March": a verb of correcting between the event and its day. */
    private boolean isCorrected(Draft draft, TimeSpan time) {
        if (!draft.trigger.nominal() || time.from() <= draft.trigger.to() || !isLedBy(Words.NEW_DATE, time)) {
            return false;
        }
        for (int i = draft.trigger.to(); i < time.from(); i++) {
            if (pack.has(Words.CORRECTING, text.token(i))) {
                return true;
            }
        }
        return false;
    }

    private Optional<TimeSpan> from(List<TimeSpan> times, TimeSpan now) {
        return times.stream()
                .filter(time -> time != now && isLedBy(Words.OLD_DATE, time))
                .findFirst();
    }

    private boolean isLedBy(Words list, TimeSpan time) {
        return time.from() > 0 && pack.has(list, text.token(time.from() - 1));
    }

    private boolean isOfEarlierVersion(Draft draft) {
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        for (int i = sentence.from(); i < draft.trigger.from(); i++) {
            if (pack.phrases(Words.EARLIER_VERSION).isAt(text, i, draft.trigger.from())) {
                return true;
            }
        }
        return false;
    }

    /** What the text says now of the event that an earlier version told otherwise: the nearest with another day. */
    private Optional<Draft> corrected(Draft before, List<Draft> drafts) {
        return drafts.stream()
                .filter(now -> now != before
                        && now.family().equals(before.family())
                        && now.trigger.sentence() != before.trigger.sentence()
                        && now.ownTime
                        && now.timeSpan != null
                        && !Objects.equals(edtf(now.timeSpan), edtf(before.timeSpan))
                        && !isOfEarlierVersion(now))
                .min(Comparator.comparingInt(now -> Math.abs(now.trigger.sentence() - before.trigger.sentence())));
    }

    private static @Nullable String edtf(@Nullable TimeSpan span) {
        return span == null ? null : span.expression().time().edtf();
    }

    private static void note(Draft draft, @Nullable TimeSpan before) {
        draft.correction = ExplanationStep.of(
                CORRECTS_DAY,
                "The words take back a day that was told before.",
                before == null ? null : before.expression().text(),
                edtf(before));
    }
}
