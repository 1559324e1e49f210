package org.linimasa.timeline.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;
import org.linimasa.timeline.event.LabelLanguage;
import org.linimasa.timeline.event.ServedEvent;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.KnownValues;

/** Answers what was announced and what became of it, one page at a time. */
@ApplicationScoped
class ListPlans {
    private final KnownValues knownValues;
    private final PlanSearch search;
    private final Clock clock;

    ListPlans(KnownValues knownValues, PlanSearch search, Clock clock) {
        this.knownValues = knownValues;
        this.search = search;
        this.clock = clock;
    }

    @Transactional
    PlanPage list(EventFilter filter, int limit, @Nullable String cursor, LabelLanguage language) {
        knownValues.check(filter);
        PlanCursor place = cursor == null ? null : PlanCursor.read(cursor, filter);
        Instant now = place == null ? ServedEvent.now(clock) : place.now();
        List<PlanSearch.Hit> hits = search.find(filter, place == null ? null : place.after(), limit + 1, now);
        List<PlanSearch.Hit> page = hits.subList(0, Math.min(limit, hits.size()));
        String next = hits.size() > limit ? new PlanCursor(now, page.getLast().place()).write(filter) : null;
        return new PlanPage(
                page.stream().map(hit -> view(hit.event(), now, language)).toList(), next);
    }

    private static PlanView view(Event event, Instant now, LabelLanguage language) {
        return new PlanView(ServedEvent.at(now, language, event), Slip.of(event).orElse(null));
    }
}
