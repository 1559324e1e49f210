package org.linimasa.timeline.event;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.linimasa.event.Event;
import org.linimasa.event.EventTime;
import org.linimasa.event.Phase;
import org.linimasa.event.Status;
import org.linimasa.timeline.filter.LocalClock;

/** An event as it is served: its stored state, with what depends on the reader and the moment. */
public final class ServedEvent {
    private ServedEvent() {}

    /** The moment that decides the phases, in whole seconds, as bounds are stored. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * The event with its phase and the words for its time.
     *
     * @param now see {@link #now}
     */
    public static Event at(Instant now, LabelLanguage language, Event stored) {
        EventTime time = stored.time();
        return stored.withTime(time.withLabel(language.label(time, stored.language())))
                .withPhase(phase(now, stored.status(), time));
    }

    /** Where an event stands at a moment, on the clocks of its zone. */
    static Phase phase(Instant now, Status status, EventTime time) {
        return Phase.of(status, time.bounds(), LocalClock.show(now, LocalClock.nameOrEmpty(time.zone())));
    }
}
