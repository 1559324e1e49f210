package org.linimasa.ingest.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.linimasa.ingest.retention.Expiring;

/** How long one can ask what became of a job. */
@ApplicationScoped
class JobRetention implements Expiring {
    private final JobRepository jobs;
    private final Settings settings;

    JobRetention(JobRepository jobs, Settings settings) {
        this.jobs = jobs;
        this.settings = settings;
    }

    /** What an operator sets. */
    @ConfigMapping(prefix = "linimasa.jobs")
    interface Settings {
        /** How long a job is kept after it is done. The latest of its kind stays. */
        @WithDefault("30d")
        Duration keep();
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public int deleteExpired(Instant now, int atMost) {
        return jobs.deleteDoneBefore(now.minus(settings.keep()), atMost);
    }
}
