package org.linimasa.ingest.replay;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import org.linimasa.ingest.document.ReadAgain;
import org.linimasa.ingest.event.ReadEventAgain;
import org.linimasa.ingest.job.Job;
import org.linimasa.ingest.job.Jobs;
import org.linimasa.ingest.outbox.Outbox;

/** Begins to read everything again, unless that is under way. */
@ApplicationScoped
class BeginReplay {
    private final Jobs jobs;
    private final ReadAgain documents;
    private final ReadEventAgain events;
    private final Outbox outbox;
    private final Clock clock;
    private final Event<ReplayBegun> begun;

    BeginReplay(
            Jobs jobs,
            ReadAgain documents,
            ReadEventAgain events,
            Outbox outbox,
            Clock clock,
            Event<ReplayBegun> begun) {
        this.jobs = jobs;
        this.documents = documents;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
        this.begun = begun;
    }

    /** There is something to do; observed after the commit. */
    enum ReplayBegun {
        INSTANCE
    }

    /** The job that is under way now. */
    Job begin() {
        return QuarkusTransaction.joiningExisting().call(() -> {
            outbox.takeTurn();
            begun.fire(ReplayBegun.INSTANCE);
            return jobs.running(Replay.KIND)
                    .orElseGet(() -> jobs.begin(
                            Replay.KIND, Math.toIntExact(documents.count() + events.count()), clock.instant()));
        });
    }
}
