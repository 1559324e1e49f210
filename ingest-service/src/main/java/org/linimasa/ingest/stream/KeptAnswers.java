package org.linimasa.ingest.stream;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much of all answers together waits for clients that do not read them yet. Safe for use by many threads. */
@ApplicationScoped
public class KeptAnswers {
    private final long maxBytes;
    private final AtomicLong bytes = new AtomicLong();

    KeptAnswers(@ConfigProperty(name = "linimasa.http.max-kept-answers") MemorySize max) {
        this.maxBytes = max.asLongValue();
    }

    /** Whether another line may be kept. */
    boolean haveRoom() {
        return bytes.get() < maxBytes;
    }

    /** So much more is kept, or less where it is negative. */
    void add(long more) {
        bytes.addAndGet(more);
    }
}
