package org.linimasa.ingest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.ProblemKind;
import org.linimasa.rest.RoutingProblems;

/**
 * Lets no web page write to a laptop. A page of another origin is refused whatever it sends, also what a browser sends
 * without asking first; and a name that was made to point here (DNS rebinding) is not one of our hosts.
 */
@ApplicationScoped
class BrowserGuard {
    /** After the trace id, before everything that answers. */
    private static final int BEFORE_ROUTES = 900;

    private static final String ANY = "*";
    /** What probes and scrapers call by whatever address they have; nothing there can be changed. */
    private static final List<String> FOR_OPERATORS = List.of("/q/health", "/q/metrics");

    private final Set<String> hosts;
    private final Set<String> origins;
    private final RoutingProblems problems;

    BrowserGuard(
            @ConfigProperty(name = "linimasa.ingest.hosts") Set<String> hosts,
            @ConfigProperty(name = "quarkus.http.cors.origins") Set<String> origins,
            RoutingProblems problems) {
        this.hosts = hosts;
        this.origins = origins;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ROUTES);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String reason =
                FOR_OPERATORS.stream().anyMatch(context.normalizedPath()::startsWith) ? null : reasonToRefuse(request);
        if (reason == null) {
            context.next();
        } else {
            problems.answer(context, ProblemKind.FORBIDDEN, reason, List.of());
        }
    }

    private @Nullable String reasonToRefuse(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        String host = authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
        if (!hosts.contains(ANY) && !hosts.contains(host)) {
            return "The host \"" + host + "\" is not one this service answers to (linimasa.ingest.hosts).";
        }
        String origin = request.getHeader("Origin");
        if (origin == null || origins.contains(ANY) || origins.contains(origin)) {
            return null;
        }
        // Without its scheme: a proxy in front may speak TLS.
        boolean ownPage = origin.replaceFirst("^https?://", "").equalsIgnoreCase(String.valueOf(authority));
        return ownPage ? null : "Pages of the origin \"" + origin + "\" may not use this service.";
    }
}
