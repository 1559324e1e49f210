package org.linimasa.ingest.replay;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linimasa.ingest.access.Audited;
import org.linimasa.ingest.idempotency.Idempotent;
import org.linimasa.ingest.job.BeginsJob;
import org.linimasa.ingest.job.Job;
import org.linimasa.ingest.job.JobView;
import org.linimasa.ingest.job.Prefer;
import org.linimasa.rest.access.Roles;

@RolesAllowed(Roles.ADMIN)
@Audited
@Path("/api/v1/replay")
@Tag(name = "Jobs")
@Produces(MediaType.APPLICATION_JSON)
class ReplayResource {
    private final BeginReplay beginReplay;

    ReplayResource(BeginReplay beginReplay) {
        this.beginReplay = beginReplay;
    }

    @POST
    @Idempotent
    @BeginsJob
    @Operation(
            operationId = "replay",
            summary = "Read everything again",
            description =
                    "Every document is read again by the present engine, and every event merged again, as after an"
                            + " update. The documents count as received when they were received first, so that the same engine"
                            + " finds the same; what people said of events stays. It goes on in the background; while a replay is"
                            + " under way, another one is not begun.")
    @Parameter(
            name = Prefer.HEADER,
            in = ParameterIn.HEADER,
            description = Prefer.DESCRIPTION,
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "The job, which ended within the time that the caller preferred to wait",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The job that is under way; Location says where it tells how far it has come",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "Address of the job",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    public Response post() {
        Job job = beginReplay.begin();
        return Response.accepted(JobView.of(job))
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .build();
    }
}
