package org.linimasa.ingest.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.submission.FieldErrors;
import org.linimasa.ingest.submission.SubmissionReader;
import org.linimasa.rest.IfMatch;
import org.linimasa.rest.ProblemException;

/**
 * Which revision is corrected, who corrects, and why. The last two stand in the query: a merge patch has no room for what is no part of the event, and a
 * header holds no letters beyond ASCII.
 */
@RegisterForReflection
class CorrectionParameters {
    static final int MAX_AUTHOR_CHARS = 200;
    static final int MAX_REASON_CHARS = 1000;

    private static final SubmissionReader FIELDS = new SubmissionReader(FieldErrors.IN_QUERY);

    @QueryParam("author")
    @Parameter(
            required = true,
            description = "Who corrects. Stays with the revision",
            schema = @Schema(maxLength = MAX_AUTHOR_CHARS),
            example = "Sari Wulandari, newsroom")
    @Nullable
    String author;

    @QueryParam("reason")
    @Parameter(
            required = true,
            description = "Why, in your own words. Stays with the revision",
            schema = @Schema(maxLength = MAX_REASON_CHARS),
            example = "Confirmed by both ministries")
    @Nullable
    String reason;

    @HeaderParam(IfMatch.HEADER)
    @Parameter(
            required = true,
            description =
                    "The ETag of the event as you know it, from either service; only its revision counts, \"r1\" will"
                            + " do. * is whatever revision there is: you may overwrite what you have not seen",
            example = "*")
    @Nullable
    String ifMatch;

    /** @throws ProblemException 428 without a revision, 400 where it is none */
    IfMatch condition() {
        return IfMatch.read(IfMatch.Counted.EVENT, ifMatch);
    }

    /** @throws ProblemException 400 where one is missing, 422 where one is too long or no text */
    By by() {
        return new By(given("author", author, MAX_AUTHOR_CHARS), given("reason", reason, MAX_REASON_CHARS));
    }

    private static String given(String name, @Nullable String value, int maxChars) {
        String line = FIELDS.line(name, value, maxChars);
        if (line == null) {
            throw ProblemException.unreadableParameter(
                    name,
                    "missing",
                    "The query parameter " + name + " is missing: a correction has an author and a reason.");
        }
        return line;
    }
}
