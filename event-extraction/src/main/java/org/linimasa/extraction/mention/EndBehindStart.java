package org.linimasa.extraction.mention;

import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Status;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;

/**
 * "Ran the council from March 2016 until she resigned on 9 August 2021", "opens on 3 March and runs until 8 June": an end
 * that the sentence tells behind the beginning.
 */
final class EndBehindStart {
    private static final Pattern ONE_TIME = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final String LIMIT = "../";

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;
    private final DocumentClock clock;

    EndBehindStart(Reading reading, DocumentClock clock) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
        this.clock = clock;
    }

    /** Gives a draft that only has a beginning its end. */
    void read(Draft draft) {
        TimeSpan start = draft.timeSpan;
        if (start == null || draft.time == null || !isOneTime(draft.time)) {
            return;
        }
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        reading.timesIn(sentence).stream()
                .filter(other -> other.from() >= start.to() && TimeFinder.dates(other))
                .filter(other -> isInClauseBehind(start, other) || isOfLastingBehind(start, other))
                .findFirst()
                .ifPresent(end -> date(draft, end));
    }

    private static boolean isOneTime(EventTime time) {
        return time.edtf() != null && ONE_TIME.matcher(time.edtf()).matches();
    }

    private void date(Draft draft, TimeSpan end) {
        String told = end.expression().time().edtf();
        String last = told == null || !told.startsWith(LIMIT) ? told : told.substring(LIMIT.length());
        if (last == null || !ONE_TIME.matcher(last).matches()) {
            return;
        }
        String interval = draft.timeEdtf() + "/" + last;
        EventTime time = EventTime.of(Edtf.parse(interval));
        LocalDateTime from = time.bounds().start().earliest();
        LocalDateTime to = time.bounds().end().earliest();
        if (from == null || to == null || !to.isAfter(from)) {
            return;
        }
        draft.time = time;
        draft.steps.add(ExplanationStep.of(
                "end-behind-start",
                "The sentence says until when it lasts.",
                end.expression().text(),
                interval));
        if (draft.status == Status.OCCURRED && !clock.isAfter(draft.time) && clock.endsAfter(draft.time)) {
            draft.status = Status.ONGOING;
        }
    }

    /** "From March 2016 | until she resigned on 9 August 2021": the first date of the clause right behind. */
    private boolean isInClauseBehind(TimeSpan start, TimeSpan end) {
        Clause clause = reading.clausesAt(end.from()).of(end.from());
        boolean from = reading.isLedBy(Words.OLD_DATE, start) || reading.isSince(start);
        return from
                && clause.opener() == Opener.LATER
                && clause.begin() == start.to()
                && pack.has(Words.UNTIL, text.token(clause.begin()));
    }

    /** "On 3 March | and runs until 8 June". */
    private boolean isOfLastingBehind(TimeSpan start, TimeSpan end) {
        int and = start.to();
        if (!pack.has(Words.COORDINATOR, text.token(and)) || !reading.isUntil(end)) {
            return false;
        }
        int verb = and + 1;
        while (verb < end.from() && new SecondPredicate(reading).isSmall(verb)) {
            verb++;
        }
        return verb < end.from()
                && pack.phrases(Words.LASTING_VERB)
                        .longestAt(text, verb, end.to())
                        .filter(lasts -> end.from() - lasts.to() <= 1)
                        .isPresent();
    }
}
