package org.linimasa.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long a body may be. Quarkus knows one limit for all operations; what is read as it comes in, and never held as a
 * whole, needs none of ours.
 */
@ApplicationScoped
class BodyLimit {
    /** After the trace id is assigned, before Quarkus refuses a long body without a word. */
    private static final int BEFORE_QUARKUS = 900;
    /** Right after Quarkus has noted its own limit (RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT). */
    private static final int AFTER_QUARKUS = 1;

    private final RoutingProblems problems;
    private final long maxBodyBytes;
    private final Set<String> streamedPaths;

    BodyLimit(
            RoutingProblems problems,
            @ConfigProperty(name = "linimasa.http.max-body-size") MemorySize maxBodySize,
            @ConfigProperty(name = "linimasa.http.streamed-paths") Optional<Set<String>> streamedPaths) {
        this.problems = problems;
        this.maxBodyBytes = maxBodySize.asLongValue();
        this.streamedPaths = streamedPaths.orElse(Set.of());
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseLongBody, BEFORE_QUARKUS);
        filters.register(this::leaveCountingToUs, AFTER_QUARKUS);
    }

    private void refuseLongBody(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && !isStreamed(context) && isOverLimit(length)) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            problems.answer(
                    context, ProblemKind.TOO_LARGE, Requests.describe(ProblemKind.TOO_LARGE, context), List.of());
        } else {
            context.next();
        }
    }

    /** {@link CountedBodies} counts what is read. */
    private void leaveCountingToUs(RoutingContext context) {
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, Long.MAX_VALUE);
        context.next();
    }

    /** Whether a body is held as a whole. */
    boolean countsBodyOf(RoutingContext context) {
        return !isStreamed(context);
    }

    long maxBodyBytes() {
        return maxBodyBytes;
    }

    private boolean isStreamed(RoutingContext context) {
        return streamedPaths.contains(context.normalizedPath());
    }

    private boolean isOverLimit(String contentLength) {
        try {
            return Long.parseLong(contentLength) > maxBodyBytes;
        } catch (NumberFormatException e) {
            return false; // the server itself refuses a length that is no number
        }
    }
}
