package org.linimasa.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells caches which headers of a request an answer depends on, whichever part of the server gives it. On the origin
 * (Fetch, "CORS protocol and HTTP caches"): also the answer to a request without one names it, or a page would be served
 * that answer. On the encoding, where answers are compressed.
 */
@ApplicationScoped
class Varying {
    /** Before CORS (300) can answer. */
    private static final int BEFORE_CORS = 950;

    private final List<String> headers = new ArrayList<>();

    Varying(
            @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean corsEnabled,
            @ConfigProperty(name = "quarkus.http.enable-compression", defaultValue = "false") boolean compressed) {
        if (corsEnabled) {
            headers.add("Origin");
        }
        if (compressed) {
            headers.add("Accept-Encoding");
        }
    }

    void register(@Observes Filters filters) {
        if (!headers.isEmpty()) {
            filters.register(this::handle, BEFORE_CORS);
        }
    }

    private void handle(RoutingContext context) {
        HttpServerResponse response = context.response();
        context.addHeadersEndHandler(ignored -> {
            List<String> all = new ArrayList<>(response.headers().getAll(HttpHeaders.VARY));
            for (String header : headers) {
                if (all.stream().noneMatch(said -> names(said, header))) {
                    all.add(header);
                }
            }
            response.headers().set(HttpHeaders.VARY, String.join(", ", all));
        });
        context.next();
    }

    private static boolean names(String vary, String header) {
        return List.of(vary.strip().split("\\s*,\\s*")).stream().anyMatch(header::equalsIgnoreCase);
    }
}
