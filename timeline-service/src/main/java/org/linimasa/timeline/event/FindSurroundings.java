package org.linimasa.timeline.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.LocalSeconds;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.edtf.TimeOrder;
import org.linimasa.event.Event;
import org.linimasa.rest.ProblemException;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.KnownValues;
import org.linimasa.timeline.filter.Undated;

/** Answers what stands around an event in the order of time: the page of a list that has it in its middle. */
@ApplicationScoped
class FindSurroundings {
    /** The query parameter that names the event. */
    static final String PARAMETER = "around";

    private static final int MAX_ALIASES = 8;
    private static final int UUID_BYTES = 2 * Long.BYTES;

    private final FindEvent findEvent;
    private final KnownValues knownValues;
    private final EventSearch search;
    private final ListEvents listEvents;
    private final Clock clock;

    FindSurroundings(
            FindEvent findEvent, KnownValues knownValues, EventSearch search, ListEvents listEvents, Clock clock) {
        this.findEvent = findEvent;
        this.listEvents = listEvents;
        this.knownValues = knownValues;
        this.search = search;
        this.clock = clock;
    }

    /**
     * A page with an event in its middle.
     *
     * @param previousCursor for the list in the opposite order, which goes on where the page begins; absent where nothing
     *     comes before it
     */
    record Surroundings(FoundPage page, @Nullable String previousCursor) {}

    /**
     * The events that stand around one, itself among them where the filter lets it pass. Fewer stand before it where there
     * are fewer; then more come after it.
     *
     * @param sort by time
     * @param asOf the moment whose timeline is looked at; absent for the present
     * @throws ProblemException 422 where there is no such event, or it has no date
     */
    @Transactional
    Surroundings around(UUID id, EventFilter filter, Sort sort, int limit, Count count, @Nullable Instant asOf) {
        knownValues.check(filter);
        SortKey place = key(event(id, asOf));
        Instant now = asOf == null ? ServedEvent.now(clock) : asOf.truncatedTo(ChronoUnit.SECONDS);
        Sort back = sort == Sort.OLDEST_FIRST ? Sort.NEWEST_FIRST : Sort.OLDEST_FIRST;
        int half = (limit - 1) / 2;
        // Undated events come last in both directions, so that none stands before a dated one.
        List<FoundEvent> before = filter.undated() == Undated.ONLY
                ? List.of()
                : search.find(filter.withUndated(Undated.OMIT), back, place, half + 1, now, asOf);
        List<FoundEvent> shownBefore =
                before.subList(0, Math.min(half, before.size())).reversed();
        int rest = limit - shownBefore.size();
        List<FoundEvent> after =
                search.find(filter, sort, neighbour(place, sort == Sort.OLDEST_FIRST), rest + 1, now, asOf);
        List<FoundEvent> events = Stream.concat(
                        shownBefore.stream(), after.subList(0, Math.min(rest, after.size())).stream())
                .toList();
        String next =
                after.size() > rest ? new EventCursor(now, events.getLast().key()).write(sort, filter, asOf) : null;
        SortKey first = shownBefore.isEmpty() ? place : events.getFirst().key();
        return new Surroundings(
                new FoundPage(now, events, next, listEvents.total(filter, count, now, asOf)),
                before.size() > half ? new EventCursor(now, first).write(back, filter, asOf) : null);
    }

    private Event event(UUID id, @Nullable Instant asOf) {
        UUID current = id;
        for (int i = 0; i < MAX_ALIASES; i++) {
            EventLookup found = asOf == null
                    ? findEvent.find(current, LabelLanguage.OWN)
                    : findEvent.findAsOf(current, asOf, LabelLanguage.OWN);
            switch (found) {
                case EventLookup.Live(Event event) -> {
                    return event;
                }
                case EventLookup.Merged(UUID into) -> current = into;
                case EventLookup.Retracted() -> throw refusal("no-such-event", "The event " + id + " was retracted.");
                case EventLookup.Unknown() -> throw refusal("no-such-event", "There is no event " + id + ".");
            }
        }
        throw refusal("no-such-event", "The event " + id + " is an alias of too many others.");
    }

    private static SortKey key(Event event) {
        TimeBounds bounds = event.time().bounds();
        if (bounds.isUndated()) {
            throw refusal(
                    "undated", "The event " + event.id() + " has no date, so that nothing stands around it in time.");
        }
        LocalDateTime end = bounds.end().latest();
        return new SortKey(
                false,
                TimeOrder.sortSecond(bounds),
                end == null ? Long.MAX_VALUE : LocalSeconds.of(end),
                0,
                event.id());
    }

    /** The place right before an event in an order, as the database compares ids: so the event itself comes after it. */
    private static SortKey neighbour(SortKey place, boolean lower) {
        byte[] bytes = ByteBuffer.allocate(UUID_BYTES)
                .putLong(place.id().getMostSignificantBits())
                .putLong(place.id().getLeastSignificantBits())
                .array();
        BigInteger number = new BigInteger(1, bytes).add(BigInteger.valueOf(lower ? -1 : 1));
        UUID id = new UUID(number.shiftRight(Long.SIZE).longValue(), number.longValue());
        return new SortKey(place.undated(), place.start(), place.end(), place.updated(), id);
    }

    private static ProblemException refusal(String code, String detail) {
        return ProblemException.invalidParameter(PARAMETER, code, detail);
    }
}
