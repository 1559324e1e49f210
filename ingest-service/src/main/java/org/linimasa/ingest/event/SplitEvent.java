package org.linimasa.ingest.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linimasa.extraction.correction.Apart;
import org.linimasa.ingest.event.CorrectionDesk.Outcome;
import org.linimasa.ingest.event.CorrectionDesk.Said;
import org.linimasa.ingest.submission.FieldErrors;
import org.linimasa.rest.IfMatch;

/** Takes a person's word that some mentions of an event are another one. */
@ApplicationScoped
class SplitEvent {
    private static final FieldErrors ERRORS = FieldErrors.inBody("");

    private final CorrectionDesk desk;

    SplitEvent(CorrectionDesk desk) {
        this.desk = desk;
    }

    /**
     * Takes mentions out of an event that lives.
     *
     * @param taken some of its mentions, but not all
     * @throws org.linimasa.rest.ProblemException 412 if the event is at another revision, 422 if there is nothing to take
     *     out, nothing left, or a mention is not one of the event
     */
    Outcome split(UUID id, IfMatch condition, List<UUID> taken, By by) {
        return desk.correct(id, condition, by, stored -> {
            Set<UUID> out = new HashSet<>(taken);
            List<UUID> mentions = stored.mentionIds();
            for (int i = 0; i < taken.size(); i++) {
                if (!mentions.contains(taken.get(i))) {
                    throw FieldErrors.inBody("/mentions")
                            .invalid(String.valueOf(i), "no-mention", taken.get(i) + " is no mention of this event.");
                }
            }
            if (out.isEmpty() || out.size() == mentions.size()) {
                throw ERRORS.invalid(
                        "mentions",
                        "nothing-apart",
                        "Name some of the " + mentions.size() + " mentions of the event, but not all.");
            }
            return Optional.of(new Said(
                    mentions, new Apart(mentions.stream().filter(out::contains).toList())));
        });
    }
}
