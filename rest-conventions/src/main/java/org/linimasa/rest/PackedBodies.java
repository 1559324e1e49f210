package org.linimasa.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Refuses a body that is packed, before any of it is read: nobody knows how long it is when it is not.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15.5.16">RFC 9110, 415</a>
 */
@ApplicationScoped
class PackedBodies {
    /** After the trace id is assigned, before anything looks at the body. */
    private static final int BEFORE_REST = 889;

    private static final String AS_IT_IS = "identity";

    private final RoutingProblems problems;

    PackedBodies(RoutingProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refusePacked, BEFORE_REST);
    }

    private void refusePacked(RoutingContext context) {
        String coding = context.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        if (coding == null || coding.isBlank() || coding.strip().equalsIgnoreCase(AS_IT_IS)) {
            context.next();
            return;
        }
        context.response().putHeader(HttpHeaders.ACCEPT_ENCODING, AS_IT_IS);
        String detail = "The body is packed (Content-Encoding: " + coding.strip() + "). Send it as it is.";
        problems.answer(
                context,
                ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                detail,
                List.of(new Problem.FieldError("header", "Content-Encoding", null, "packed", detail)));
    }
}
