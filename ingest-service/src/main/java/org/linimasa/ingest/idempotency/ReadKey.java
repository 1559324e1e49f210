package org.linimasa.ingest.idempotency;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;

/**
 * Reads the key and digests the request before anything is made of its body. Being bound, it is intercepted itself, to no
 * effect: there is no key yet.
 */
@Provider
@Idempotent
public class ReadKey implements ContainerRequestFilter {
    private final SecurityIdentity identity;
    private final RoutingContext routing;

    ReadKey(SecurityIdentity identity, RoutingContext routing) {
        this.identity = identity;
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var key = IdempotencyKey.read(request.getHeaders().get(IdempotencyKey.HEADER));
        if (key.isEmpty()) {
            return;
        }
        byte[] body = request.getEntityStream().readAllBytes(); // no longer than linimasa.http.max-body-size
        request.setEntityStream(new ByteArrayInputStream(body));
        URI target = request.getUriInfo().getRequestUri();
        routing.put(
                AnswerOnce.REQUEST,
                KeyedRequest.of(
                        caller(),
                        key.get(),
                        target.getRawPath() + "?" + Objects.toString(target.getRawQuery(), ""),
                        Objects.toString(request.getHeaderString(HttpHeaders.CONTENT_TYPE), ""),
                        body));
    }

    private String caller() {
        return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
    }
}
