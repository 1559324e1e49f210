package org.linimasa.ingest.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.access.Roles;

@RolesAllowed(Roles.READER)
@Path("/api/v1/jobs")
@Tag(name = "Jobs", description = "What takes longer than a request")
@Produces(MediaType.APPLICATION_JSON)
class JobResource {
    private final AwaitJob awaitJob;

    JobResource(AwaitJob awaitJob) {
        this.awaitJob = awaitJob;
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getJob",
            summary = "How far a job has come",
            description =
                    "A job goes on where it was after a restart. Ask again until its state is DONE, or have the answer wait"
                            + " for that with `Prefer: wait=60`. The example is the first replay: there is none before `POST /replay`.")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            headers =
                    @Header(
                            name = Prefer.APPLIED,
                            description = "wait=, where it was preferred to wait",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    public Response get(
            @PathParam("id") @Parameter(description = "UUID of the job") UUID id,
            @HeaderParam(Prefer.HEADER) @Parameter(description = Prefer.DESCRIPTION, example = "wait=1") @Nullable
                    List<String> prefer) {
        Optional<Duration> wait = Prefer.wait(prefer);
        JobView job =
                awaitJob.await(id, wait.orElse(Duration.ZERO)).orElseThrow(() -> ProblemException.notFound("job", id));
        return Response.ok(job)
                .header(Prefer.APPLIED, wait.map(it -> "wait=" + it.toSeconds()).orElse(null))
                .build();
    }
}
