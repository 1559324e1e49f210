package org.linimasa.ingest.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.TraceId;

/**
 * Records who wrote what and when: before the operation begins, so that nothing is written unrecorded, and its outcome
 * afterwards. In the table {@code audit} and as a line of the log; bodies and queries, which hold what people wrote, are in
 * neither.
 */
@Provider
@Audited
public class AuditLog implements ContainerRequestFilter, ContainerResponseFilter {
    private static final Logger LOG = Logger.getLogger("org.linimasa.audit");
    private static final String ENTRY = AuditLog.class.getName();

    private final AuditRepository audit;
    private final SecurityIdentity identity;
    private final RoutingContext routing;
    private final Clock clock;

    AuditLog(AuditRepository audit, SecurityIdentity identity, RoutingContext routing, Clock clock) {
        this.audit = audit;
        this.identity = identity;
        this.routing = routing;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        AuditEntity entry =
                new AuditEntity(clock.instant(), caller(), request.getMethod(), path(request), TraceId.of(routing));
        QuarkusTransaction.requiringNew().run(() -> audit.persist(entry));
        request.setProperty(ENTRY, Objects.requireNonNull(entry.id));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(ENTRY) instanceof Long id)) {
            return; // refused before it began
        }
        int status = response.getStatus();
        String target = response.getHeaderString(HttpHeaders.LOCATION);
        LOG.infof(
                "caller=%s method=%s path=%s status=%d target=%s",
                caller(), request.getMethod(), path(request), status, target == null ? "-" : target);
        complete(id, status, target);
    }

    private void complete(long id, int status, @Nullable String target) {
        try {
            QuarkusTransaction.requiringNew().run(() -> audit.complete(id, status, target));
        } catch (RuntimeException e) {
            // What was done is done, and its beginning is recorded: a caller must not think that it failed.
            LOG.errorf("The outcome of audit entry %d could not be recorded: %s", id, e);
        }
    }

    private String caller() {
        return identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
    }

    private static String path(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getRawPath();
    }
}
