package org.linimasa.timeline.watermark;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The only row of its table. */
@Entity
@Table(name = "watermark")
class WatermarkEntity {
    @Id
    boolean onlyRow;

    long applied;

    long head;

    @Nullable
    Instant heardAt;

    Watermark toWatermark() {
        return new Watermark(applied, head, heardAt);
    }
}
