package org.linimasa.timeline.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    /** @param asOf the moment whose timeline is listed, with the phases of then; absent for the present */
    @Transactional
    EventPage list(
            EventFilter filter,
            Sort sort,
            int limit,
            @Nullable String cursor,
            boolean counted,
            LabelLanguage language,
            @Nullable Instant asOf) {
        knownValues.check(filter);
        EventCursor place = cursor == null ? null : EventCursor.read(cursor, sort, filter, asOf);
        Instant now = place == null ? now(asOf) : place.now();
        List<EventSearch.Hit> hits =
                search.find(filter, sort, place == null ? null : place.after(), limit + 1, now, asOf);
        List<EventSearch.Hit> page = hits.subList(0, Math.min(limit, hits.size()));
        String next = hits.size() > limit ? new EventCursor(now, page.getLast().key()).write(sort, filter, asOf) : null;
        List<Event> events = page.stream()
                .map(hit -> ServedEvent.at(now, language, hit.event()))
                .toList();
        return new EventPage(
                events.stream().map(ListedEvent::plain).toList(),
                next,
                counted ? search.count(filter, now, asOf) : null);
    }

    private Instant now(@Nullable Instant asOf) {
        return asOf == null ? ServedEvent.now(clock) : asOf.truncatedTo(ChronoUnit.SECONDS);
    }
}
