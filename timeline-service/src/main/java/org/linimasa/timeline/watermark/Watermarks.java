package org.linimasa.timeline.watermark;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.linimasa.timeline.filter.SqlReader;
import org.linimasa.timeline.filter.SqlText;

/** Keeps the watermark. */
@ApplicationScoped
public class Watermarks implements PanacheRepositoryBase<WatermarkEntity, Boolean> {
    private static final SqlText CURRENT = SqlText.of("select applied, head, heard_at from watermark");

    private final SqlReader reader;
    private final Clock clock;
    private final Event<Watermark> advanced;
    private final Duration interval;
    private volatile @Nullable Seen seen;

    Watermarks(
            SqlReader reader,
            Clock clock,
            Event<Watermark> advanced,
            @ConfigProperty(name = "linimasa.projection.poll") Duration interval) {
        this.reader = reader;
        this.clock = clock;
        this.advanced = advanced;
        this.interval = interval;
    }

    /** @param nanos when it was seen, of {@link System#nanoTime} */
    private record Seen(Watermark watermark, long nanos) {}

    /** How far the projection has come. */
    @Transactional
    public Watermark current() {
        AtomicReference<Watermark> current = new AtomicReference<>();
        reader.each(CURRENT, row -> current.set(watermark(row)));
        return see(Objects.requireNonNull(current.get()));
    }

    /**
     * How far it had come a moment ago: what another replica has applied is known after {@code linimasa.projection.poll}.
     * Each answer says it: asked for each time it would be a second statement of each page.
     */
    Watermark recent() {
        Seen last = seen;
        return last == null || System.nanoTime() - last.nanos() > interval.toNanos() ? current() : last.watermark();
    }

    void applied(@Observes(during = TransactionPhase.AFTER_SUCCESS) Watermark watermark) {
        see(watermark);
    }

    private Watermark see(Watermark watermark) {
        seen = new Seen(watermark, System.nanoTime());
        return watermark;
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
