package org.linimasa.timeline.event;

import java.time.Instant;
import org.linimasa.event.Event;

final class Phases {
    private Phases() {}

    static Event at(Instant now, Event event) {
        return event;
    }
}
