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

    /** How much more a place in the order of relevance has. */
    private static final int SET_BYTES = 3 * Long.BYTES + 1;

    /** The end of the year 9999: whoever forges a cursor gets a refusal, not a defect. */
    private static final long LAST_SECOND = 253_402_300_799L;

    /** @param asOf the moment whose timeline is listed: a list of another moment does not continue it */
    String write(Sort sort, EventFilter filter, @Nullable Instant asOf) {
        ByteBuffer place = ByteBuffer.allocate(bytes(sort))
                .putLong(now.getEpochSecond())
                .put((byte) (after.undated() ? 1 : 0))
                .putLong(after.start())
                .putLong(after.end())
                .putLong(after.updated())
                .putFloat(after.relevance())
                .putLong(after.id().getMostSignificantBits())
                .putLong(after.id().getLeastSignificantBits());
        if (sort == Sort.MOST_RELEVANT_FIRST) {
            write(after.ranked(), place);
        }
        return Cursors.write(place.array(), query(sort, filter, asOf));
    }

    static EventCursor read(String cursor, Sort sort, EventFilter filter, @Nullable Instant asOf) {
        ByteBuffer place = Cursors.read(cursor, bytes(sort), query(sort, filter, asOf));
        long now = place.getLong();
        if (now < 0 || now > LAST_SECOND) {
            throw Cursors.refusal();
        }
        boolean undated = place.get() == 1;
        long start = place.getLong();
        long end = place.getLong();
        long updated = place.getLong();
        float relevance = place.getFloat();
        UUID id = readId(place);
        RankedSet ranked = sort == Sort.MOST_RELEVANT_FIRST ? readSet(place) : RankedSet.WHOLE;
        return new EventCursor(
                Instant.ofEpochSecond(now), new SortKey(undated, start, end, updated, relevance, id, ranked));
    }

    private static int bytes(Sort sort) {
        return sort == Sort.MOST_RELEVANT_FIRST ? BYTES + SET_BYTES : BYTES;
    }

    private static void write(RankedSet ranked, ByteBuffer place) {
        RankedSet.Change oldest = ranked.oldest();
        place.put((byte) ranked.part().ordinal());
        if (oldest != null) {
            place.putLong(oldest.updated())
                    .putLong(oldest.id().getMostSignificantBits())
                    .putLong(oldest.id().getLeastSignificantBits());
        }
    }

    private static RankedSet readSet(ByteBuffer place) {
        int part = place.get();
        if (part == RankedSet.Part.ALL.ordinal()) {
            return RankedSet.WHOLE;
        }
        long updated = place.getLong();
        if (part < 0 || part >= RankedSet.Part.values().length || updated < 0 || updated > LAST_SECOND * 1_000_000) {
            throw Cursors.refusal();
        }
        return new RankedSet(RankedSet.Part.values()[part], new RankedSet.Change(updated, readId(place)));
    }

    private static UUID readId(ByteBuffer place) {
        return new UUID(place.getLong(), place.getLong());
    }

    private static String query(Sort sort, EventFilter filter, @Nullable Instant asOf) {
        return "events " + sort + " " + filter + (asOf == null ? "" : " as of " + asOf);
    }
}
