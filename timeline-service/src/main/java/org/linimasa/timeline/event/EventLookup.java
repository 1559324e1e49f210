package org.linimasa.timeline.event;

import java.util.UUID;
import org.linimasa.event.Event;

/** What became of an id. */
sealed interface EventLookup {
    /** It is an event. */
    record Live(Event event) implements EventLookup {}

    /** It was an event that now is a part of another. */
    record Merged(UUID into) implements EventLookup {}

    /** It was an event that no text supports any more. */
    record Retracted() implements EventLookup {}

    /** Nobody has heard of it. */
    record Unknown() implements EventLookup {}
}
