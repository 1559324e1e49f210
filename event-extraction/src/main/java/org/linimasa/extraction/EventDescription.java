package org.linimasa.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Participant;
import org.linimasa.event.Place;

/**
 * What a short free title such as "Putin's visit" says of its event.
 *
 * @param type a readable type such as VISIT; {@code EVENT} where the title names none
 * @param category from the closed list of the API
 * @param participants who; without offsets
 * @param place where
 */
public record EventDescription(
        String type,
        String category,
        List<Participant> participants,
        @Nullable Place place) {
    /** Copies the list. */
    public EventDescription {
        participants = List.copyOf(participants);
    }
}
