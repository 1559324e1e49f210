package org.linimasa.ingest;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Leads who opens the service's address in a browser to what describes it. */
@ApplicationScoped
class FrontDoor {
    private static final int SEE_OTHER = 303;

    void register(@Observes Router router) {
        router.get("/")
                .handler(context -> context.response()
                        .setStatusCode(SEE_OTHER)
                        .putHeader(HttpHeaders.LOCATION, "/q/swagger-ui/")
                        .end());
    }
}
