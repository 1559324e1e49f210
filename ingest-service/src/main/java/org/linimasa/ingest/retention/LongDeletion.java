package org.linimasa.ingest.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * A transaction that deletes or forgets. How long that takes depends on how much there is, so it has a limit of its own
 * instead of {@code linimasa.statement-timeout}: a purge that is ended each time it is tried would never be done.
 */
@ApplicationScoped
public class LongDeletion {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final EntityManager database;

    LongDeletion(EntityManager database) {
        this.database = database;
    }

    /** Runs it in a transaction of its own, of ten minutes at most. */
    public <T> T call(Callable<T> deletion) {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(LIMIT.toSeconds()))
                .call(() -> {
                    // Until this transaction ends.
                    database.createNativeQuery("set local statement_timeout = " + LIMIT.toMillis())
                            .executeUpdate();
                    return deletion.call();
                });
    }
}
