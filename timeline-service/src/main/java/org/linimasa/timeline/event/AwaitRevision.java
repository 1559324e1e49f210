package org.linimasa.timeline.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.TimeoutException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;
import org.linimasa.timeline.watermark.News;
import org.linimasa.timeline.watermark.Watermarks;

/** Lets a reader see what was written a moment ago: waits until the projection knows a revision. */
@ApplicationScoped
class AwaitRevision {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String RETRY_AFTER_SECONDS = "1";

    /** Each holds a thread while it waits. */
    private static final int MOST_AT_ONCE = 32;

    private final RevisionRepository revisions;
    private final Watermarks watermarks;
    private final News news;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    AwaitRevision(RevisionRepository revisions, Watermarks watermarks, News news) {
        this.revisions = revisions;
        this.watermarks = watermarks;
        this.news = news;
    }

    /**
     * Returns once a revision of an event, or a later one, is known.
     *
     * @throws ProblemException 503 if that takes too long
     */
    void await(UUID event, int revision) {
        if (isKnown(event, revision)) {
            return;
        }
        if (!places.tryAcquire()) {
            throw notYet(event, revision);
        }
        try {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            // The place is noted before the look, so that nothing can come between the two unseen.
            long place = place();
            while (!isKnown(event, revision)) {
                Duration left = Duration.ofNanos(deadline - System.nanoTime());
                if (!left.isPositive()) {
                    throw notYet(event, revision);
                }
                news.after(place).await().atMost(left);
                place = place();
            }
        } catch (TimeoutException e) {
            throw notYet(event, revision);
        } finally {
            places.release();
        }
    }

    private long place() {
        return QuarkusTransaction.requiringNew().call(() -> watermarks.current().applied());
    }

    private boolean isKnown(UUID event, int revision) {
        return QuarkusTransaction.requiringNew().call(() -> revisions.findNewestNumber(event) >= revision);
    }

    private static ProblemException notYet(UUID event, int revision) {
        return new ProblemException(
                ProblemKind.UNAVAILABLE,
                "Revision " + revision + " of event " + event + " is not on the timeline yet.",
                List.of(),
                Map.of(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS));
    }
}
