package org.linimasa.ingest.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.linimasa.event.Event;
import org.linimasa.extraction.correction.FieldChange;
import org.linimasa.extraction.correction.FieldValues;
import org.linimasa.ingest.event.CorrectionDesk.Outcome;
import org.linimasa.ingest.event.CorrectionDesk.Said;
import org.linimasa.rest.IfMatch;

/** Gives a person the last word on fields of an event. */
@ApplicationScoped
class CorrectEvent {
    private final CorrectionDesk desk;
    private final EventPatchReader reader;
    private final Clock clock;

    CorrectEvent(CorrectionDesk desk, EventPatchReader reader, Clock clock) {
        this.desk = desk;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Corrects an event that lives. What is as the patch wants it already leaves no trace.
     *
     * @throws org.linimasa.rest.ProblemException 412 if the event is at another revision, 422 for a wrong value
     */
    Outcome correct(UUID id, IfMatch condition, EventPatch patch, By by) {
        return desk.correct(id, condition, by, stored -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            FieldChange change = reader.read(patch, stored.state(), today);
            return changes(stored.state(), change)
                    ? Optional.of(new Said(stored.mentionIds(), change))
                    : Optional.empty();
        });
    }

    private static boolean changes(Event event, FieldChange change) {
        FieldValues now = FieldValues.of(event);
        return change.released().stream().anyMatch(event.locked()::contains)
                || !event.locked().containsAll(change.set().names())
                || !now.overriddenBy(change.set()).equals(now);
    }
}
