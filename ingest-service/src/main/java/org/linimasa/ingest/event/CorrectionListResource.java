package org.linimasa.ingest.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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

@RolesAllowed(Roles.EDITOR)
@Path("/api/v1/corrections")
@Tag(name = "Corrections")
@Produces(MediaType.APPLICATION_JSON)
class CorrectionListResource {
    private static final int MAX_LIMIT = 500;

    private final ListCorrections listCorrections;

    CorrectionListResource(ListCorrections listCorrections) {
        this.listCorrections = listCorrections;
    }

    @GET
    @Operation(
            operationId = "listCorrections",
            summary = "What people said of events",
            description =
                    "Corrections of fields, merges, splits and reviews, the newest first, each with its author, its reason"
                            + " and the event it belongs to now. All filters must hold. The next stretch is `before` the last"
                            + " number of this one, at the link rel=next.")
    @APIResponse(
            responseCode = "200",
            description = "The corrections",
            headers =
                    @Header(
                            name = "Link",
                            description = "rel=next, unless these are the last (RFC 8288)",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CorrectionsView.class)))
    @APIResponse(responseCode = "422", description = "There is no such event")
    public Response list(
            @QueryParam("event")
                    @Parameter(
                            description = "Only what was said of mentions of this event",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @Nullable
                    String event,
            @QueryParam("author") @Parameter(description = "Only what this person said") @Nullable String author,
            @QueryParam("kind")
                    @Parameter(
                            description = "Only corrections of this kind",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"FIELDS", "TOGETHER", "APART", "REVIEW"}))
                    @Nullable
                    String kind,
            @QueryParam("before")
                    @Parameter(
                            description = "Only corrections with a smaller number than this one",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "1"))
                    @Nullable
                    String before,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Parameter(description = "At most so many, from 1 to 500", example = "50")
                    int limit,
            @Context UriInfo uri) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ProblemException.unreadableParameter(
                    "limit", "out-of-range", "limit is from 1 to " + MAX_LIMIT + ".");
        }
        ListCorrections.Wanted wanted = new ListCorrections.Wanted(event(event), author, kind(kind), before(before));
        // One more than is shown says whether there are more.
        List<CorrectionView> found = listCorrections.list(wanted, limit + 1);
        List<CorrectionView> shown = found.subList(0, Math.min(limit, found.size()));
        Response.ResponseBuilder answer = Response.ok(new CorrectionsView(shown));
        if (found.size() > limit) {
            answer.header(HttpHeaders.LINK, "<" + next(uri, shown.getLast().number()) + ">; rel=\"next\"");
        }
        return answer.build();
    }

    private static @Nullable UUID event(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.unreadableParameter(
                    "event", "not-an-id", "\"" + text + "\" is not the id of an event, which is a UUID.");
        }
    }

    private static long before(@Nullable String text) {
        if (text == null) {
            return Long.MAX_VALUE;
        }
        if (!text.matches("\\d{1,18}")) {
            throw ProblemException.unreadableParameter(
                    "before", "not-a-number", "\"" + text + "\" is not the number of a correction, such as 12.");
        }
        return Long.parseLong(text);
    }

    private static String next(UriInfo uri, long before) {
        URI next =
                uri.getRequestUriBuilder().replaceQueryParam("before", before).build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }

    private static CorrectionEntity.@Nullable Kind kind(@Nullable String word) {
        return word == null
                ? null
                : Arrays.stream(CorrectionEntity.Kind.values())
                        .filter(kind -> kind.name().equals(word))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.unreadableParameter(
                                "kind",
                                "unknown-value",
                                "\"" + word + "\" is not a kind of correction. Known kinds: "
                                        + Arrays.stream(CorrectionEntity.Kind.values())
                                                .map(Enum::name)
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }
}
