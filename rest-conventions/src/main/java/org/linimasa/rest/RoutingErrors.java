package org.linimasa.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Errors that arise before a request reaches REST, such as a body over the limit, as problems too. */
@ApplicationScoped
class RoutingErrors {
    private static final Logger LOG = Logger.getLogger(RoutingErrors.class);

    /** After the trace id is assigned, before Quarkus refuses a long body without a word. */
    private static final int BEFORE_BODY_LIMIT = 900;

    private final RoutingProblems problems;
    private final long maxBodyBytes;

    RoutingErrors(
            RoutingProblems problems,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
        this.problems = problems;
        this.maxBodyBytes = maxBodySize.asLongValue();
    }

    void refuseLongBodies(@Observes Filters filters) {
        filters.register(this::refuseLongBody, BEFORE_BODY_LIMIT);
    }

    /** The first route decides what a failure is answered with; the last one is Quarkus' own, which says nothing. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answerFailure);
    }

    private void refuseLongBody(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && isOverLimit(length)) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            refuse(context, ProblemKind.TOO_LARGE);
        } else {
            context.next();
        }
    }

    private boolean isOverLimit(String contentLength) {
        try {
            return Long.parseLong(contentLength) > maxBodyBytes;
        } catch (NumberFormatException e) {
            return false; // the server itself refuses a length that is no number
        }
    }

    private void answerFailure(RoutingContext context) {
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
