package org.linimasa.extraction;

import java.util.Collection;
import java.util.List;
import org.linimasa.extraction.correction.Correction;

/**
 * What has to be merged again after a change.
 *
 * @param mentions live ones whose events can be others now
 * @param corrections all that hang on one of them
 */
public record Affected(List<LiveMention> mentions, Collection<Correction> corrections) {
    /** Copies the collections. */
    public Affected {
        mentions = List.copyOf(mentions);
        corrections = List.copyOf(corrections);
    }
}
