package org.linimasa.extraction.correction;

import java.util.List;
import java.util.UUID;

/**
 * A person's word on an event. It hangs on mentions and not on the event's id, because that may change when another
 * document comes in.
 *
 * @param number its place among all corrections: where two contradict each other, the higher number has the last word
 * @param mentions those of the event when it was corrected, in cluster order. It belongs to whatever event the first of
 *     them that is live is part of; it sleeps while none is
 * @param change what is to be otherwise
 */
public record Correction(long number, List<UUID> mentions, Change change) {
    /** @throws IllegalArgumentException without a mention */
    public Correction {
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("correction " + number + " hangs on no mention");
        }
    }
}
