package org.linimasa.timeline.embed;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;
import org.linimasa.rest.access.Roles;
import org.linimasa.timeline.example.ShippedExample;
import org.linimasa.timeline.saved.SavedTimelines;

/**
 * Answers programs that show a link as what it leads to.
 *
 * @see <a href="https://oembed.com">oEmbed</a>
 */
@RolesAllowed(Roles.READER)
@Path("/" + OEmbedResource.PATH)
@Tag(name = "Timelines")
@RegisterForReflection
public class OEmbedResource {
    static final String PATH = "api/v1/oembed";

    private static final Pattern PAGE = Pattern.compile("/" + EmbedPage.PATH + "([a-z0-9-]+)");
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int CACHE_SECONDS = 3600;

    private final SavedTimelines timelines;

    OEmbedResource(SavedTimelines timelines) {
        this.timelines = timelines;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "embedTimeline",
            summary = "How to show a saved timeline inside another page (oEmbed)",
            description =
                    "The page /embed/{slug} says in its head that it is answered for here. The answer is a frame of"
                            + " at most the size that is asked for.")
    @APIResponse(
            responseCode = "200",
            description = "Markup to embed.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OEmbedView.class)))
    @APIResponse(responseCode = "404", description = "That is no page of a saved timeline here.")
    public Response get(
            @QueryParam("url")
                    @Parameter(
                            description = "Address of the page; its host may be that of a proxy before this service.",
                            required = true,
                            example = "http://127.0.0.1:8080/embed/" + ShippedExample.TIMELINE)
                    @Nullable
                    String url,
            @QueryParam("maxwidth")
                    @Parameter(description = "In pixels.", schema = @Schema(type = SchemaType.INTEGER))
                    @Nullable
                    String maxWidth,
            @QueryParam("maxheight")
                    @Parameter(description = "In pixels.", schema = @Schema(type = SchemaType.INTEGER))
                    @Nullable
                    String maxHeight,
            @QueryParam("format")
                    @Parameter(
                            description = "json, which is the only one.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"json"}))
                    @Nullable
                    String format,
            @Context UriInfo uri) {
        if (format != null && !format.equals("json")) {
            throw new ProblemException(ProblemKind.NOT_ACCEPTABLE, "There is no other format than json.");
        }
        int width = Math.min(WIDTH, pixels("maxwidth", maxWidth));
        int height = Math.min(HEIGHT, pixels("maxheight", maxHeight));
        EmbedPage page = new EmbedPage(uri.getBaseUri(), timelines.get(slug(url)));
        return Response.ok(new OEmbedView(
                        "1.0",
                        "rich",
                        page.timeline().title(),
                        "Linimasa",
                        uri.getBaseUri().toString(),
                        page.frame(width, height),
                        width,
                        height,
                        CACHE_SECONDS))
                .build();
    }

    private static String slug(@Nullable String url) {
        if (url == null) {
            throw ProblemException.unreadableParameter("url", "missing", "url is missing: the address of a page.");
        }
        try {
            Matcher path = PAGE.matcher(Objects.toString(new URI(url).getRawPath(), ""));
            if (path.matches()) {
                return path.group(1);
            }
        } catch (URISyntaxException e) {
            throw ProblemException.unreadableParameter("url", "not-a-url", "\"" + url + "\" is not an address.");
        }
        throw ProblemException.notFound("page", url);
    }

    private static int pixels(String name, @Nullable String value) {
        if (value == null) {
            return Integer.MAX_VALUE;
        }
        if (!value.matches("[1-9]\\d{0,8}")) {
            throw ProblemException.unreadableParameter(
                    name, "not-a-number", "\"" + value + "\" is not a number of pixels.");
        }
        return Integer.parseInt(value);
    }
}
