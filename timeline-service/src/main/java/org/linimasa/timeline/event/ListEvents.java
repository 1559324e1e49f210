package org.linimasa.timeline.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.KnownValues;

/** Answers what happened when: one page of events at a time. */
@ApplicationScoped
class ListEvents {
    private final KnownValues knownValues;
    private final EventSearch search;
    private final Clock clock;

    ListEvents(KnownValues knownValues, EventSearch search, Clock clock) {
        this.knownValues = knownValues;
        this.search = search;
        this.clock = clock;
    }

    @Transactional
    EventPage list(
            EventFilter filter,
            Sort sort,
            int limit,
            @Nullable String cursor,
            boolean counted,
            LabelLanguage language) {
        knownValues.check(filter);
        EventCursor place = cursor == null ? null : EventCursor.read(cursor, sort, filter);
        Instant now = place == null ? ServedEvent.now(clock) : place.now();
        List<EventSearch.Hit> hits = search.find(filter, sort, place == null ? null : place.after(), limit + 1, now);
        List<EventSearch.Hit> page = hits.subList(0, Math.min(limit, hits.size()));
        String next = hits.size() > limit ? new EventCursor(now, page.getLast().key()).write(sort, filter) : null;
        List<Event> events = page.stream()
                .map(hit -> ServedEvent.at(now, language, hit.event()))
                .toList();
        return new EventPage(
                events.stream().map(ListedEvent::plain).toList(), next, counted ? search.count(filter, now) : null);
    }
}
