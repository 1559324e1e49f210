package org.linimasa.ingest.event;

import java.util.List;
import java.util.UUID;
import org.linimasa.event.Cause;
import org.linimasa.extraction.LiveMention;

/**
 * What one source says from now on, in place of what it said before.
 *
 * @param source a document, or the mention itself for a structured event
 * @param mentions all its live mentions; empty when it is retracted
 * @param cause why, for the revisions that follow from it
 */
public record SourceChange(UUID source, List<LiveMention> mentions, Cause cause) {
    /** Copies the list. */
    public SourceChange {
        mentions = List.copyOf(mentions);
    }
}
