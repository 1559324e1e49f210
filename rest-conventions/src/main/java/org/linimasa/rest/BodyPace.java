package org.linimasa.rest;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.spi.ServerHttpRequest;

/** Has each body that an operation reads keep up a pace: a thread waits for it, and others may need that thread. */
@ApplicationScoped
public class BodyPace {
    private final Duration patience;
    private final long bytesPerSecond;

    BodyPace(
            @ConfigProperty(name = "linimasa.http.body-patience") Duration patience,
            @ConfigProperty(name = "linimasa.http.body-rate") MemorySize rate) {
        this.patience = patience;
        this.bytesPerSecond = rate.asLongValue();
    }

    /** Before any filter that reads the body or wraps it, as {@link CountedBodies} does. */
    @ServerRequestFilter(priority = Priorities.HEADER_DECORATOR - 1)
    public void watch(ContainerRequestContext request) {
        ServerHttpRequest http = CurrentRequestManager.get().serverRequest();
        request.setEntityStream(new PacedBody(http::createInputStream, patience, bytesPerSecond, System::nanoTime));
    }
}
