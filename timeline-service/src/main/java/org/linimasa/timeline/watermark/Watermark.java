package org.linimasa.timeline.watermark;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the projection has come.
 *
 * @param applied the highest sequence applied; 0 before the first message
 * @param head the highest sequence the ingest service had committed when it last spoke
 * @param heardAt when it last spoke, if only to say that there is nothing new; absent before its first word
 */
public record Watermark(long applied, long head, @Nullable Instant heardAt) {
    /** The messages that were committed by {@link #heardAt} and are not applied yet. */
    public long lag() {
        return Math.max(0, head - applied);
    }
}
