package org.linimasa.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses {@code Content-Type} and {@code Accept} that name no media type (RFC 9110, section 8.3.1): REST would take its
 * own failure to read them for a defect.
 */
@ApplicationScoped
class MediaTypeHeaders {
    /** After the trace id is assigned, before anything looks at a header. */
    private static final int BEFORE_REST = 890;

    private final RoutingProblems problems;

    MediaTypeHeaders(RoutingProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseUnreadable, BEFORE_REST);
    }

    private void refuseUnreadable(RoutingContext context) {
        String contentType = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        List<String> accepted = context.request().headers().getAll(HttpHeaders.ACCEPT);
        if (contentType != null && !isMediaType(contentType)) {
            refuse(context, ProblemKind.UNSUPPORTED_MEDIA_TYPE, HttpHeaders.CONTENT_TYPE, contentType);
        } else {
            String unreadable = accepted.stream()
                    .filter(header -> !header.isBlank())
                    .flatMap(header -> Stream.of(header.split(",")))
                    .filter(type -> !isMediaType(type))
                    .findFirst()
                    .orElse(null);
            refuseOrGoOn(context, unreadable);
        }
    }

    private void refuseOrGoOn(RoutingContext context, @Nullable String unreadable) {
        if (unreadable == null) {
            context.next();
        } else {
            refuse(context, ProblemKind.UNREADABLE_REQUEST, HttpHeaders.ACCEPT, unreadable);
        }
    }

    private void refuse(RoutingContext context, ProblemKind kind, String header, String value) {
        String detail = "The header " + header + " says \"" + value.strip()
                + "\", which is no media type such as application/json.";
        problems.answer(
                context,
                kind,
                detail,
                List.of(new Problem.FieldError("header", header, null, "no-media-type", detail)));
    }

    private static boolean isMediaType(String text) {
        try {
            MediaType.valueOf(text.strip());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
