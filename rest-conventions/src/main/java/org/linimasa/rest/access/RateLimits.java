package org.linimasa.rest.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.linimasa.rest.ProblemKind;
import org.linimasa.rest.RoutingProblems;

/**
 * Lets nobody call more often than the settings say, and nobody try tokens one after the other. Who has a login is counted
 * by it, others by their address. The headers are those of the IETF draft "RateLimit header fields for HTTP".
 */
@ApplicationScoped
class RateLimits {
    /** What is answered from the database. */
    private static final List<String> COUNTED = List.of("/api/", "/embed/");

    private static final int UNAUTHORIZED = 401;
    /** Quarkus finds out who calls at 200 and, for its own policies, whether they may at 100. */
    static final int BEFORE_LOGIN = 250;

    static final int AFTER_LOGIN = 150;

    private final RateLimitSettings settings;
    private final RoutingProblems problems;
    private final MinuteCounts requests;
    private final MinuteCounts failedLogins;

    RateLimits(RateLimitSettings settings, RoutingProblems problems, Clock clock) {
        this.settings = settings;
        this.problems = problems;
        this.requests = new MinuteCounts(clock);
        this.failedLogins = new MinuteCounts(clock);
    }

    void register(@Observes Filters filters) {
        if (settings.enabled()) {
            filters.register(this::countFailedLogins, BEFORE_LOGIN);
            filters.register(this::countRequests, AFTER_LOGIN);
        }
    }

    private void countFailedLogins(RoutingContext context) {
        if (context.request().getHeader(HttpHeaders.AUTHORIZATION) == null) {
            context.next();
            return;
        }
        String address = CallerAddress.of(context);
        if (failedLogins.of(address) >= settings.failedLoginsPerMinute()) {
            refuse(context, "Too many logins from this address failed.");
            return;
        }
        context.addHeadersEndHandler(ignored -> {
            if (context.response().getStatusCode() == UNAUTHORIZED) {
                failedLogins.add(address);
            }
        });
        context.next();
    }

    private void countRequests(RoutingContext context) {
        if (!isCounted(context)) {
            context.next();
            return;
        }
        Caller caller = Caller.of(context);
        Integer own = caller.requestsPerMinute();
        int limit = own == null ? settings.requestsPerMinute() : own;
        int count = requests.add(caller.name());
        HttpServerResponse response = context.response();
        response.putHeader("RateLimit-Policy", "\"minute\";q=" + limit + ";w=60");
        response.putHeader("RateLimit", "\"minute\";r=" + Math.max(0, limit - count) + ";t=" + requests.secondsLeft());
        if (count > limit) {
            refuse(context, "More than " + limit + " requests in this minute.");
        } else {
            context.next();
        }
    }

    static boolean isCounted(RoutingContext context) {
        return COUNTED.stream().anyMatch(context.normalizedPath()::startsWith);
    }

    private void refuse(RoutingContext context, String detail) {
        context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(requests.secondsLeft()));
        problems.answer(context, ProblemKind.TOO_MANY_REQUESTS, detail, List.of());
    }
}
