package org.linimasa.timeline.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.timeline.filter.SqlConditions;

/**
 * Whose relevance a list compares: words that very many events have are ranked among those changed last, and only behind
 * these among the others. A cursor names the set, so that each page continues the one before.
 *
 * @param oldest the earliest of the events changed last; absent where the whole is one set
 */
record RankedSet(Part part, @Nullable Change oldest) {
    /** All events that have the words. */
    static final RankedSet WHOLE = new RankedSet(Part.ALL, null);

    RankedSet {
        if ((part == Part.ALL) != (oldest == null)) {
            throw new IllegalArgumentException(part + " with " + oldest);
        }
    }

    /** Which events of those that have the words. */
    enum Part {
        ALL,
        CHANGED_LAST,
        CHANGED_BEFORE
    }

    /**
     * When an event was changed last.
     *
     * @param updated microseconds since 1970, as the database counts
     * @param id tells apart what was changed at the same time
     */
    record Change(long updated, UUID id) {}

    /** The events changed since then. */
    static RankedSet changedLast(Change oldest) {
        return new RankedSet(Part.CHANGED_LAST, oldest);
    }

    /** What the events of the set fulfil. */
    SqlConditions conditions() {
        SqlConditions conditions = new SqlConditions();
        if (oldest != null) {
            conditions.add(
                    "(updated_at, id) " + (part == Part.CHANGED_LAST ? ">=" : "<")
                            + " (timestamptz 'epoch' + ? * interval '1 microsecond', ?)",
                    oldest.updated(),
                    oldest.id());
        }
        return conditions;
    }

    /** The set that the list goes on with when this one is walked through; this one where there is none. */
    RankedSet next() {
        return part == Part.CHANGED_LAST ? new RankedSet(Part.CHANGED_BEFORE, oldest) : this;
    }
}
