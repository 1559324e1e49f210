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
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;
import org.linimasa.tagger.TimexType;

/**
 * "For 14 days from 4 December", "14 hari mulai 4 Desember": a beginning and a length make an end; and "tujuh hari hingga
 * Jumat (19/12)": a length and an end make a beginning.
 */
final class LengthFromStart {
    private static final Pattern FIRST_DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(/\\.\\.)?");
    private static final Pattern LAST_DAY = Pattern.compile("(?:\\.\\./)?(\\d{4}-\\d{2}-\\d{2})");
    private static final int REACH = 3;

    private final Reading reading;
    private final DocumentClock clock;

    LengthFromStart(Reading reading, DocumentClock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /** Gives a draft that only has a first day its last one, or the reverse, where its sentence says how long it takes. */
    void read(Draft draft) {
        TimeSpan span = draft.timeSpan;
        if (span == null) {
            return;
        }
        String edtf = draft.timeEdtf() == null ? "" : draft.timeEdtf();
        Matcher last = LAST_DAY.matcher(edtf);
        if (reading.isUntil(span) && last.matches()) {
            LocalDate end = LocalDate.parse(last.group(1));
            besideLength(draft, span)
                    .ifPresent(length -> length(length)
                            .map(period -> end.minus(period).plusDays(1))
                            .filter(begin -> begin.isBefore(end))
                            .ifPresent(begin -> date(draft, length, begin, end)));
            return;
        }
        Matcher open = FIRST_DAY.matcher(edtf);
        if (open.matches() && (open.group(2) != null || reading.isSince(span))) {
            LocalDate begin = LocalDate.parse(open.group(1));
            besideLength(draft, span)
                    .ifPresent(length -> length(length)
                            .map(period -> begin.plus(period).minusDays(1))
                            .filter(end -> end.isAfter(begin))
                            .ifPresent(end -> date(draft, length, begin, end)));
        }
    }

    private Optional<TimeSpan> besideLength(Draft draft, TimeSpan span) {
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        return reading.timesIn(sentence).stream()
                .filter(other -> other.expression().type() == TimexType.DURATION && isBeside(other, span))
                .findFirst();
    }

    private void date(Draft draft, TimeSpan length, LocalDate first, LocalDate last) {
        draft.time = EventTime.of(Edtf.parse(first + "/" + last));
        draft.steps.add(ExplanationStep.of(
                "length-from-start",
                "The text says how long it lasts, and its first or its last day.",
                length.expression().text(),
                first + "/" + last));
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
            boolean clause = reading.pack().openers().isAt(reading.text(), i, i + 1)
                    && !reading.pack().has(Words.SINCE, token);
            // "Selama 14 hari, terhitung mulai 9 Februari".
            boolean counted = token.is(",")
                    && reading.pack().has(Words.APPROXIMATE, reading.text().token(i + 1));
            if (token.kind() == Token.Kind.PUNCTUATION && !counted || reading.isName(i) || clause) {
                return false;
            }
        }
        return to - from <= REACH;
    }
}
