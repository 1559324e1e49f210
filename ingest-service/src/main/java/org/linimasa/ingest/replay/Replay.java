package org.linimasa.ingest.replay;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.linimasa.ingest.document.ReadAgain;
import org.linimasa.ingest.event.ReadEventAgain;
import org.linimasa.ingest.job.Job;
import org.linimasa.ingest.job.Job.Outcome;
import org.linimasa.ingest.job.Job.Place;
import org.linimasa.ingest.job.Jobs;
import org.linimasa.ingest.outbox.Outbox;

/**
 * Reads the documents again, then the structured events: one by one, in the order in which they came, each in a
 * transaction that also notes how far the job has come. So a crash repeats nothing, and of several replicas each takes the
 * step that no other has taken.
 */
@ApplicationScoped
class Replay {
    static final String KIND = "REPLAY";

    private static final Logger LOG = Logger.getLogger(Replay.class);
    private static final int DOCUMENTS = 0;
    private static final int STRUCTURED_EVENTS = 1;
    private static final int END = 2;

    private final Jobs jobs;
    private final ReadAgain documents;
    private final ReadEventAgain events;
    private final Outbox outbox;
    private final Clock clock;

    Replay(Jobs jobs, ReadAgain documents, ReadEventAgain events, Outbox outbox, Clock clock) {
        this.jobs = jobs;
        this.documents = documents;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes one step of the replay that is under way; false where there is none. */
    boolean step() {
        Optional<Job> running = QuarkusTransaction.requiringNew().call(() -> jobs.running(KIND));
        running.ifPresent(this::step);
        return running.isPresent();
    }

    private void step(Job job) {
        switch (job.place().stage()) {
            case DOCUMENTS ->
                documents
                        .readAfter(job.place().position())
                        .ifPresentOrElse(
                                read -> take(job, read.position(), () -> documents.store(read)), () -> nextStage(job));
            case STRUCTURED_EVENTS ->
                events.findAfter(job.place().position())
                        .ifPresentOrElse(
                                position -> take(job, position, () -> events.read(position)), () -> nextStage(job));
            default -> finish(job);
        }
    }

    /** What is done in a step; true if it changed anything. */
    @FunctionalInterface
    private interface Work {
        boolean done();
    }

    private void take(Job job, long position, Work work) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                outbox.takeTurn();
                if (isStillThere(job)) {
                    Outcome outcome = work.done() ? Outcome.CHANGED : Outcome.SAME;
                    jobs.save(job.after(new Place(job.place().stage(), position), outcome, clock.instant()));
                }
            });
        } catch (IllegalStateException | IllegalArgumentException e) {
            // What one document does to the engine keeps the others from nothing.
            LOG.errorf(
                    e,
                    "replay: %d of stage %d cannot be read",
                    position,
                    job.place().stage());
            QuarkusTransaction.requiringNew().run(() -> {
                if (isStillThere(job)) {
                    jobs.save(job.after(new Place(job.place().stage(), position), Outcome.FAILED, clock.instant()));
                }
            });
        }
    }

    private void nextStage(Job job) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (isStillThere(job)) {
                Job next = job.at(Place.beginningOf(job.place().stage() + 1));
                jobs.save(next.place().stage() == END ? next.finished(clock.instant()) : next);
            }
        });
    }

    private void finish(Job job) {
        QuarkusTransaction.requiringNew().run(() -> jobs.save(job.finished(clock.instant())));
    }

    /** Whether no other replica has taken the step. */
    private boolean isStillThere(Job job) {
        return jobs.claim(job.id())
                .filter(now -> now.place().equals(job.place()) && now.state() == Job.State.RUNNING)
                .isPresent();
    }
}
