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
                .withPhase(phase(now, stored.status(), time, stored.plan() != null));
    }

    /**
     * Where an event stands at a moment, on the clocks of its zone.
     *
     * @param announced see {@link Phase#of(Status, org.linimasa.edtf.TimeBounds, boolean, java.time.LocalDateTime)}
     */
    static Phase phase(Instant now, Status status, EventTime time, boolean announced) {
        return Phase.of(status, time.bounds(), announced, LocalClock.show(now, LocalClock.nameOrEmpty(time.zone())));
    }
}
