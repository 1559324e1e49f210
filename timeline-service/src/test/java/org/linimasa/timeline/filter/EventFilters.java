package org.linimasa.timeline.filter;

import java.util.List;
import org.linimasa.edtf.LocalWindow;
import org.linimasa.event.Phase;
import org.linimasa.event.Status;

/** Filters of tests: each asks for little. */
public final class EventFilters {
    private EventFilters() {}

    /** Events that may match a window, dated or not. */
    public static EventFilter of(LocalWindow window, Match match) {
        return of(window, match, Certainty.POSSIBLE, Undated.INCLUDE, List.of(), List.of());
    }

    public static EventFilter of(
            LocalWindow window,
            Match match,
            Certainty certainty,
            Undated undated,
            List<Status> statuses,
            List<Phase> phases) {
        return new EventFilter(
                null, window, match, certainty, undated, statuses, phases, List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), null);
    }
}
