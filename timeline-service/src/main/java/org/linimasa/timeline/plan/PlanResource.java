package org.linimasa.timeline.plan;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linimasa.rest.access.Roles;
import org.linimasa.timeline.event.ReaderParameters;
import org.linimasa.timeline.filter.EventParameters;
import org.linimasa.timeline.paging.PageLinks;
import org.linimasa.timeline.paging.PageParameters;
import org.linimasa.timeline.watermark.Lag;

/** What was announced. */
@RolesAllowed(Roles.READER)
@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans", description = "What was announced, and what became of it")
@RegisterForReflection
public class PlanResource {
    private final ListPlans listPlans;
    private final Lag lag;

    PlanResource(ListPlans listPlans, Lag lag) {
        this.listPlans = listPlans;
        this.lag = lag;
    }

    @GET
    @Operation(
            operationId = "listPlans",
            summary = "What was announced and what became of it, the overdue first",
            description = """
                    Every event that is planned or postponed, or was so once: with what was expected first, each \
                    announcement, what reported the outcome, and by how many days its start slipped. What is overdue \
                    comes first: its time is over, and nobody has told what became of it. What lies ahead follows in the \
                    order of time, then what is settled, the newest first. Takes the filters of `GET /events`, which look \
                    at the event as it stands now: `phase=OVERDUE` lists only what is overdue.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of plans; it may be empty.",
            headers =
                    @Header(
                            name = "Link",
                            description = "rel=first, and rel=next unless this is the last page (RFC 8288)",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = PlanPage.class)))
    @APIResponse(
            responseCode = "422",
            description = "A date or zone does not exist, the window is empty, or q has no word to look for.")
    public Response list(
            @BeanParam EventParameters parameters,
            @BeanParam PageParameters paging,
            @BeanParam ReaderParameters reader,
            @Context UriInfo uri) {
        PlanPage page = listPlans.list(parameters.read(), paging.limit(), paging.cursor(), reader.language());
        ResponseBuilder answer = Response.ok(page)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(Lag.HEADER, lag.header());
        PageLinks.add(answer, uri, page.nextCursor());
        return answer.build();
    }
}
