package org.linimasa.ingest.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.access.Roles;

@RolesAllowed(Roles.READER)
@Path("/api/v1/jobs")
@Tag(name = "Jobs", description = "What takes longer than a request")
@Produces(MediaType.APPLICATION_JSON)
class JobResource {
    private final FindJob findJob;

    JobResource(FindJob findJob) {
        this.findJob = findJob;
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getJob",
            summary = "How far a job has come",
            description =
                    "A job goes on where it was after a restart. Ask again until its state is DONE. The example is the first"
                            + " replay: there is none before `POST /replay`.")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    public JobView get(@PathParam("id") @Parameter(description = "UUID of the job") UUID id) {
        return findJob.find(id).orElseThrow(() -> ProblemException.notFound("job", id));
    }
}
