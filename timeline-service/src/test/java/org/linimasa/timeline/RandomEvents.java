package org.linimasa.timeline;

import static org.linimasa.timeline.Events.event;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Bound;
import org.linimasa.edtf.Edtf;
import org.linimasa.edtf.LocalWindow;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.event.Event;
import org.linimasa.event.Status;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.Match;

/** Events and windows of few moments, so that bounds often touch; the same for the same seed. */
public final class RandomEvents {
    private static final LocalDateTime NOON = LocalDateTime.parse("2024-01-16T12:00:00");
    private static final int HOURS = 12;
    private static final List<String> EDTF = List.of(
            "2024-01-16",
            "2024-01-16?",
            "2024-01%",
            "2024",
            "2024-01-15/2024-01-17",
            "[2024-01-16..]",
            "[..2024-01-16]",
            "2024-01-16/..",
            "../2024-01-16",
            "2024-01-1X",
            "{2024-01-10,2024-01-20}",
            "[2024-01-10,2024-01-20]",
            "202X-01-16",
            "2024-21",
            "1945",
            "19XX",
            "2024-01-16/",
            "/2024-01-16",
            "2024-01-16~");

    private final Random random;

    public RandomEvents(long seed) {
        random = new Random(seed);
    }

    /** Events whose time and status are random; what else differs the caller adds. */
    public List<Events.Draft> drafts(int count) {
        return drafts(count, Collections.singletonList(null));
    }

    /** The same, each in one of these zones; null is none. */
    public List<Events.Draft> drafts(int count, List<@Nullable String> zones) {
        List<Events.Draft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String zone = any(zones);
            Events.Draft draft = i % 2 == 0
                    ? event("bounds " + i, null).time(Events.time(null, zone, bounds()))
                    : event("edtf " + i, null).time(Events.time(any(EDTF), zone));
            drafts.add(draft.status(any(Status.values())));
        }
        return drafts;
    }

    public LocalWindow window() {
        while (true) {
            try {
                return new LocalWindow(moment(), moment());
            } catch (IllegalArgumentException e) {
                // An empty window is refused: take another.
            }
        }
    }

    public <T extends @Nullable Object> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    public <T> T any(T[] values) {
        return any(Arrays.asList(values));
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Whether an event may lie where a filter looks, or surely does; of the filter only the window is read. */
    public static boolean possiblyMatches(Event event, EventFilter filter) {
        LocalWindow window = filter.window();
        TimeBounds bounds = event.time().bounds();
        Edtf value = edtf(event);
        return window.equals(LocalWindow.ALL)
                || (filter.match() == Match.OVERLAPS
                        ? window.canOverlap(bounds) && (value == null || value.canOverlap(window))
                        : window.canContain(bounds) && (value == null || value.canLieWithin(window)));
    }

    public static @Nullable Edtf edtf(Event event) {
        String edtf = event.time().edtf();
        return edtf == null ? null : Edtf.parse(edtf);
    }

    private TimeBounds bounds() {
        while (true) {
            try {
                return new TimeBounds(new Bound(moment(), moment()), new Bound(moment(), moment()));
            } catch (IllegalArgumentException e) {
                // Nothing can happen within these: take others.
            }
        }
    }

    private @Nullable LocalDateTime moment() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> null;
            case 2 -> NOON.plusDays(random.nextInt(41) - 20);
            case 3 -> NOON.plusDays(random.nextInt(800) - 400).withHour(0);
            default -> NOON.plusHours(random.nextInt(HOURS) - HOURS / 2);
        };
    }
}
