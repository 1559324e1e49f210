package org.linimasa.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Answers with a {@link Problem} where a request has not reached REST, or never will. */
@ApplicationScoped
public class RoutingProblems {
    private final ObjectMapper mapper;

    RoutingProblems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Ends the request, unless an answer is on its way already. */
    public void answer(RoutingContext context, ProblemKind kind, String detail, List<Problem.FieldError> errors) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        Problem problem = Requests.problem(kind, detail, errors, context);
        try {
            context.response()
                    .setStatusCode(kind.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(mapper.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always writable", e);
        }
    }
}
