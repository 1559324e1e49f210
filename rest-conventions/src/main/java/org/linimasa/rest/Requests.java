package org.linimasa.rest;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** What a problem says of the request it answers. */
final class Requests {
    private Requests() {}

    static Problem problem(ProblemKind kind, String detail, List<Problem.FieldError> errors, RoutingContext context) {
        return new Problem(
                "/problems/" + kind.slug(),
                kind.title(),
                kind.status(),
                detail,
                context.request().path(),
                TraceId.of(context),
                errors);
    }

    /** What a refusal of the framework means for this request. */
    static String describe(ProblemKind kind, RoutingContext context) {
        HttpServerRequest request = context.request();
        return switch (kind) {
            case NOT_FOUND -> "There is nothing at " + request.path() + ". /q/swagger-ui lists what is offered.";
            case METHOD_NOT_ALLOWED -> request.method() + " is not offered at " + request.path() + ".";
            case NOT_ACCEPTABLE -> "Accept: " + request.getHeader("Accept") + " names no format this operation has.";
            case UNSUPPORTED_MEDIA_TYPE ->
                "Content-Type: " + request.getHeader("Content-Type") + " is not a format this operation reads.";
            case TOO_LARGE -> "The body is larger than this service takes.";
            default -> kind.description();
        };
    }
}
