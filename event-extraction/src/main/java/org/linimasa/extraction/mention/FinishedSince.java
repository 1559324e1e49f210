package org.linimasa.extraction.mention;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Status;
import org.linimasa.extraction.pack.LanguagePack.Words;

/** "Dibangun sejak Agustus 2023 dan rampung Februari lalu": what the same sentence tells to be finished goes on no more. */
final class FinishedSince {
    private static final String SINCE = "/..";

    private final Reading reading;
    private final DocumentClock clock;

    FinishedSince(Reading reading, DocumentClock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /** Gives what has a beginning and an open end the end that a later verb of its clause tells. */
    void read(List<Draft> drafts) {
        for (Draft begun : drafts) {
            String since = begun.timeEdtf();
            if (since == null || !since.endsWith(SINCE)) {
                continue;
            }
            drafts.stream().filter(end -> isEndOf(end, begun)).findFirst().ifPresent(end -> close(begun, end));
        }
    }

    private boolean isEndOf(Draft end, Draft begun) {
        EventTime time = end.time;
        boolean finishes = isFinish(end, begun) || isFinding(end, begun);
        return finishes
                && end.ownTime
                && end.status == Status.OCCURRED
                && isPoint(end.timeEdtf())
                && time != null
                && clock.isBefore(time)
                && isBefore(begun.time, time);
    }

    private boolean isFinish(Draft end, Draft begun) {
        return !end.trigger.nominal()
                && end.trigger.clause() == begun.trigger.clause()
                && end.trigger.from() > begun.trigger.to()
                && has(Words.FINISHING, end.trigger.from());
    }

    /** "Pria yang hilang sejak Jumat ditemukan pada Selasa": who was found is missing no more. */
    private boolean isFinding(Draft end, Draft begun) {
        boolean missing = has(Words.MISSING, begun.trigger.from())
                || begun.trigger.to() < reading.text().tokens().size() && has(Words.MISSING, begun.trigger.to());
        return missing && end.trigger.sentence() == begun.trigger.sentence() && has(Words.FOUND, end.trigger.from());
    }

    private boolean has(Words list, int token) {
        return reading.pack().has(list, reading.text().token(token));
    }

    private static boolean isPoint(@Nullable String edtf) {
        return edtf != null && edtf.indexOf('/') < 0 && !edtf.startsWith("[") && !edtf.startsWith("{");
    }

    private static boolean isBefore(@Nullable EventTime begun, EventTime end) {
        LocalDateTime first = begun == null ? null : begun.bounds().start().earliest();
        LocalDateTime last = end.bounds().end().latest();
        return first != null && last != null && first.isBefore(last);
    }

    private static void close(Draft begun, Draft end) {
        String since = Objects.requireNonNull(begun.timeEdtf());
        String first = since.substring(0, since.length() - SINCE.length());
        begun.time = EventTime.of(Edtf.parse(first + "/" + end.timeEdtf()));
        begun.status = Status.OCCURRED;
        begun.steps.add(ExplanationStep.of("finished", "The sentence tells when it was finished."));
    }
}
