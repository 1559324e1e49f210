package org.linimasa.timeline.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linimasa.event.Mention;
import org.linimasa.rest.access.Roles;
import org.linimasa.timeline.document.FindDocument;
import org.linimasa.timeline.example.ShippedExample;
import org.linimasa.timeline.paging.PageLinks;
import org.linimasa.timeline.paging.PageParameters;
import org.linimasa.timeline.paging.PositionCursor;
import org.linimasa.timeline.watermark.Lag;

/** Where in a text its events are told. */
@RolesAllowed(Roles.READER)
@Path("/api/v1/documents/{id}/mentions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
@RegisterForReflection
public class DocumentMentionsResource {
    private final FindDocument findDocument;
    private final FindEvent findEvent;
    private final Lag lag;

    DocumentMentionsResource(FindDocument findDocument, FindEvent findEvent, Lag lag) {
        this.findDocument = findDocument;
        this.findEvent = findEvent;
        this.lag = lag;
    }

    @GET
    @Operation(
            operationId = "listDocumentMentions",
            summary = "The places in a text that report events",
            description =
                    "In the order of the text, each with its offsets in it (UTF-16 code units) and the event that it is part"
                            + " of. The text itself is the ingest service's, which serves as much of it as the operator allows.")
    @APIResponse(
            responseCode = "200",
            description = "A page of mentions.",
            content = @Content(schema = @Schema(implementation = MentionPage.class)))
    @APIResponse(responseCode = "410", description = "The document was retracted.")
    public Response list(
            @PathParam("id") @Parameter(description = "Id of a document.", example = ShippedExample.DOCUMENT) UUID id,
            @BeanParam PageParameters paging,
            @Context UriInfo uri) {
        int size = paging.limit();
        String query = "mentions in " + id;
        int begin = PositionCursor.read(paging.cursor(), query, 0);
        findDocument.find(id);
        List<Mention> all = findEvent.findMentionsInDocument(id);
        int end = Math.min(begin + size, all.size());
        String next = end < all.size() ? PositionCursor.write(end, query) : null;
        ResponseBuilder answer = Response.ok(new MentionPage(all.subList(Math.min(begin, end), end), next))
                .header(Lag.HEADER, lag.header());
        PageLinks.add(answer, uri, next);
        return answer.build();
    }
}
