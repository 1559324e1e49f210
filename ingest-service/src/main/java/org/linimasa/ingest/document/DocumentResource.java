package org.linimasa.ingest.document;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.document.IngestDocument.Ingested;
import org.linimasa.ingest.submission.FieldErrors;
import org.linimasa.ingest.submission.RequestBody;
import org.linimasa.ingest.submission.SubmissionReader;
import org.linimasa.ingest.submission.SubmittedText;
import org.linimasa.rest.ProblemException;

@Path("/api/v1/documents")
@Tag(name = "Documents")
@Produces(MediaType.APPLICATION_JSON)
class DocumentResource {
    private static final String PATH = "/api/v1/documents/";

    private final IngestDocument ingestDocument;
    private final FindDocument findDocument;

    DocumentResource(IngestDocument ingestDocument, FindDocument findDocument) {
        this.ingestDocument = ingestDocument;
        this.findDocument = findDocument;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "ingestDocument", summary = "Take in a document and answer with its events")
    public Response post(@Nullable SubmittedText body) {
        return ingest(RequestBody.required(body), FieldErrors.inBody(""));
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public Response postPlain(byte[] body, @BeanParam DocumentParameters metadata, @Context HttpHeaders headers) {
        return ingest(metadata.describing(PlainText.decode(body, headers.getMediaType())), FieldErrors.IN_QUERY);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getDocument", summary = "A document's state and the events it supports")
    public Response get(
            @PathParam("id") @Parameter(description = "UUID of the document") UUID id, @Context Request request) {
        DocumentView document = findDocument.find(id).orElseThrow(() -> ProblemException.notFound("document", id));
        EntityTag tag = tag(document);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(document) : unchanged).tag(tag).build();
    }

    private Response ingest(SubmittedText text, FieldErrors errors) {
        Ingested ingested = ingestDocument.ingest(new SubmissionReader(errors).read(text));
        DocumentView document = ingested.document();
        URI location = URI.create(PATH + document.id());
        return (ingested.created() ? Response.created(location) : Response.ok().location(location))
                .entity(document)
                .tag(tag(document))
                .build();
    }

    /** The version, and what of the state changes without it: the events. */
    private static EntityTag tag(DocumentView document) {
        int events = document.events().stream()
                .map(event -> event.id() + "r" + event.revision() + event.phase())
                .toList()
                .hashCode();
        return new EntityTag("v" + document.version() + "." + Integer.toHexString(events));
    }
}
