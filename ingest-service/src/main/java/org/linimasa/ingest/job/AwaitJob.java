package org.linimasa.ingest.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * Waits for the end of a job, whichever replica works on it. Who waits holds a thread and no connection; when as many wait as
 * may, the next one does not.
 */
@ApplicationScoped
class AwaitJob {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final int MAX_WAITING = 16;

    private final FindJob findJob;
    private final Semaphore places = new Semaphore(MAX_WAITING);

    AwaitJob(FindJob findJob) {
        this.findJob = findJob;
    }

    /** The job when it is done, or as it is when the time is over; empty if there is none. */
    Optional<JobView> await(UUID id, Duration upTo) {
        Optional<JobView> job = findJob.find(id);
        if (!places.tryAcquire()) {
            return job;
        }
        try {
            long end = System.nanoTime() + upTo.toNanos();
            while (job.isPresent() && job.get().state() == Job.State.RUNNING && System.nanoTime() < end) {
                Thread.sleep(LOOK_EVERY);
                job = findJob.find(id);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
        return job;
    }
}
