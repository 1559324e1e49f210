package org.linimasa.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Errors that arise before a request reaches REST, such as a body over the limit, as problems too. */
@ApplicationScoped
class RoutingErrors {
    private static final Logger LOG = Logger.getLogger(RoutingErrors.class);
    private static final List<Integer> BEFORE_REST = List.of(400, 404, 405, 406, 413, 415, 500);

    /** After the trace id is assigned, before Quarkus refuses a long body without a word. */
    private static final int BEFORE_BODY_LIMIT = 900;

    private final ObjectMapper mapper;
    private final long maxBodyBytes;

    RoutingErrors(
            ObjectMapper mapper, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
        this.mapper = mapper;
        this.maxBodyBytes = maxBodySize.asLongValue();
    }

    void refuseLongBodies(@Observes Filters filters) {
        filters.register(this::refuseLongBody, BEFORE_BODY_LIMIT);
    }

    void register(@Observes Router router) {
        BEFORE_REST.forEach(status -> router.errorHandler(status, context -> answer(context, status)));
    }

    private void refuseLongBody(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && isOverLimit(length)) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            answer(context, ProblemKind.TOO_LARGE.status());
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

    private void answer(RoutingContext context, int status) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        if (status >= 500 && context.failure() != null) {
            LOG.errorf(
                    context.failure(), "Request failed: %s", context.request().path());
        }
        ProblemKind kind = ProblemKind.ofStatus(status);
        Problem problem = Requests.problem(kind, Requests.describe(kind, context), List.of(), context);
        try {
            context.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(mapper.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always writable", e);
        }
    }
}
