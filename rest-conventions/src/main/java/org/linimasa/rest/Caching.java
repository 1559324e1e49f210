package org.linimasa.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Lets no cache give out what is stored without asking whether it is still so, unless the operation says for how long: what was
 * purged is gone everywhere. A refusal, too, which caches may otherwise keep (RFC 9111, section 4.2.2).
 */
@ApplicationScoped
class Caching {
    private static final List<String> FROM_THE_DATABASE = List.of("/api/", "/embed/");
    /** Before anybody answers. */
    private static final int FIRST = 950;

    void register(@Observes Filters filters) {
        filters.register(this::handle, FIRST);
    }

    private void handle(RoutingContext context) {
        if (FROM_THE_DATABASE.stream().anyMatch(context.normalizedPath()::startsWith)) {
            context.addHeadersEndHandler(ignored -> {
                MultiMap headers = context.response().headers();
                if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
                    headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
                }
            });
        }
        context.next();
    }
}
