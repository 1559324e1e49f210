package org.linimasa.ingest.date;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.submission.FieldErrors;
import org.linimasa.ingest.submission.SubmissionReader;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.access.Roles;
import org.linimasa.tagger.Resolution;
import org.linimasa.tagger.TemporalTagger;

@RolesAllowed(Roles.READER)
@Path("/api/v1/dates")
@Tag(name = "Dates", description = "One date in words, tried without storing anything")
@Produces(MediaType.APPLICATION_JSON)
class DateResource {
    private static final int MAX_TEXT_CHARS = 200;
    private static final FieldErrors ERRORS = FieldErrors.IN_QUERY;

    private final TemporalTagger tagger;

    DateResource(TemporalTagger tagger) {
        this.tagger = tagger;
    }

    @GET
    @Path("resolve")
    @Operation(
            operationId = "resolveDate",
            summary = "Read one free-form date",
            description =
                    "Answers what a date in words means: TIMEX3 value, EDTF, bounds, the steps that led there, other"
                            + " readings, and warnings about what does not fit. 422 with the reason where it is no date, such as"
                            + " 31 February.")
    @APIResponse(
            responseCode = "200",
            description = "The date",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ResolvedDateView.class)))
    @APIResponse(responseCode = "422", description = "No date, or one that cannot be. The detail says why")
    public ResolvedDateView resolve(
            @QueryParam("text")
                    @Parameter(
                            description = "A date in any language that has a pack, at most 200 characters",
                            example = "Selasa malam (16/1)",
                            required = true)
                    @Nullable
                    String text,
            @QueryParam("language")
                    @Parameter(
                            description =
                                    "BCP 47, one that dates are read in, such as id or en; what fits best where absent",
                            example = "id")
                    @Nullable
                    String language,
            @QueryParam("anchor")
                    @Parameter(
                            description =
                                    "The day a relative date counts from, ISO 8601; where absent, relative dates are not resolved",
                            example = "2024-01-17")
                    @Nullable
                    String anchor,
            @QueryParam("zone")
                    @Parameter(description = "IANA time zone of the result", example = "Europe/Moscow")
                    @Nullable
                    String zone) {
        SubmissionReader fields = new SubmissionReader(ERRORS);
        String words = fields.line("text", text, MAX_TEXT_CHARS);
        if (words == null) {
            throw ProblemException.unreadableParameter("text", "missing", "The parameter text is missing or blank.");
        }
        return switch (tagger.resolve(
                words, language(fields.language(language)), fields.day("anchor", anchor), fields.zone(zone))) {
            case Resolution.Resolved resolved -> ResolvedDateView.of(resolved);
            case Resolution.Unresolved(String reason) -> throw ERRORS.invalid("text", "unresolved-date", reason);
        };
    }

    /** The language of a pack, where {@code en-GB} is English; to read a date as another one would be to guess. */
    private @Nullable String language(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        return tagger.languageFor(tag)
                .orElseThrow(() -> ProblemException.unreadableParameter(
                        "language",
                        "unknown-value",
                        "\"" + tag + "\" is none of the " + tagger.languages().size()
                                + " languages that dates are read in. Write its BCP 47 tag, such as id, en or uk."));
    }
}
