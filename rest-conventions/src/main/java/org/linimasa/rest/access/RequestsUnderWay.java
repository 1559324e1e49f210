package org.linimasa.rest.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.linimasa.rest.ProblemKind;
import org.linimasa.rest.RoutingProblems;

/**
 * Lets nobody have more requests under way at once than the settings say. Each holds a thread until its body has come and its
 * answer has been taken, so that some hundreds that take their time would keep everybody else out. A stream of events holds
 * none and is not counted.
 */
@ApplicationScoped
class RequestsUnderWay {
    private static final String RETRY_AFTER_SECONDS = "1";
    private static final String EVENT_STREAM = "text/event-stream";

    private final RateLimitSettings settings;
    private final RoutingProblems problems;
    private final ConcurrentMap<String, Integer> underWay = new ConcurrentHashMap<>();

    RequestsUnderWay(RateLimitSettings settings, RoutingProblems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        if (settings.enabled()) {
            filters.register(this::count, RateLimits.AFTER_LOGIN);
        }
    }

    private void count(RoutingContext context) {
        if (!RateLimits.isCounted(context) && !hasBody(context.request())) {
            context.next();
            return;
        }
        String caller = Caller.of(context).name();
        int now = underWay.merge(caller, 1, Integer::sum);
        AtomicBoolean over = new AtomicBoolean();
        context.addEndHandler(ignored -> end(caller, over));
        context.addHeadersEndHandler(ignored -> {
            String type = context.response().headers().get(HttpHeaders.CONTENT_TYPE);
            if (type != null && type.startsWith(EVENT_STREAM)) {
                end(caller, over);
            }
        });
        if (now > settings.requestsAtOnce()) {
            // A body that has not come is not waited for.
            context.response().putHeader(HttpHeaders.CONNECTION, "close").putHeader("Retry-After", RETRY_AFTER_SECONDS);
            problems.answer(
                    context,
                    ProblemKind.TOO_MANY_REQUESTS,
                    "More than " + settings.requestsAtOnce() + " requests are under way.",
                    List.of());
        } else {
            context.next();
        }
    }

    private void end(String caller, AtomicBoolean over) {
        if (over.compareAndSet(false, true)) {
            underWay.computeIfPresent(caller, (name, count) -> count == 1 ? null : count - 1);
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }
}
