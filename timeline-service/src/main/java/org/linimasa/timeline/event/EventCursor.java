package org.linimasa.timeline.event;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.paging.Cursors;

/**
 * Where the next page of events starts.
 *
 * @param now of the first page: phases do not change while a reader walks through the list
 * @param after the last event of the page before
 */
record EventCursor(Instant now, SortKey after) {
    private static final int BYTES = 6 * Long.BYTES + Float.BYTES + 1;

    /** The end of the year 9999: whoever forges a cursor gets a refusal, not a defect. */
    private static final long LAST_SECOND = 253_402_300_799L;

    /** @param asOf the moment whose timeline is listed: a list of another moment does not continue it */
    String write(Sort sort, EventFilter filter, @Nullable Instant asOf) {
        ByteBuffer place = ByteBuffer.allocate(BYTES)
                .putLong(now.getEpochSecond())
                .put((byte) (after.undated() ? 1 : 0))
                .putLong(after.start())
                .putLong(after.end())
                .putLong(after.updated())
                .putFloat(after.relevance())
                .putLong(after.id().getMostSignificantBits())
                .putLong(after.id().getLeastSignificantBits());
        return Cursors.write(place.array(), query(sort, filter, asOf));
    }

    static EventCursor read(String cursor, Sort sort, EventFilter filter, @Nullable Instant asOf) {
        ByteBuffer place = Cursors.read(cursor, BYTES, query(sort, filter, asOf));
        long now = place.getLong();
        if (now < 0 || now > LAST_SECOND) {
            throw Cursors.refusal();
        }
        return new EventCursor(
                Instant.ofEpochSecond(now),
                new SortKey(
                        place.get() == 1,
                        place.getLong(),
                        place.getLong(),
                        place.getLong(),
                        place.getFloat(),
                        new UUID(place.getLong(), place.getLong())));
    }

    private static String query(Sort sort, EventFilter filter, @Nullable Instant asOf) {
        return "events " + sort + " " + filter + (asOf == null ? "" : " as of " + asOf);
    }
}
