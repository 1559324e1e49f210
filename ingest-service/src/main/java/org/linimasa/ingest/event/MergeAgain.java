package org.linimasa.ingest.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linimasa.event.Cause;

/** Merges structured events again, in the order in which they came. They are not read again: what was said is stored as read. */
@ApplicationScoped
public class MergeAgain {
    private final MentionRepository mentions;
    private final EventMerging merging;
    private final Clock clock;

    MergeAgain(MentionRepository mentions, EventMerging merging, Clock clock) {
        this.mentions = mentions;
        this.merging = merging;
        this.clock = clock;
    }

    /** How many there are. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long count() {
        return mentions.countStructured();
    }

    /** The place of the next one. */
    @Transactional
    public Optional<Long> findAfter(long position) {
        return mentions.findStructuredAfter(position);
    }

    /**
     * Merges one again. The caller holds the writer's turn.
     *
     * @return whether anything is other than before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean merge(long position) {
        return mentions.findAt(position)
                .map(mention -> merging.applyAgain(
                        new SourceChange(
                                mention.source(), List.of(mention.state()), new Cause("REPLAY", null, null, null)),
                        clock.instant()))
                .orElse(false);
    }
}
