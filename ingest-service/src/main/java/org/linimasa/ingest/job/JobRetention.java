package org.linimasa.ingest.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.linimasa.ingest.retention.Expiring;

/** How long one can ask what became of a job. */
@Dependent
class JobRetention {
    /** What an operator sets. */
    @ConfigMapping(prefix = "linimasa.jobs")
    interface Settings {
        /** How long a job is kept after it is done. The latest of its kind stays. */
        @WithDefault("30d")
        Duration keep();
    }

    @Produces
    Expiring expiring(JobRepository jobs, Settings settings) {
        return new Expiring("jobs", settings.keep(), jobs::deleteDoneBefore);
    }
}
