package org.linimasa.timeline.plan;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.paging.Cursors;

/**
 * Where the next page of plans starts.
 *
 * @param now of the first page: what is overdue does not change while a reader walks through the list
 * @param after the last plan of the page before
 */
record PlanCursor(Instant now, Place after) {
    private static final int BYTES = 5 * Long.BYTES + 2;

    /** The end of the year 9999: whoever forges a cursor gets a refusal, not a defect. */
    private static final long LAST_SECOND = 253_402_300_799L;

    /**
     * The place of a plan in the list; each part counts upwards.
     *
     * @param part 0 overdue, 1 ahead or under way, 2 settled
     * @param start local seconds by which it stands in its part
     * @param end the same for its end
     */
    record Place(int part, boolean undated, long start, long end, UUID id) {}

    String write(EventFilter filter) {
        ByteBuffer place = ByteBuffer.allocate(BYTES)
                .putLong(now.getEpochSecond())
                .put((byte) after.part())
                .put((byte) (after.undated() ? 1 : 0))
                .putLong(after.start())
                .putLong(after.end())
                .putLong(after.id().getMostSignificantBits())
                .putLong(after.id().getLeastSignificantBits());
        return Cursors.write(place.array(), query(filter));
    }

    static PlanCursor read(String cursor, EventFilter filter) {
        ByteBuffer place = Cursors.read(cursor, BYTES, query(filter));
        long now = place.getLong();
        int part = place.get();
        if (now < 0 || now > LAST_SECOND || part < 0 || part > PlanSearch.SETTLED) {
            throw Cursors.refusal();
        }
        return new PlanCursor(
                Instant.ofEpochSecond(now),
                new Place(
                        part,
                        place.get() == 1,
                        place.getLong(),
                        place.getLong(),
                        new UUID(place.getLong(), place.getLong())));
    }

    private static String query(EventFilter filter) {
        return "plans " + filter;
    }
}
