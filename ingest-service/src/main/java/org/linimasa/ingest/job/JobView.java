package org.linimasa.ingest.job;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job as served. */
@Schema(name = "Job", description = "Work that takes longer than a request, and how far it has come.")
@RegisterForReflection
public record JobView(
        @Schema(required = true, description = "UUID") UUID id,

        @Schema(required = true, description = "What is done; an open list", examples = "REPLAY")
        String kind,

        @Schema(required = true, description = "RUNNING or DONE")
        Job.State state,

        @Schema(required = true, description = "How much there was to do when it began", examples = "200")
        int total,

        @Schema(required = true, description = "How much of it is done, with what failed", examples = "120")
        int done,

        @Schema(required = true, description = "Of how much the outcome is another than before", examples = "3")
        int changed,

        @Schema(required = true, description = "How much could not be done; the log says why", examples = "0")
        int failed,

        @Schema(required = true, description = "RFC 3339") Instant createdAt,

        @Schema(required = true, description = "The last step, RFC 3339")
        Instant updatedAt) {
    /** As of now. */
    public static JobView of(Job job) {
        return new JobView(
                job.id(),
                job.kind(),
                job.state(),
                job.total(),
                job.done(),
                job.changed(),
                job.failed(),
                job.createdAt(),
                job.updatedAt());
    }
}
