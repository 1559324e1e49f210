package org.linimasa.ingest.event;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

@Path("/api/v1/events")
@Tag(name = "Events")
@Produces(MediaType.APPLICATION_JSON)
class EventResource {
    private static final String PATH = "/api/v1/events/";

    private final FindEvent findEvent;

    EventResource(FindEvent findEvent) {
        this.findEvent = findEvent;
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getEvent", summary = "An event as the ingest service knows it")
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        return switch (findEvent.find(id)) {
            case FindEvent.Found.Live(EventView event) -> {
                EntityTag tag = tag(event);
                Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
                yield (unchanged == null ? Response.ok(event) : unchanged)
                        .tag(tag)
                        .build();
            }
            case FindEvent.Found.Alias(UUID survivor) ->
                Response.status(308).location(URI.create(PATH + survivor)).build();
            case FindEvent.Found.Retracted() ->
                throw new ProblemException(
                        ProblemKind.GONE, "The event " + id + " is supported by no document any more.");
            case FindEvent.Found.Unknown() -> throw ProblemException.notFound("event", id);
        };
    }

    /** The revision part is what a change must match; the rest tells representations of one revision apart. */
    private static EntityTag tag(EventView event) {
        return new EntityTag("r" + event.revision() + "." + event.phase());
    }
}
