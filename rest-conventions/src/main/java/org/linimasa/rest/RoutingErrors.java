package org.linimasa.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/** Errors that arise before a request reaches REST, such as a body over the limit, as problems too. */
@ApplicationScoped
class RoutingErrors {
    private static final Logger LOG = Logger.getLogger(RoutingErrors.class);
    private static final List<Integer> BEFORE_REST = List.of(400, 404, 405, 406, 413, 415, 500);

    private final ObjectMapper mapper;

    RoutingErrors(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void register(@Observes Router router) {
        BEFORE_REST.forEach(status -> router.errorHandler(status, context -> answer(context, status)));
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
