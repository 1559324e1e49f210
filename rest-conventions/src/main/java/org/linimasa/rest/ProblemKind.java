package org.linimasa.rest;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of problem both services answer with; each has a page under {@code /problems/{slug}}. */
public enum ProblemKind {
    UNREADABLE_REQUEST(
            400,
            "The request cannot be read",
            "The body is not the JSON that this operation expects, or a parameter is unknown, given twice or not of its"
                    + " type. The errors say which one and where."),
    UNAUTHORIZED(
            401,
            "Who you are is not known",
            "The request carries no valid credentials for this operation: send Authorization: Bearer with a token."),
    FORBIDDEN(
            403,
            "Not allowed",
            "The role of the caller does not include this, or the request comes from an origin or host that may not do"
                    + " this."),
    NOT_FOUND(404, "Nothing is here", "There is no such path, or nothing with this id."),
    METHOD_NOT_ALLOWED(405, "This method is not offered here", "The header Allow lists the methods of this path."),
    NOT_ACCEPTABLE(406, "No such format", "The operation cannot answer in any media type of the header Accept."),
    TOO_SLOW(
            408,
            "The body came too slowly",
            "The rest was not waited for. The detail says how fast a body has to come."),
    CONFLICT(409, "The state does not allow it", "The request contradicts the present state."),
    GONE(410, "No longer here", "What had this id was retracted or purged."),
    STALE(412, "Changed in the meantime", "The header If-Match names a revision that is no longer the newest."),
    TOO_LARGE(413, "Too large", "The body or a text in it is longer than the service takes."),
    URI_TOO_LONG(414, "The address is too long", "Path and query together are longer than the service reads."),
    UNSUPPORTED_MEDIA_TYPE(415, "No such input format", "The operation cannot read the media type of Content-Type."),
    INVALID_VALUE(
            422,
            "A value is not valid",
            "The request could be read, but a value in it means nothing: a date that does not exist, for example. The"
                    + " errors say which value and why."),
    PRECONDITION_REQUIRED(
            428, "If-Match is missing", "This change needs the header If-Match with the revision it changes."),
    TOO_MANY_REQUESTS(429, "Too many requests", "The header Retry-After says when to try again."),
    HEADERS_TOO_LARGE(431, "The headers are too large", "All headers together are longer than the service reads."),
    INTERNAL_ERROR(500, "The service made a mistake", "This is a defect. The trace id finds it in the logs."),
    UNAVAILABLE(
            503,
            "Not available now",
            "The database cannot be reached at the moment, or took too long. The header Retry-After says when to try again.");

    private final int status;
    private final String title;
    private final String description;

    ProblemKind(int status, String title, String description) {
        this.status = status;
        this.title = title;
        this.description = description;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** A short title, the same for each problem of this kind. */
    public String title() {
        return title;
    }

    /** What the kind means and what to do. */
    public String description() {
        return description;
    }

    /** The last segment of the problem's {@code type}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The kind with a slug. */
    public static Optional<ProblemKind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    /** The kind that stands for an HTTP status; other client errors are unreadable, other server errors internal. */
    public static ProblemKind ofStatus(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status < 500 ? UNREADABLE_REQUEST : INTERNAL_ERROR);
    }
}
