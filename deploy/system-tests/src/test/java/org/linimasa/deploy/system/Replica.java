package org.linimasa.deploy.system;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** One of several programs of a service on the same database, started and stopped as a cluster would. */
final class Replica implements AutoCloseable {
    private final Installation installation;
    private final String service;
    private final Map<String, String> settings;
    private final int port;
    private final Api api;
    private Program program;

    private Replica(Installation installation, String service, Map<String, String> more) throws IOException {
        this.installation = installation;
        this.service = service;
        settings = new HashMap<>(Map.of(
                // Time for whoever asks about readiness to hear that there is none.
                "QUARKUS_SHUTDOWN_DELAY", "3S",
                "QUARKUS_SHUTDOWN_TIMEOUT", "20S",
                // All callers here have one address.
                "LINIMASA_RATE_LIMIT_ENABLED", "false"));
        settings.putAll(more);
        port = Installation.freePort();
        api = new Api(port);
        program = launch();
    }

    /**
     * Starts it; {@link #awaitReady} waits for it.
     *
     * @param service the name of its module
     * @param more settings besides those that every replica has
     */
    static Replica start(Installation installation, String service, Map<String, String> more) throws IOException {
        return new Replica(installation, service, more);
    }

    /** A client of it; one that was started again is at the same place. */
    Api api() {
        return api;
    }

    boolean isReady() {
        try {
            return api.get("/q/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    void awaitReady() {
        Installation.awaitReady(program, port);
    }

    /** Tells it to stop, waits until it has, and starts it again. */
    void restart() throws IOException, InterruptedException {
        program.stop();
        program = launch();
        awaitReady();
    }

    private Program launch() throws IOException {
        return installation.start(service, port, settings);
    }

    @Override
    public void close() {
        program.close();
    }
}
