package org.linimasa.deploy.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;

/** One more timeline service on the database of a stack, started and stopped as a cluster would. */
final class TimelineReplica implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final Stack stack;
    private final int port;
    private final Api api;
    private Program program;

    private TimelineReplica(Stack stack) throws IOException {
        this.stack = stack;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        api = new Api(port);
        program = launch();
    }

    /** Starts it; {@link #awaitReady} waits for it. */
    static TimelineReplica start(Stack stack) throws IOException {
        return new TimelineReplica(stack);
    }

    int port() {
        return port;
    }

    boolean isReady() {
        try {
            return api.get("/q/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    void awaitReady() {
        await().atMost(START_LIMIT)
                .failFast("the replica ended", () -> !program.isAlive())
                .until(this::isReady);
    }

    /** Tells it to stop, waits until it has, and starts it again. */
    void restart() throws IOException, InterruptedException {
        program.stop();
        program = launch();
        awaitReady();
    }

    private Program launch() throws IOException {
        return Program.start(
                "timeline-service",
                stack.data().resolve("replica-" + port + ".txt"),
                Map.of(
                        "QUARKUS_PROFILE", "prod,laptop",
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "QUARKUS_DATASOURCE_JDBC_URL", StackDatabase.url(stack, "timeline"),
                        "QUARKUS_DATASOURCE_USERNAME", StackDatabase.USER,
                        "QUARKUS_DATASOURCE_PASSWORD", StackDatabase.password(stack),
                        "QUARKUS_FLYWAY_MIGRATE_AT_START", "false",
                        // Time for whoever asks about readiness to hear that there is none.
                        "QUARKUS_SHUTDOWN_DELAY", "2S",
                        "QUARKUS_SHUTDOWN_TIMEOUT", "20S"));
    }

    @Override
    public void close() {
        program.close();
    }
}
