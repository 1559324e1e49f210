package org.linimasa.timeline.event;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.linimasa.deploy.postgres.EmbeddedDatabase;

/** The packaged service on a database, in a process of its own. */
final class Service implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final Process process;
    private final String base;

    private Service(Process process, String base) {
        this.process = process;
        this.base = base;
    }

    static Service start(EmbeddedDatabase server, String database, Path folder) throws IOException, InterruptedException {
        int port = freePort();
        Process process = process(server, database, port, folder);
        return new Service(process, awaitReady(process, port));
    }

    /** Where it answers. */
    String base() {
        return base;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
    }

    private static Process process(EmbeddedDatabase server, String database, int port, Path folder) throws IOException {
        ProcessBuilder service = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                // As the image starts it.
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                Path.of(System.getProperty("linimasa.service")).toString());
        service.environment()
                .putAll(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", server.jdbcUrl(database),
                        "QUARKUS_DATASOURCE_USERNAME", EmbeddedDatabase.USER,
                        "QUARKUS_DATASOURCE_PASSWORD", server.password(),
                        "QUARKUS_HTTP_HOST", InetAddress.getLoopbackAddress().getHostAddress(),
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "LINIMASA_INTAKE_TOKEN", server.password(),
                        // All readers here have one address.
                        "LINIMASA_RATE_LIMIT_ENABLED", "false"));
        return service.redirectErrorStream(true)
                .redirectOutput(folder.resolve("service-" + database + ".log").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String awaitReady(Process service, int port) throws IOException, InterruptedException {
        String base = "http://127.0.0.1:" + port;
        HttpClient client = HttpClient.newHttpClient();
        Instant deadline = Instant.now().plus(START_LIMIT);
        while (service.isAlive() && Instant.now().isBefore(deadline)) {
            try {
                HttpResponse<Void> ready = client.send(
                        HttpRequest.newBuilder(URI.create(base + "/api/v1/events?limit=1"))
                                .timeout(Duration.ofSeconds(30))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
                if (ready.statusCode() == 200) {
                    return base;
                }
            } catch (IOException e) {
                // It does not listen yet.
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("the service ended or does not answer: see its log");
    }
}
