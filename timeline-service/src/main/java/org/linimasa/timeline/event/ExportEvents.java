package org.linimasa.timeline.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
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

    /** The first page of a result, oldest first: whatever is wrong with the question shows here. */
    EventPage begin(EventFilter filter, LabelLanguage language) {
        return page(filter, null, language);
    }

    /** Writes a result that was begun. */
    void write(EventPage first, EventFilter filter, LabelLanguage language, EventWriter writer) throws IOException {
        writer.begin();
        EventPage page = first;
        while (page != null) {
            for (ListedEvent listed : page.events()) {
                writer.write(listed.event());
            }
            page = next(page, filter, language);
        }
        writer.end();
    }

    /** How many events of a result fail a test. */
    long countExcept(EventPage first, EventFilter filter, Predicate<Event> test) {
        long failing = 0;
        EventPage page = first;
        while (page != null) {
            failing += page.events().stream()
                    .map(ListedEvent::event)
                    .filter(test.negate())
                    .count();
            page = next(page, filter, LabelLanguage.OWN);
        }
        return failing;
    }

    private @Nullable EventPage next(EventPage page, EventFilter filter, LabelLanguage language) {
        return page.nextCursor() == null ? null : page(filter, page.nextCursor(), language);
    }

    private EventPage page(EventFilter filter, @Nullable String cursor, LabelLanguage language) {
        return listEvents.list(filter, Sort.OLDEST_FIRST, PAGE, cursor, false, language, null);
    }
}
