package org.linimasa.extraction.mention;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Status;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;
import org.linimasa.tagger.TimexType;

/** "For 14 days from 4 December", "14 hari mulai 4 Desember": a beginning and a length make an end. */
final class LengthFromStart {
    private static final Pattern FIRST_DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(/\\.\\.)?");
    private static final int REACH = 2;

    private final Reading reading;
    private final DocumentClock clock;

    LengthFromStart(Reading reading, DocumentClock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /** Gives a draft that only has a first day its last one, where its sentence says how long it takes. */
    void read(Draft draft) {
        TimeSpan span = draft.timeSpan;
        String edtf = draft.timeEdtf();
        Matcher open = FIRST_DAY.matcher(edtf == null ? "" : edtf);
        if (span == null || !open.matches() || open.group(2) == null && !reading.isSince(span)) {
            return;
        }
        LocalDate first = LocalDate.parse(open.group(1));
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        reading.timesIn(sentence).stream()
                .filter(other -> other.expression().type() == TimexType.DURATION && isBeside(other, span))
                .findFirst()
                .ifPresent(length -> length(length)
                        .map(period -> first.plus(period).minusDays(1))
                        .filter(last -> last.isAfter(first))
                        .ifPresent(last -> date(draft, length, first, last)));
    }

    private void date(Draft draft, TimeSpan length, LocalDate first, LocalDate last) {
        draft.time = EventTime.of(Edtf.parse(first + "/" + last));
        draft.steps.add(ExplanationStep.of(
                "length-from-start",
                "It begins on that day and lasts as long as the text says.",
                length.expression().text(),
                first.toString()));
        if (draft.status == Status.OCCURRED && !clock.isAfter(draft.time) && clock.endsAfter(draft.time)) {
            draft.status = Status.ONGOING;
        }
    }

    private static Optional<Period> length(TimeSpan length) {
        try {
            return Optional.of(Period.parse(length.expression().value()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Next to each other, with no more than their prepositions between. */
    private boolean isBeside(TimeSpan length, TimeSpan start) {
        int from = Math.min(length.to(), start.to());
        int to = Math.max(length.from(), start.from());
        for (int i = from; i < to; i++) {
            Token token = reading.text().token(i);
            boolean clause = reading.pack().openers().isAt(reading.text(), i, i + 1);
            if (token.kind() == Token.Kind.PUNCTUATION || reading.isName(i) || clause) {
                return false;
            }
        }
        return to - from <= REACH;
    }
}
