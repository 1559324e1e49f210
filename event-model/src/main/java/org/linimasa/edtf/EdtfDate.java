package org.linimasa.edtf;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A single date, not an interval or set: one granule (a second, day, month, season, year ...), perhaps not fully known. */
public sealed interface EdtfDate extends Edtf permits CalendarDate, SubYearDate, NumericYear, EdtfDateTime {
    /**
     * The first granule that this may be and that ends after a moment.
     *
     * @param moment absent for the very first
     */
    Optional<LocalWindow> firstEndingAfter(@Nullable LocalDateTime moment);

    /**
     * The last granule that this may be and that starts before a moment.
     *
     * @param moment absent for the very last
     */
    Optional<LocalWindow> lastStartingBefore(@Nullable LocalDateTime moment);

    @Override
    default TimeBounds bounds() {
        return TimeBounds.within(
                firstEndingAfter(null).orElseThrow().from(),
                lastStartingBefore(null).orElseThrow().to());
    }

    @Override
    default boolean canOverlap(LocalWindow window) {
        return firstEndingAfter(window.from()).filter(window::meets).isPresent();
    }

    /** Whether some time within the granule lies within the window: the same as overlapping it. */
    @Override
    default boolean canLieWithin(LocalWindow window) {
        return canOverlap(window);
    }
}
