package org.linimasa.extraction;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.linimasa.extraction.correction.Correction;

/** The live mentions and what people said of them, as {@link EventMerger} asks whoever keeps them. */
public interface LiveMentions {
    /** Those that have at least one of these block keys. */
    Collection<LiveMention> withKeys(Set<String> blockKeys);

    /** Those of these ids that are live. */
    Collection<LiveMention> withIds(Set<UUID> ids);

    /** The corrections that hang on at least one of these mentions, live or not. */
    Collection<Correction> correctionsOf(Set<UUID> mentions);
}
