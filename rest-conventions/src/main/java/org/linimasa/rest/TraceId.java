package org.linimasa.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logmanager.MDC;

/**
 * Gives every request a trace id: that of the header {@code traceparent} (W3C Trace Context, section 3.2) or a new one.
 * It stands in each log line, in the response header {@code Trace-Id} and in each problem.
 */
@ApplicationScoped
public class TraceId {
    static final String NAME = "traceId";

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");
    private static final String NO_TRACE = "0".repeat(32);
    /** Before the routes of REST, Swagger UI and static files, so that their errors have one too. */
    private static final int FIRST = 1000;

    void register(@Observes Filters filters) {
        filters.register(TraceId::assign, FIRST);
    }

    private static void assign(RoutingContext request) {
        of(request);
        request.next();
    }

    /** The request's trace id; one that failed before its first route gets it here. */
    public static String of(RoutingContext request) {
        String assigned = request.get(NAME);
        if (assigned != null) {
            return assigned;
        }
        String traceId = read(request.request().getHeader("traceparent"));
        request.put(NAME, traceId);
        request.response().putHeader("Trace-Id", traceId);
        MDC.put(NAME, traceId);
        return traceId;
    }

    @SuppressWarnings("NullAway") // Vert.x says null for a header that is not there
    private static String read(@org.jspecify.annotations.Nullable String traceparent) {
        if (traceparent != null) {
            Matcher matcher = TRACEPARENT.matcher(traceparent);
            if (matcher.matches() && !matcher.group(1).equals(NO_TRACE)) {
                return matcher.group(1);
            }
        }
        return UUID.randomUUID().toString().replace("-", "");
    }
}
