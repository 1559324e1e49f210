package org.linimasa.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was announced about an event and what became of it.
 *
 * @param expected the time first announced
 * @param announcedAt when the first announcement was received
 * @param steps each announcement in order of document time
 * @param fulfilledBy the mention that reports the outcome
 */
public record Plan(
        @Nullable EventTime expected,
        @Nullable Instant announcedAt,
        List<Step> steps,
        @Nullable UUID fulfilledBy) {
    /** Copies the list. */
    public Plan {
        steps = List.copyOf(steps);
    }

    /**
     * One announcement.
     *
     * @param mention where it stands
     * @param status as announced then
     * @param edtf the time announced then
     */
    public record Step(
            UUID mention, Status status, @Nullable String edtf) {}
}
