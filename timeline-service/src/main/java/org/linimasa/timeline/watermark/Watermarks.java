package org.linimasa.timeline.watermark;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Keeps the watermark. */
@ApplicationScoped
public class Watermarks implements PanacheRepositoryBase<WatermarkEntity, Boolean> {
    private final Clock clock;
    private final Event<Watermark> advanced;

    Watermarks(Clock clock, Event<Watermark> advanced) {
        this.clock = clock;
        this.advanced = advanced;
    }

    /** How far the projection has come. */
    @Transactional
    public Watermark current() {
        return findById(true).toWatermark();
    }

    /**
     * Notes what the ingest service said, at the beginning of the transaction that applies it: the row stays locked to
     * its end, so that batches are applied one after another.
     *
     * @param after the sequence that the batch follows. Where the projection has not come so far, it was lost or restored
     *     and lacks what lies between: the watermark stays, and the sender goes back to it
     * @param applied the highest sequence of the batch; 0 for an empty one. The watermark never goes back: a batch may
     *     be delivered again
     * @param head the highest sequence the ingest service has committed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Watermark advance(long after, long applied, long head) {
        WatermarkEntity row = findById(true, LockModeType.PESSIMISTIC_WRITE);
        if (after <= row.applied) {
            row.applied = Math.max(row.applied, applied);
        }
        row.head = Math.max(row.applied, head);
        row.heardAt = clock.instant();
        Watermark watermark = row.toWatermark();
        advanced.fire(watermark);
        return watermark;
    }
}
