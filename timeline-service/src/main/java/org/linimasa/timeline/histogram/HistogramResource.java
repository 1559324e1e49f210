package org.linimasa.timeline.histogram;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.Suggestion;
import org.linimasa.rest.access.Roles;
import org.linimasa.timeline.filter.EventParameters;
import org.linimasa.timeline.watermark.Lag;

/** How many events lie where in time. */
@RolesAllowed(Roles.READER)
@Path("/api/v1/histogram")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overview", description = "Counts of events, to see where to look")
@RegisterForReflection
public class HistogramResource {
    private static final String AUTO = "auto";

    private final CountOverTime countOverTime;
    private final Lag lag;

    HistogramResource(CountOverTime countOverTime, Lag lag) {
        this.countOverTime = countOverTime;
        this.lag = lag;
    }

    @GET
    @Operation(operationId = "countOverTime", summary = "How many events lie where in time", description = """
                    Takes the filters of `GET /events`. Buckets are stretches of the local calendar, in the window or, \
                    where it is open, as far as events lie. An event that is dated more coarsely than a bucket is \
                    *possible* in several and *definite* in none; `mass` spreads it evenly over the time from its \
                    earliest start to its latest end (over the end that is known, where the other is open), and what \
                    is a set of times over the buckets that it can lie in. Undated events are in no bucket and are \
                    counted apart, whatever `undated` says. The counts are exact unless `estimate` says that \
                    they are not.""")
    @APIResponse(
            responseCode = "200",
            description = "The histogram; without buckets where nothing matches.",
            content = @Content(schema = @Schema(implementation = HistogramView.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "A date or zone does not exist, the window is empty, q has no word to look for, or there would"
                            + " be more than a thousand buckets; the problem then names the next width that suits.")
    public Response count(
            @BeanParam EventParameters parameters,
            @QueryParam(Buckets.PARAMETER)
                    @Parameter(
                            description = "Width of a bucket. auto: the finest that makes a hundred buckets at most."
                                    + " Weeks begin on Monday, 2020 begins a decade and 2000 a century.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "auto", "day", "week", "month", "quarter", "year", "decade", "century"
                                            },
                                            defaultValue = AUTO),
                            example = "month")
                    @Nullable
                    String bucket) {
        HistogramView histogram = countOverTime.count(parameters.read(), size(bucket));
        return Response.ok(histogram).header(Lag.HEADER, lag.header()).build();
    }

    private static @Nullable BucketSize size(@Nullable String bucket) {
        if (bucket == null || bucket.equals(AUTO)) {
            return null;
        }
        List<String> known = Stream.concat(
                        Stream.of(AUTO), Arrays.stream(BucketSize.values()).map(BucketSize::written))
                .toList();
        return Arrays.stream(BucketSize.values())
                .filter(it -> it.written().equals(bucket))
                .findFirst()
                .orElseThrow(() -> ProblemException.unreadableParameter(
                        Buckets.PARAMETER,
                        "unknown-value",
                        "\"" + bucket + "\" is not a width of a bucket." + Suggestion.among(known, bucket)
                                + " Known values: " + String.join(", ", known) + "."));
    }
}
