package org.linimasa.extraction;

import java.util.Collection;
import java.util.List;
import org.linimasa.event.Mention;

/** Mentions to canonical events: a pure function of the set of live mentions, whatever their order. */
public final class EventMerger {
    /**
     * The block a mention is merged in. Mentions of different blocks never share an event, so a change of one mention
     * only needs the mentions of its block.
     */
    public String blockOf(Mention mention) {
        return mention.type();
    }

    /** Merges the mentions of whole blocks. */
    public List<MergedEvent> merge(Collection<LiveMention> mentions) {
        return List.of();
    }
}
