package org.linimasa.deploy.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One more timeline service on the database of a stack, started and stopped as a cluster would. */
final class TimelineReplica implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final Stack stack;
    private final int port;
    private final Api api;
    private Process process;

    private TimelineReplica(Stack stack) throws IOException {
        this.stack = stack;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        api = new Api(port);
        process = launch();
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
                .failFast("the replica ended", () -> !process.isAlive())
                .until(this::isReady);
    }

    /** Tells it to stop, waits until it has, and starts it again. */
    void restart() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the replica did not stop");
        }
        process = launch();
        awaitReady();
    }

    private Process launch() throws IOException {
        Path service = Stack.HOME.resolve("timeline-service/target");
        List<String> command = Boolean.getBoolean("linimasa.native")
                ? List.of(service.resolve("timeline-service-native").toString(), "-Xmx256m")
                : List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        service.resolve("quarkus-app/quarkus-run.jar").toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        stack.data().resolve("replica-" + port + ".txt").toFile()));
        builder.environment()
                .putAll(Map.of(
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
        return builder.start();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
