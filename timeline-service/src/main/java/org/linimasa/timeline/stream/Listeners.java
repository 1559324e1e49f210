package org.linimasa.timeline.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/** Those who listen to this replica. */
@Startup
@ApplicationScoped
class Listeners {
    private static final String RETRY_AFTER_SECONDS = "10";

    private final Set<Listener> all = ConcurrentHashMap.newKeySet();
    private final StreamSettings settings;
    private final MeterRegistry registry;
    private final Gauge gauge;
    private final Vertx vertx;
    private final long timer;

    Listeners(StreamSettings settings, MeterRegistry registry, Vertx vertx) {
        this.settings = settings;
        this.registry = registry;
        this.vertx = vertx;
        this.gauge = Gauge.builder("linimasa.stream.listeners", all, Set::size)
                .description("Open connections to the stream of changes")
                .register(registry);
        this.timer = vertx.setPeriodic(settings.stalledAfter().toMillis(), it -> all.forEach(Listener::inspect));
    }

    @PreDestroy
    void stop() {
        vertx.cancelTimer(timer);
        registry.remove(gauge);
    }

    /** @throws ProblemException 503 if there are too many already, 429 if too many of them are this caller's */
    void checkRoom(String caller) {
        if (all.size() >= settings.maxListeners()) {
            throw refusal(ProblemKind.UNAVAILABLE, "This replica has as many listeners as it takes.");
        }
        long own = all.stream().filter(it -> it.caller().equals(caller)).count();
        if (own >= settings.maxListenersOfOne()) {
            throw refusal(
                    ProblemKind.TOO_MANY_REQUESTS,
                    "You have " + own + " streams open, as many as one caller may. Close one.");
        }
    }

    private static ProblemException refusal(ProblemKind kind, String detail) {
        return new ProblemException(
                kind,
                detail + " Try again, or ask /events with sort=-updated.",
                List.of(),
                Map.of(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS));
    }

    void add(Listener listener) {
        all.add(listener);
    }

    void remove(Listener listener) {
        all.remove(listener);
    }
}
