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
import org.linimasa.timeline.filter.ExactCounts;
import org.linimasa.timeline.filter.KnownValues;
import org.linimasa.timeline.filter.Sample;
import org.linimasa.timeline.state.StateJson;
import org.linimasa.timeline.watermark.Lag;

/** Answers what happened when: one page of events at a time. */
@ApplicationScoped
@Transactional
class ListEvents {
    private final KnownValues knownValues;
    private final EventSearch search;
    private final ExactCounts exactCounts;
    private final Highlighting highlighting;
    private final StoredTimes times;
    private final StateJson json;
    private final Lag lag;
    private final Clock clock;

    ListEvents(
            KnownValues knownValues,
            EventSearch search,
            ExactCounts exactCounts,
            Highlighting highlighting,
            StoredTimes times,
            StateJson json,
            Lag lag,
            Clock clock) {
        this.knownValues = knownValues;
        this.search = search;
        this.exactCounts = exactCounts;
        this.highlighting = highlighting;
        this.times = times;
        this.json = json;
        this.lag = lag;
        this.clock = clock;
    }

    /**
     * A page for readers of JSON; with the words looked for where there are any.
     *
     * @param asOf the moment whose timeline is listed, with the phases of then; absent for the present
     */
    ServedPage serve(
            EventFilter filter,
            Sort sort,
            int limit,
            @Nullable String cursor,
            Count count,
            LabelLanguage language,
            @Nullable Instant asOf) {
        return serve(find(filter, sort, limit, cursor, count, asOf), filter, language);
    }

    /** A page that was found, for readers of JSON. */
    ServedPage serve(FoundPage page, EventFilter filter, LabelLanguage language) {
        List<ServedState> events = page.events().stream()
                .map(found -> ServedState.at(page.now(), language, found, times))
                .toList();
        if (filter.text() != null) {
            List<List<Highlight>> highlights = highlighting.find(read(page), filter.text());
            for (int i = 0; i < events.size(); i++) {
                events.get(i).highlight(json.write(highlights.get(i)));
            }
        }
        return new ServedPage(events, page.nextCursor(), page.total(), lag.header());
    }

    /** The same for those who write it in another format. */
    EventPage list(
            EventFilter filter,
            Sort sort,
            int limit,
            @Nullable String cursor,
            LabelLanguage language,
            @Nullable Instant asOf) {
        FoundPage page = find(filter, sort, limit, cursor, Count.NOT, asOf);
        List<ListedEvent> events = read(page).stream()
                .map(event -> ListedEvent.plain(ServedEvent.at(page.now(), language, event)))
                .toList();
        return new EventPage(events, page.nextCursor(), null, null);
    }

    private FoundPage find(
            EventFilter filter, Sort sort, int limit, @Nullable String cursor, Count count, @Nullable Instant asOf) {
        knownValues.check(filter);
        EventCursor place = cursor == null ? null : EventCursor.read(cursor, sort, filter, asOf);
        Instant now = place == null ? now(asOf) : place.now();
        List<FoundEvent> found = search.find(filter, sort, place == null ? null : place.after(), limit + 1, now, asOf);
        List<FoundEvent> page = found.subList(0, Math.min(limit, found.size()));
        String next =
                found.size() > limit ? new EventCursor(now, page.getLast().key()).write(sort, filter, asOf) : null;
        return new FoundPage(now, page, next, total(filter, count, now, asOf));
    }

    /** How many events there are in all; absent where nobody asks. */
    @Nullable
    Total total(EventFilter filter, Count count, Instant now, @Nullable Instant asOf) {
        if (count == Count.NOT) {
            return null;
        }
        // There is no sample of the past.
        Sample sample = count == Count.ESTIMATE && asOf == null ? exactCounts.sample(filter) : Sample.OF_ALL;
        return sample.isEstimate()
                ? new Total(search.estimate(filter, now, sample), true)
                : new Total(search.count(filter, now, asOf), false);
    }

    private List<Event> read(FoundPage page) {
        return page.events().stream()
                .map(found -> json.read(found.state(), Event.class))
                .toList();
    }

    private Instant now(@Nullable Instant asOf) {
        return asOf == null ? ServedEvent.now(clock) : asOf.truncatedTo(ChronoUnit.SECONDS);
    }
}
