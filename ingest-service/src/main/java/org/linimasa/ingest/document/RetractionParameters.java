package org.linimasa.ingest.document;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.submission.FieldErrors;
import org.linimasa.ingest.submission.SubmissionReader;
import org.linimasa.rest.IfMatch;
import org.linimasa.rest.ProblemException;

/** Which version of a document is taken back, by whom and why. */
@RegisterForReflection
class RetractionParameters {
    private static final int MAX_AUTHOR_CHARS = 200;
    private static final int MAX_REASON_CHARS = 1000;
    private static final SubmissionReader FIELDS = new SubmissionReader(FieldErrors.IN_QUERY);

    @QueryParam("author")
    @Parameter(
            description = "Who takes it back. Stays with the document and the revisions",
            schema = @Schema(maxLength = MAX_AUTHOR_CHARS),
            example = "Sari Wulandari, newsroom")
    @Nullable
    String author;

    @QueryParam("reason")
    @Parameter(
            description = "Why, in your own words. Stays with the document and the revisions",
            schema = @Schema(maxLength = MAX_REASON_CHARS),
            example = "Withdrawn by its publisher")
    @Nullable
    String reason;

    @HeaderParam(IfMatch.HEADER)
    @Parameter(
            required = true,
            description = "The ETag of the document as you know it; only its version counts, \"v1\" will do. * is"
                    + " whatever version there is",
            example = "*")
    @Nullable
    String ifMatch;

    @QueryParam("purge")
    @Parameter(
            description =
                    "true forgets it for good, which only an admin may: its text, its quotes and all that was read"
                            + " from it are overwritten in every revision and on the timeline, and it is not taken in again",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Nullable
    String purge;

    /** @throws ProblemException 400 where it is neither true nor false */
    boolean purge() {
        if (purge == null || purge.equals("false")) {
            return false;
        }
        if (purge.equals("true")) {
            return true;
        }
        throw ProblemException.unreadableParameter("purge", "not-a-boolean", "purge is true or false.");
    }

    /** @throws ProblemException 428 without a version, 400 where it is none */
    IfMatch condition() {
        return IfMatch.read(IfMatch.Counted.DOCUMENT, ifMatch);
    }

    /** @throws ProblemException 422 where it is too long or no text */
    @Nullable
    String author() {
        return FIELDS.line("author", author, MAX_AUTHOR_CHARS);
    }

    /** @throws ProblemException 422 where it is too long or no text */
    @Nullable
    String reason() {
        return FIELDS.line("reason", reason, MAX_REASON_CHARS);
    }
}
