package org.linimasa.rest.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.linimasa.rest.ProblemKind;
import org.linimasa.rest.RoutingProblems;

/**
 * Lets nobody call more often than the settings say, and nobody try tokens one after the other. Who has a login is counted
 * by it, others by their address. The headers are those of the IETF draft "RateLimit header fields for HTTP".
 */
@ApplicationScoped
class RateLimits {
    /** Attribute of an identity: its own limit, an Integer. */
    static final String REQUESTS_PER_MINUTE = "linimasa.requests-per-minute";

    private static final String API = "/api/";
    private static final int UNAUTHORIZED = 401;
    /** Quarkus finds out who calls at 200 and, for its own policies, whether they may at 100. */
    private static final int BEFORE_LOGIN = 250;

    private static final int AFTER_LOGIN = 150;

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
        String address = address(context);
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
        if (!context.normalizedPath().startsWith(API)) {
            context.next();
            return;
        }
        Caller caller = caller(context);
        int limit = caller.requestsPerMinute();
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

    /** Who is counted. */
    private record Caller(String name, int requestsPerMinute) {}

    private Caller caller(RoutingContext context) {
        if (context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous()) {
            SecurityIdentity identity = user.getSecurityIdentity();
            Integer own = identity.getAttribute(REQUESTS_PER_MINUTE);
            return new Caller(
                    "login " + identity.getPrincipal().getName(), own == null ? settings.requestsPerMinute() : own);
        }
        return new Caller("address " + address(context), settings.requestsPerMinute());
    }

    private void refuse(RoutingContext context, String detail) {
        context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(requests.secondsLeft()));
        problems.answer(context, ProblemKind.TOO_MANY_REQUESTS, detail, List.of());
    }

    private static String address(RoutingContext context) {
        return Objects.toString(context.request().remoteAddress().hostAddress(), "unknown");
    }
}
