package org.linimasa.timeline.paging;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A cursor in a list whose entries are numbered. */
public final class PositionCursor {
    private PositionCursor() {}

    /** The cursor behind an entry of the list that {@code query} names. */
    public static String write(int position, String query) {
        return Cursors.write(ByteBuffer.allocate(Integer.BYTES).putInt(position).array(), query);
    }

    /** The position, or {@code start} where there is no cursor. */
    public static int read(@Nullable String cursor, String query, int start) {
        return cursor == null
                ? start
                : Cursors.read(cursor, Integer.BYTES, query).getInt();
    }
}
