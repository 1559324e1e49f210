package org.linimasa.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells caches that an answer names the origin it was given to (Fetch, "CORS protocol and HTTP caches"): also the answer
 * to a request without an origin, or a page would be served that one.
 */
@ApplicationScoped
class VaryByOrigin {
    /** Before CORS (300) can answer. */
    private static final int BEFORE_CORS = 950;

    private static final String ORIGIN = "Origin";

    private final boolean corsEnabled;

    VaryByOrigin(@ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean corsEnabled) {
        this.corsEnabled = corsEnabled;
    }

    void register(@Observes Filters filters) {
        if (corsEnabled) {
            filters.register(VaryByOrigin::handle, BEFORE_CORS);
        }
    }

    private static void handle(RoutingContext context) {
        HttpServerResponse response = context.response();
        context.addHeadersEndHandler(ignored -> {
            List<String> said = response.headers().getAll(HttpHeaders.VARY);
            if (said.stream().noneMatch(header -> header.contains(ORIGIN))) {
                String all = Stream.concat(said.stream(), Stream.of(ORIGIN)).collect(Collectors.joining(", "));
                response.headers().set(HttpHeaders.VARY, all);
            }
        });
        context.next();
    }
}
