package org.linimasa.timeline.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;
import org.linimasa.timeline.export.EventWriter;
import org.linimasa.timeline.filter.EventFilter;

/**
 * Writes whole results. They are read page by page, each in a transaction of its own: a reader who is slow, or a result
 * that is long, holds neither a connection nor memory. What changes while it is written may be in it or not.
 */
@ApplicationScoped
class ExportEvents {
    private static final int PAGE = 500;

    private final ListEvents listEvents;

    ExportEvents(ListEvents listEvents) {
        this.listEvents = listEvents;
    }

    /**
     * Which result.
     *
     * @param asOf the moment whose timeline it is of; absent for the present
     */
    record Result(
            EventFilter filter,
            LabelLanguage language,
            @Nullable Instant asOf) {}

    /** The first page of a result, oldest first: whatever is wrong with the question shows here. */
    EventPage begin(Result result) {
        return page(result, null);
    }

    /** Writes a result that was begun. */
    void write(EventPage first, Result result, EventWriter writer) throws IOException {
        writer.begin();
        EventPage page = first;
        while (page != null) {
            for (ListedEvent listed : page.events()) {
                writer.write(listed.event());
            }
            page = next(page, result);
        }
        writer.end();
    }

    /** How many events of a result fail a test. */
    long countExcept(EventPage first, Result result, Predicate<Event> test) {
        Result unlabelled = new Result(result.filter(), LabelLanguage.OWN, result.asOf());
        long failing = 0;
        EventPage page = first;
        while (page != null) {
            failing += page.events().stream()
                    .map(ListedEvent::event)
                    .filter(test.negate())
                    .count();
            page = next(page, unlabelled);
        }
        return failing;
    }

    private @Nullable EventPage next(EventPage page, Result result) {
        return page.nextCursor() == null ? null : page(result, page.nextCursor());
    }

    private EventPage page(Result result, @Nullable String cursor) {
        return listEvents.list(result.filter(), Sort.OLDEST_FIRST, PAGE, cursor, result.language(), result.asOf());
    }
}
