package org.linimasa.rest.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MinuteCountsTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2024-01-17T09:00:58Z"));
    private final MinuteCounts counts = new MinuteCounts(clock);

    @Test
    void countsEachNameByItselfAndFromZeroInEachMinute() {
        assertEquals(1, counts.add("sari"));
        assertEquals(2, counts.add("sari"));
        assertEquals(1, counts.add("budi"));
        assertEquals(2, counts.secondsLeft());
        clock.advance(Duration.ofSeconds(2));
        assertEquals(60, counts.secondsLeft());
        assertEquals(0, counts.of("sari"));
        assertEquals(1, counts.add("sari"));
    }

    @Test
    void aFloodOfNamesSharesOneCount() {
        for (int i = 0; i < 100_000; i++) {
            counts.add("flood " + i);
        }
        assertEquals(1, counts.add("one more"));
        assertEquals(2, counts.add("yet another"));
        assertEquals(2, counts.add("flood 7"));
    }
}
