package org.linimasa.rest;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.VertxException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Errors that arise before a request reaches REST, such as an address that is none, as problems too. */
@ApplicationScoped
class RoutingErrors {
    private static final Logger LOG = Logger.getLogger(RoutingErrors.class);

    private final RoutingProblems problems;

    RoutingErrors(RoutingProblems problems) {
        this.problems = problems;
    }

    /** One of the first routes decides what a failure is answered with; the last one is Quarkus' own, which says nothing. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).failureHandler(this::answerFailure);
    }

    private void answerFailure(RoutingContext context) {
        if (context.failure() instanceof AuthenticationFailedException) {
            context.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            refuse(context, ProblemKind.UNAUTHORIZED);
            return;
        }
        if (DatabaseOutage.causedBy(context.failure())) {
            // Who asks is looked up before REST begins.
            context.response().putHeader(HttpHeaders.RETRY_AFTER, DatabaseOutage.RETRY_AFTER_SECONDS);
            problems.answer(context, ProblemKind.UNAVAILABLE, ProblemResponses.outage(context.failure()), List.of());
            return;
        }
        int status = context.statusCode() < 400 ? ProblemKind.INTERNAL_ERROR.status() : context.statusCode();
        ProblemKind kind = ProblemKind.ofStatus(status);
        if (kind == ProblemKind.INTERNAL_ERROR) {
            LOG.errorf(
                    context.failure(), "Request failed: %s", context.request().path());
        }
        if (kind == ProblemKind.UNREADABLE_REQUEST && context.failure() instanceof VertxException refusal) {
            problems.answer(context, kind, Objects.toString(refusal.getMessage(), kind.description()), List.of());
        } else {
            refuse(context, kind);
        }
    }

    private void refuse(RoutingContext context, ProblemKind kind) {
        problems.answer(context, kind, Requests.describe(kind, context), List.of());
    }
}
