package org.linimasa.timeline.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.access.Roles;
import org.linimasa.timeline.export.ExportFormat;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.EventParameters;
import org.linimasa.timeline.paging.PageLinks;
import org.linimasa.timeline.paging.PageParameters;
import org.linimasa.timeline.watermark.Lag;

/** The timeline. */
@RolesAllowed(Roles.READER)
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events", description = "What happened, happens or will happen, and when")
@RegisterForReflection
public class EventListResource {
    private final ListEvents listEvents;
    private final FindSurroundings findSurroundings;

    EventListResource(ListEvents listEvents, FindSurroundings findSurroundings) {
        this.listEvents = listEvents;
        this.findSurroundings = findSurroundings;
    }

    @GET
    @Operation(
            operationId = "listEvents",
            summary = "The timeline: events of a window, in the order of time",
            description = """
                    Without parameters every event is listed, the oldest first and the undated ones last. All filters \
                    must hold; several values of one filter are alternatives. A page holds up to `limit` events; the \
                    next one is at the link `rel=next`, or with `cursor` = `nextCursor` and all other parameters as \
                    they were. The header Accept, or a suffix such as /events.ics, asks for the whole list in another \
                    format. An event that is dated "September 2023" overlaps a window in that month *possibly*, \
                    and the whole month *definitely*. With `q` each event says in `highlight` where the words \
                    stand.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of the timeline; it may be empty.",
            headers =
                    @Header(
                            name = "Link",
                            description =
                                    "rel=first, and rel=next unless this is the last page (RFC 8288); rel=prev with around",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = EventPage.class)),
                @Content(mediaType = ExportFormat.CALENDAR_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ExportFormat.ATOM_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ExportFormat.JSON_LD_TYPE, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = ExportFormat.GEO_JSON_TYPE, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ExportFormat.NDJSON_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ExportFormat.TIMELINE_JS_TYPE, schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(responseCode = "304", description = "The page has not changed since If-None-Match.")
    @APIResponse(
            responseCode = "422",
            description =
                    "A date, zone or moment does not exist, the window is empty, q has no word to look for or stands"
                            + " beside asOf, or around names no dated event.")
    public Response list(
            @BeanParam EventParameters parameters,
            @QueryParam("sort")
                    @Parameter(
                            description = "time: the oldest first. -time: the newest first. By the earliest start,"
                                    + " undated events last in both. -updated: what changed last first. relevance:"
                                    + " what fits the words of q best first; of words that more than 10,000"
                                    + " events have, 10,000 are ranked.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"time", "-time", "-updated", "relevance"},
                                            defaultValue = "time"))
                    @Nullable
                    String sort,
            @BeanParam PageParameters paging,
            @QueryParam(Count.PARAMETER)
                    @Parameter(
                            description =
                                    "exact: also say how many events match in all, which takes longer the more they"
                                            + " are. estimate: of many events about how many, and estimate then says so.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"exact", "estimate"}))
                    @Nullable
                    String count,
            @QueryParam(FindSurroundings.PARAMETER)
                    @Parameter(
                            description = "Id of a dated event: the first page has it in its middle, between what comes"
                                    + " before and after it in the order of time. What comes before the page is at the"
                                    + " link rel=prev, in the opposite order. Says nothing beside cursor.",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @Nullable
                    String around,
            @QueryParam(FieldSelection.PARAMETER)
                    @Parameter(
                            description = "Fields of an event to answer with, separated by commas; id is always among"
                                    + " them. Without it all.",
                            example = "title,time,status")
                    @Nullable
                    String fields,
            @QueryParam(PastMoment.PARAMETER) @Parameter(description = PastMoment.DESCRIPTION_FOR_LISTS) @Nullable
                    String asOf,
            @QueryParam(LabelLanguage.PARAMETER)
                    @Parameter(description = LabelLanguage.DESCRIPTION, example = "en")
                    @Nullable
                    String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String acceptLanguage,
            @Context UriInfo uri,
            @Context Request request) {
        LabelLanguage language = LabelLanguage.read(lang, acceptLanguage);
        FieldSelection selection = FieldSelection.read(fields);
        EventFilter filter = parameters.read();
        Instant moment = PastMoment.read(asOf, filter);
        Sort order = Sort.read(sort, filter.text() != null);
        ServedPage page;
        String previous = null;
        if (around == null || paging.cursor() != null) {
            page = listEvents.serve(
                    filter, order, paging.limit(), paging.cursor(), Count.read(count), language, moment);
        } else {
            var found = findSurroundings.around(
                    id(around), filter, byTime(order), paging.limit(), Count.read(count), moment);
            page = listEvents.serve(found.page(), filter, language);
            previous = found.previousCursor();
        }
        EntityTag tag = page.tag(language);
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        ResponseBuilder answer = unchanged == null ? Response.ok(page.json(selection)) : unchanged;
        answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, moment == null ? "no-cache" : PastMoment.CACHE_CONTROL)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(Lag.HEADER, page.lag());
        PageLinks.add(answer, uri, page.nextCursor());
        if (previous != null) {
            Sort back = order == Sort.OLDEST_FIRST ? Sort.NEWEST_FIRST : Sort.OLDEST_FIRST;
            PageLinks.addPrevious(
                    answer,
                    uri,
                    Set.of(FindSurroundings.PARAMETER, Sort.PARAMETER),
                    Sort.PARAMETER + "=" + back.written(),
                    previous);
        }
        return answer.build();
    }

    private static UUID id(String around) {
        try {
            return UUID.fromString(around);
        } catch (IllegalArgumentException e) {
            throw ProblemException.unreadableParameter(
                    FindSurroundings.PARAMETER,
                    "not-an-id",
                    "\"" + around + "\" is not the id of an event, which is a UUID.");
        }
    }

    private static Sort byTime(Sort sort) {
        if (!sort.isByTime()) {
            throw ProblemException.unreadableParameter(
                    Sort.PARAMETER, "not-by-time", "Events stand around another one in time: sort=time or sort=-time.");
        }
        return sort;
    }
}
