package org.linimasa.ingest.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linimasa.ingest.access.Audited;
import org.linimasa.ingest.stream.KeptAnswers;
import org.linimasa.ingest.stream.PartByPart;
import org.linimasa.ingest.stream.TextBody;
import org.linimasa.ingest.submission.SubmittedText;
import org.linimasa.rest.access.Roles;

@RolesAllowed(Roles.CONTRIBUTOR)
@Audited
@Path("/api/v1/documents/batch")
@Tag(name = "Documents")
@Produces(PartByPart.MEDIA_TYPE)
class BatchResource {
    private final IngestBatch ingestBatch;
    private final ObjectMapper mapper;
    private final KeptAnswers kept;

    BatchResource(IngestBatch ingestBatch, ObjectMapper mapper, KeptAnswers kept) {
        this.ingestBatch = ingestBatch;
        this.mapper = mapper;
        this.kept = kept;
    }

    @POST
    @Consumes(PartByPart.MEDIA_TYPE)
    @Operation(
            operationId = "ingestDocuments",
            summary = "Take in many documents",
            description = "NDJSON of any length: each line is a document as `POST /documents` takes it. It is read,"
                    + " stored and answered line by line, so what has an answer is on disk. A line that is refused keeps no"
                    + " other one out, and the same batch again changes nothing: after a broken connection send it again."
                    + " Only where the database is away, or where too much of the answer waits to be read, the rest is left"
                    + " alone; then `complete` is false.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = PartByPart.MEDIA_TYPE,
                            schema = @Schema(implementation = SubmittedText.class),
                            examples = @ExampleObject(name = "lines", summary = "Two documents", value = """
{"text": "Wali Kota Tirtasari meresmikan dermaga baru pada Senin (15/1).", "publishedAt": "2024-01-16", "language": "id"}
{"text": "The council of Port Ellery will vote on the quay next Thursday.", "publishedAt": "2024-01-16", "language": "en"}
""")))
    @APIResponse(
            responseCode = "200",
            description = "A line for each line of the batch as soon as it is stored, and a last one with `summary`",
            content =
                    @Content(
                            mediaType = PartByPart.MEDIA_TYPE,
                            schema = @Schema(anyOf = {BatchLineView.class, PartByPart.Last.class})))
    public StreamingOutput post(InputStream body, @Context HttpHeaders headers, @Context RoutingContext request) {
        return new PartByPart(ingestBatch.open(TextBody.reader(body, headers.getMediaType())), mapper, request, kept);
    }
}
