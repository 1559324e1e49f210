package org.linimasa.extraction.mention;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Status;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.tagger.Anchor;
import org.linimasa.tagger.TemporalTagger;
import org.linimasa.tagger.TimeExpression;

/** "Diliburkan hingga pertengahan Juni, lalu mulai berlatih lagi pada 15 Juni": what comes next is not before what is told. */
final class Sequels {
    private final Reading reading;
    private final DocumentClock clock;
    private final TemporalTagger tagger;

    Sequels(Reading reading, DocumentClock clock, TemporalTagger tagger) {
        this.reading = reading;
        this.clock = clock;
        this.tagger = tagger;
    }

    /** Moves what follows something that goes on beyond the report behind it, by the year or the week. */
    void read(List<Draft> drafts) {
        for (Draft draft : drafts) {
            boolean sequel = draft.status == Status.OCCURRED
                    && draft.cue == null
                    && draft.ownTime
                    && draft.time != null
                    && reading.pack()
                            .has(
                                    Words.SEQUEL,
                                    reading.text().token(draft.trigger.clause().begin()));
            if (sequel) {
                before(draft, drafts).ifPresent(end -> follow(draft, end));
            }
        }
    }

    /** Until when lasts what the sentence tells before; empty where that is over. */
    private Optional<LocalDate> before(Draft draft, List<Draft> drafts) {
        return drafts.stream()
                .filter(other -> other.trigger.sentence() == draft.trigger.sentence()
                        && other.trigger.to() <= draft.trigger.clause().begin()
                        && other.time != null
                        && clock.endsAfter(other.time))
                .map(other -> other.time.bounds().end().latest())
                .filter(end -> end != null)
                .map(LocalDateTime::toLocalDate)
                .reduce((first, last) -> last);
    }

    private void follow(Draft draft, LocalDate end) {
        TimeSpan span = TimeReader.span(draft);
        Anchor anchor = span.expression().anchor();
        EventTime time = draft.time;
        if (anchor == null || time == null || !clock.isBefore(time)) {
            return;
        }
        TimeExpression again = tagger.reanchor(span.expression(), reading.pack().language(), end.minusDays(1));
        if (again.time().edtf() != null && clock.isAfter(again.time())) {
            draft.time = again.time();
            draft.status = Status.PLANNED;
            draft.steps.add(ExplanationStep.of(
                    "after-what-goes-on",
                    "It comes next, and what the sentence tells before is not over.",
                    span.expression().text(),
                    end.toString()));
        }
    }
}
