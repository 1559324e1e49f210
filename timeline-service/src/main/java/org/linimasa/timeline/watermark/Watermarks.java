package org.linimasa.timeline.watermark;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.linimasa.timeline.filter.SqlReader;
import org.linimasa.timeline.filter.SqlText;

/** Keeps the watermark. */
@ApplicationScoped
public class Watermarks implements PanacheRepositoryBase<WatermarkEntity, Boolean> {
    private static final SqlText CURRENT = SqlText.of("select applied, head, heard_at from watermark");

    private final SqlReader reader;
    private final Clock clock;
    private final Event<Watermark> advanced;

    Watermarks(SqlReader reader, Clock clock, Event<Watermark> advanced) {
        this.reader = reader;
        this.clock = clock;
        this.advanced = advanced;
    }

    /** How far the projection has come. Each answer says it: read as an entity it cost as much as a page of events. */
    @Transactional
    public Watermark current() {
        AtomicReference<Watermark> current = new AtomicReference<>();
        reader.each(CURRENT, row -> current.set(watermark(row)));
        return Objects.requireNonNull(current.get());
    }

    private static Watermark watermark(ResultSet row) throws SQLException {
        OffsetDateTime heardAt = row.getObject("heard_at", OffsetDateTime.class);
        return new Watermark(row.getLong("applied"), row.getLong("head"), heardAt == null ? null : heardAt.toInstant());
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
