package org.linimasa.timeline.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;
import org.linimasa.event.Mention;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;
import org.linimasa.rest.access.Roles;
import org.linimasa.timeline.example.ShippedExample;
import org.linimasa.timeline.export.ExportFormat;
import org.linimasa.timeline.paging.PageLinks;
import org.linimasa.timeline.paging.PageParameters;
import org.linimasa.timeline.paging.PositionCursor;
import org.linimasa.timeline.watermark.Lag;

/** One event, the places that report it, and its history. */
@RolesAllowed(Roles.READER)
@Path("/api/v1/events/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
@RegisterForReflection
public class EventResource {
    private static final String ID = "Id of an event.";
    private static final String MERGED = "The id is an alias: the event is now a part of the one at Location.";
    private static final String MIN_REVISION = "minRevision";
    private static final String GONE = "No text supports this event any more; its revisions stay readable.";

    private final FindEvent findEvent;
    private final AwaitRevision awaitRevision;
    private final Lag lag;

    EventResource(FindEvent findEvent, AwaitRevision awaitRevision, Lag lag) {
        this.findEvent = findEvent;
        this.awaitRevision = awaitRevision;
        this.lag = lag;
    }

    @GET
    @Operation(
            operationId = "getEvent",
            summary = "One event, with the words it rests on and how its time was found",
            description = "The ETag changes with the revision and with the phase; ask again with If-None-Match. Whoever"
                    + " has just changed the event and must see it passes the revision that the ingest service"
                    + " answered as minRevision.")
    @APIResponse(
            responseCode = "200",
            description = "The event.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Event.class)),
                @Content(mediaType = ExportFormat.CALENDAR_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ExportFormat.JSON_LD_TYPE, schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(responseCode = "304", description = "The event has not changed since If-None-Match.")
    @APIResponse(responseCode = "308", description = MERGED)
    @APIResponse(responseCode = "410", description = GONE)
    @APIResponse(responseCode = "422", description = "asOf is no moment.")
    @APIResponse(
            responseCode = "503",
            description = "The database is away, or minRevision is not on the timeline yet; see Retry-After.")
    public Response get(
            @PathParam("id") @Parameter(description = ID, example = ShippedExample.EVENT) UUID id,
            @QueryParam(MIN_REVISION)
                    @Parameter(
                            description = "Wait until at least this revision is here, for up to 2 seconds.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"),
                            example = "1")
                    @Nullable
                    String minRevision,
            @QueryParam(PastMoment.PARAMETER) @Parameter(description = PastMoment.DESCRIPTION) @Nullable String asOf,
            @QueryParam(LabelLanguage.PARAMETER)
                    @Parameter(description = LabelLanguage.DESCRIPTION, example = "en")
                    @Nullable
                    String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String acceptLanguage,
            @Context Request request) {
        LabelLanguage language = LabelLanguage.read(lang, acceptLanguage);
        if (minRevision != null) {
            awaitRevision.await(id, revision(minRevision));
        }
        Instant moment = PastMoment.read(asOf);
        EventLookup found = moment == null ? findEvent.find(id, language) : findEvent.findAsOf(id, moment, language);
        return switch (found) {
            case EventLookup.Live(Event event) -> {
                ResponseBuilder unchanged = request.evaluatePreconditions(EventTags.of(event, language));
                ResponseBuilder answer = unchanged == null ? Response.ok(event) : unchanged;
                yield (moment == null ? fresh(answer) : past(answer))
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .tag(EventTags.of(event, language))
                        .build();
            }
            case EventLookup.Merged(UUID into) ->
                moved(into, moment == null ? "" : "?" + PastMoment.PARAMETER + "=" + moment);
            case EventLookup.Retracted() -> throw gone(id);
            case EventLookup.Unknown() -> throw ProblemException.notFound("event", id);
        };
    }

    @GET
    @Path("/mentions")
    @Operation(
            operationId = "listMentions",
            summary = "The places in the texts that report an event",
            description =
                    "In the order in which they were put together; the event's id comes from the first. Offsets are"
                            + " UTF-16 code units into the document's text.")
    @APIResponse(
            responseCode = "200",
            description = "A page of mentions.",
            content = @Content(schema = @Schema(implementation = MentionPage.class)))
    @APIResponse(responseCode = "308", description = MERGED)
    @APIResponse(responseCode = "410", description = GONE)
    public Response mentions(
            @PathParam("id") @Parameter(description = ID, example = ShippedExample.EVENT) UUID id,
            @BeanParam PageParameters paging,
            @Context UriInfo uri) {
        int size = paging.limit();
        String query = "mentions " + id;
        int after = PositionCursor.read(paging.cursor(), query, -1);
        return switch (findEvent.find(id, LabelLanguage.OWN)) {
            case EventLookup.Live live -> {
                List<Mention> found = findEvent.findMentions(id, after, size + 1);
                String next = found.size() > size ? PositionCursor.write(after + size, query) : null;
                MentionPage page = new MentionPage(found.subList(0, Math.min(size, found.size())), next);
                ResponseBuilder answer = fresh(Response.ok(page));
                PageLinks.add(answer, uri, next);
                yield answer.build();
            }
            case EventLookup.Merged(UUID into) -> moved(into, "/mentions");
            case EventLookup.Retracted() -> throw gone(id);
            case EventLookup.Unknown() -> throw ProblemException.notFound("event", id);
        };
    }

    @GET
    @Path("/revisions")
    @Operation(
            operationId = "listRevisions",
            summary = "The history of an event, newest first",
            description = "Each with its cause and what it changed, in words. Also of an event that was merged or"
                    + " retracted: the last revision then says so.")
    @APIResponse(
            responseCode = "200",
            description = "A page of revisions, without their states.",
            content = @Content(schema = @Schema(implementation = RevisionPage.class)))
    public Response revisions(
            @PathParam("id") @Parameter(description = ID, example = ShippedExample.EVENT) UUID id,
            @BeanParam PageParameters paging,
            @Context UriInfo uri) {
        int size = paging.limit();
        String query = "revisions " + id;
        int before = PositionCursor.read(paging.cursor(), query, Integer.MAX_VALUE);
        List<RevisionView> found = findEvent.findRevisions(id, before, size + 1);
        if (found.isEmpty() && paging.cursor() == null) {
            throw ProblemException.notFound("event", id);
        }
        List<RevisionView> shown = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? PositionCursor.write(shown.getLast().revision(), query) : null;
        ResponseBuilder answer = fresh(Response.ok(new RevisionPage(shown, next)));
        PageLinks.add(answer, uri, next);
        return answer.build();
    }

    @GET
    @Path("/revisions/{revision}")
    @Operation(
            operationId = "getRevision",
            summary = "One revision of an event, with its full state",
            description = "What the timeline said after this change. The state has no phase, which depends on now.")
    @APIResponse(
            responseCode = "200",
            description = "The revision.",
            content = @Content(schema = @Schema(implementation = RevisionView.class)))
    public Response revision(
            @PathParam("id") @Parameter(description = ID, example = ShippedExample.EVENT) UUID id,
            @PathParam("revision") @Parameter(description = "Number of the revision, from 1.", example = "1")
                    int revision) {
        RevisionView found = findEvent
                .findRevision(id, revision)
                .orElseThrow(() -> ProblemException.notFound("revision " + revision + " of event", id));
        return past(Response.ok(found)).build();
    }

    private ResponseBuilder fresh(ResponseBuilder answer) {
        return answer.header(Lag.HEADER, lag.header());
    }

    private ResponseBuilder past(ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, PastMoment.CACHE_CONTROL)
                .header(Lag.HEADER, lag.header());
    }

    private Response moved(UUID into, String view) {
        URI location = URI.create("/api/v1/events/" + into + view);
        return fresh(Response.status(Response.Status.PERMANENT_REDIRECT).header(HttpHeaders.LOCATION, location))
                .build();
    }

    private static int revision(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw ProblemException.unreadableParameter(
                    MIN_REVISION, "not-a-revision", MIN_REVISION + " is a whole number from 1, not \"" + text + "\".");
        }
        return Integer.parseInt(text);
    }

    private static ProblemException gone(UUID id) {
        return new ProblemException(
                ProblemKind.GONE,
                "The event " + id
                        + " was retracted: no text supports it any more, or somebody rejected it. Its revisions say which.");
    }
}
