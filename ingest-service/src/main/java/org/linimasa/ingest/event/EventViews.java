package org.linimasa.ingest.event;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import org.linimasa.event.Event;
import org.linimasa.event.EventTime;
import org.linimasa.event.Mention;
import org.linimasa.event.Phase;
import org.linimasa.event.label.TimeLabel;
import org.linimasa.extraction.MergedEvent;

/** Stored and analyzed events as they are served: with the phase, which depends on now, and the time in words. */
@Singleton
public class EventViews {
    private final Clock clock;

    EventViews(Clock clock) {
        this.clock = clock;
    }

    EventView view(StoredEvent stored) {
        Event event = stored.state();
        return new EventView(
                event.id(),
                event.revision(),
                event.title(),
                event.language(),
                event.type(),
                event.category(),
                event.status(),
                Phase.of(event.status(), event.time(), event.plan(), clock.instant(), ZoneOffset.UTC),
                labelled(event.time(), event.language()),
                event.participants(),
                event.place(),
                event.relations(),
                event.confidence(),
                event.evidence(),
                event.plan(),
                event.conflicts(),
                event.locked(),
                stored.mentions().stream().map(Mention::id).toList(),
                event.createdAt(),
                event.updatedAt());
    }

    /** An event that is not stored: without revision and times of its own. */
    public EventView view(MergedEvent event) {
        return new EventView(
                event.id(),
                null,
                event.title(),
                event.language(),
                event.type(),
                event.category(),
                event.status(),
                Phase.of(event.status(), event.time(), event.plan(), clock.instant(), ZoneOffset.UTC),
                labelled(event.time(), event.language()),
                event.participants(),
                event.place(),
                event.relations(),
                event.confidence(),
                event.evidence(),
                event.plan(),
                event.conflicts(),
                event.locked(),
                event.mentions().stream().map(Mention::id).toList(),
                null,
                null);
    }

    /** The time with its words for a reader, in the language of the event rather than of the date that was handed in. */
    static EventTime labelled(EventTime time, String language) {
        return time.withLabel(TimeLabel.of(time, language));
    }
}
