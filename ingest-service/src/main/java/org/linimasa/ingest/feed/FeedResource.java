package org.linimasa.ingest.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.access.Audited;
import org.linimasa.ingest.idempotency.Idempotent;
import org.linimasa.ingest.submission.JsonBody;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.access.Roles;

@RolesAllowed(Roles.READER)
@Path("/api/v1/feeds")
@Tag(name = "Feeds", description = "Sources that are read again and again")
@Produces(MediaType.APPLICATION_JSON)
class FeedResource {
    private final ManageFeeds feeds;

    FeedResource(ManageFeeds feeds) {
        this.feeds = feeds;
    }

    @POST
    @Idempotent
    @Audited
    @RolesAllowed(Roles.EDITOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addFeed",
            summary = "Have a feed read again and again",
            description =
                    "RSS or Atom. It is asked every 15 minutes whether it has changed (`linimasa.feeds.every`), and"
                            + " what is new in it is taken in as documents. Feeds are fetched like pages: only from hosts that the"
                            + " operator allows, see `POST /documents/fetch`; where none is, they wait. The same address again says"
                            + " anew what holds for its articles.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FeedToRead.class),
                            examples = @ExampleObject(name = "feed", summary = "A feed", value = """
{"url": "https://news.example/feed.xml", "publisher": "Contoh News", "language": "id", "zone": "Asia/Jakarta"}
""")))
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FeedView.class)))
    public Response post(@Nullable FeedToRead body) {
        FeedView feed = feeds.put(JsonBody.required(body));
        return Response.ok(feed)
                .location(URI.create("/api/v1/feeds/" + feed.id()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listFeeds",
            summary = "All feeds",
            description = "With what came of the last poll of each.")
    @APIResponse(
            responseCode = "200",
            description = "The feeds",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FeedsView.class)))
    public FeedsView list() {
        return new FeedsView(feeds.list());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getFeed", summary = "A feed", description = "With what came of its last poll.")
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FeedView.class)))
    public FeedView get(@PathParam("id") @Parameter(description = "UUID of the feed") UUID id) {
        return feeds.find(id).orElseThrow(() -> ProblemException.notFound("feed", id));
    }

    @DELETE
    @Audited
    @RolesAllowed(Roles.EDITOR)
    @Path("{id}")
    @Operation(
            operationId = "removeFeed",
            summary = "Have a feed read no more",
            description = "Its documents stay. To remove what is not there changes nothing.")
    @APIResponse(responseCode = "204", description = "It is read no more")
    public void delete(@PathParam("id") @Parameter(description = "UUID of the feed") UUID id) {
        feeds.remove(id);
    }
}
