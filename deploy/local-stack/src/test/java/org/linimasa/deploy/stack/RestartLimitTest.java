package org.linimasa.deploy.stack;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RestartLimitTest {
    private Instant now = Instant.parse("2024-01-16T18:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    @Test
    void stopsWhatEndsAgainAndAgain() {
        RestartLimit limit = new RestartLimit(clock);
        for (int restart = 0; restart < RestartLimit.MOST; restart++) {
            assertTrue(limit.permit());
        }
        assertFalse(limit.permit());
    }

    @Test
    void forgetsRestartsOfLongAgo() {
        RestartLimit limit = new RestartLimit(clock);
        for (int restart = 0; restart < 3 * RestartLimit.MOST; restart++) {
            assertTrue(limit.permit());
            now = now.plus(RestartLimit.WITHIN.dividedBy(RestartLimit.MOST / 2));
        }
    }
}
