package org.linimasa.ingest.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/**
 * How much text is read at once. A text of a megabyte takes seconds of a processor and hundreds of times its size in memory;
 * thirty of them together would leave neither for anybody else. Safe for use by many threads.
 */
@ApplicationScoped
public class TextsAtOnce {
    private static final String RETRY_AFTER_SECONDS = "5";

    private final int most;
    private final Duration patience;
    private final Semaphore room;

    TextsAtOnce(
            @ConfigProperty(name = "linimasa.texts.at-once") int most,
            @ConfigProperty(name = "linimasa.texts.patience") Duration patience) {
        this.most = most;
        this.patience = patience;
        room = new Semaphore(most);
    }

    /**
     * Reads once there is room for the text. Short texts need not wait behind a long one that does.
     *
     * @param units UTF-16 code units of what is to be read
     * @throws ProblemException 503 where there was no room in time
     */
    public <T> T read(long units, Supplier<T> reading) {
        int taken = (int) Math.clamp(units, 1, most);
        if (!takeRoom(taken)) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE,
                    "Many long texts are being read at the moment. Nothing was taken; try again in a few seconds.",
                    List.of(),
                    Map.of("Retry-After", RETRY_AFTER_SECONDS));
        }
        try {
            return reading.get();
        } finally {
            room.release(taken);
        }
    }

    private boolean takeRoom(int units) {
        try {
            return room.tryAcquire(units, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
