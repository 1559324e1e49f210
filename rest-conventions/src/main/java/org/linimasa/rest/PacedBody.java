package org.linimasa.rest;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A body that has to keep up a pace: so long may be waited for it in all, and a second more for so many bytes that have come.
 * What is done between two reads does not count, so that a client is not blamed for a service that takes its time.
 */
final class PacedBody extends InputStream {
    private static final long NANOS_OF_SECOND = 1_000_000_000;
    private static final int BUFFER = 8192;

    private final Supplier<InputStream> source;
    private final Duration patience;
    private final long bytesPerSecond;
    private final LongSupplier nanos;
    private InputStream body = InputStream.nullInputStream();
    private boolean open;
    private boolean tooSlow;
    private long waitedNanos;
    private long bytes;

    /**
     * Opens nothing yet: many bodies are not read at all.
     *
     * @param nanos a clock that only moves forward, such as {@link System#nanoTime()}
     */
    PacedBody(Supplier<InputStream> source, Duration patience, long bytesPerSecond, LongSupplier nanos) {
        this.source = source;
        this.patience = patience;
        this.bytesPerSecond = bytesPerSecond;
        this.nanos = nanos;
    }

    @Override
    public int read() throws IOException {
        long before = nanos.getAsLong();
        int value = body().read();
        count(value < 0 ? 0 : 1, before);
        return value;
    }

    /** @throws SlowBodyException if what has come was waited for too long */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        long before = nanos.getAsLong();
        int read = body().read(buffer, offset, length);
        count(Math.max(read, 0), before);
        return read;
    }

    @Override
    public int available() throws IOException {
        return body().available();
    }

    /** Reads what is left, as the connection's next request stands behind it; but waits for that no longer than for the rest. */
    @Override
    public void close() throws IOException {
        if (!open || tooSlow) {
            return;
        }
        byte[] rest = new byte[BUFFER];
        while (read(rest, 0, BUFFER) >= 0) {
            // Nobody wants it.
        }
        body.close();
    }

    private InputStream body() {
        if (!open) {
            body = source.get();
            open = true;
        }
        return body;
    }

    /** The end of a body that came to its end is never too late. */
    private void count(int read, long before) throws SlowBodyException {
        waitedNanos += nanos.getAsLong() - before;
        bytes += read;
        double allowed = patience.toNanos() + (double) bytes * NANOS_OF_SECOND / bytesPerSecond;
        if (read > 0 && waitedNanos > allowed) {
            tooSlow = true;
            throw new SlowBodyException("In " + waitedNanos / NANOS_OF_SECOND + " seconds came " + bytes
                    + " bytes. A body has to come at " + bytesPerSecond + " bytes a second or faster, but for "
                    + patience.toSeconds() + " seconds.");
        }
    }
}
