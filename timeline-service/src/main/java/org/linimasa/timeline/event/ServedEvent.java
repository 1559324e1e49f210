package org.linimasa.timeline.event;

import java.time.Instant;
import org.linimasa.event.Event;
import org.linimasa.event.Phase;

/** An event as it is served: its stored state, with what depends on the reader's moment. */
final class ServedEvent {
    private ServedEvent() {}

    /** @param now in whole seconds, as the phase filter compares */
    static Event at(Instant now, Event stored) {
        String zone = LocalClock.nameOrEmpty(stored.time().zone());
        return stored.withPhase(Phase.of(stored.status(), stored.time().bounds(), LocalClock.show(now, zone)));
    }
}
