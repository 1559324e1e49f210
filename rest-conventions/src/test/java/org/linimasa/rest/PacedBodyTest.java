package org.linimasa.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PacedBodyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int RATE = 8 * 1024;
    /** The longest body that is held as a whole. */
    private static final int LONGEST = 8 * 1024 * 1024;

    private long nanos;

    @Test
    void aDrippingBodyIsNotReadToItsEnd() throws IOException {
        InputStream body = paced(100, 1, Duration.ofSeconds(5));
        for (int second = 5; second <= PATIENCE.toSeconds(); second += 5) {
            assertEquals('x', body.read());
        }
        SlowBodyException slow = assertThrows(SlowBodyException.class, body::read);
        assertTrue(slow.getMessage().contains("In 35 seconds came 7 bytes."), slow.getMessage());
    }

    @Test
    void patienceIsSpentOnceAndNotForEachPause() {
        InputStream body = paced(LONGEST, RATE, Duration.ofSeconds(2));
        assertThrows(SlowBodyException.class, () -> body.transferTo(java.io.OutputStream.nullOutputStream()));
    }

    @Test
    void theLongestBodyMayComeAtTheRateThatIsAsked() throws IOException {
        assertEquals(LONGEST, paced(LONGEST, RATE, Duration.ofSeconds(1)).readAllBytes().length);
        assertEquals(LONGEST, paced(LONGEST, RATE / 4, Duration.ofMillis(250)).readAllBytes().length);
    }

    @Test
    void aPauseAsLongAsThePatienceIsNoHarm() throws IOException {
        assertEquals(RATE, paced(RATE, RATE, PATIENCE).readAllBytes().length);
    }

    @Test
    void theTimeThatTheReaderTakesIsNotTheSenders() throws IOException {
        InputStream body = paced(100, 1, Duration.ofMillis(1));
        for (int i = 0; i < 100; i++) {
            assertEquals('x', body.read());
            nanos += PATIENCE.toNanos();
        }
        assertEquals(-1, body.read());
    }

    @Test
    void whoHasReadEnoughWaitsForTheRestNoLonger() throws IOException {
        InputStream dripping = paced(100, 1, Duration.ofSeconds(5));
        assertEquals('x', dripping.read());
        assertThrows(SlowBodyException.class, dripping::close);
        long then = nanos;
        dripping.close();
        assertEquals(then, nanos);
    }

    /** A body of which so many bytes come at once, each time after a pause. */
    private InputStream paced(int length, int atOnce, Duration pause) {
        InputStream source =
                new ByteArrayInputStream("x".repeat(length).getBytes(java.nio.charset.StandardCharsets.US_ASCII)) {
                    @Override
                    public synchronized int read() {
                        nanos += pause.toNanos();
                        return super.read();
                    }

                    @Override
                    public synchronized int read(byte[] buffer, int offset, int max) {
                        nanos += max == 0 ? 0 : pause.toNanos();
                        return super.read(buffer, offset, Math.min(max, atOnce));
                    }
                };
        return new PacedBody(() -> source, PATIENCE, RATE, () -> nanos);
    }
}
