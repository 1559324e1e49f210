package org.linimasa.timeline.event;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.linimasa.deploy.postgres.Durability;
import org.linimasa.deploy.postgres.EmbeddedDatabase;

/**
 * The whole benchmark: {@code TimelineBenchmark FOLDER EVENTS [SECONDS [CONNECTIONS]]} starts a PostgreSQL in the folder,
 * fills it unless that many events are there already, starts the packaged service with a heap of 256 MB and reads.
 */
public final class TimelineBenchmark {
    private static final String DATABASE = "benchmark";

    private TimelineBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        long events = Long.parseLong(arguments[1]);
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        int connections = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 32;
        Files.createDirectories(folder);
        try (EmbeddedDatabase server = EmbeddedDatabase.start(folder, 0, Durability.DURABLE)) {
            server.create(DATABASE);
            String url = server.jdbcUrl(DATABASE);
            Flyway.configure()
                    .dataSource(url, EmbeddedDatabase.USER, server.password())
                    .locations("db/migration")
                    .load()
                    .migrate();
            try (Connection database = DriverManager.getConnection(url, EmbeddedDatabase.USER, server.password())) {
                new LoadEvents().fill(database, events);
            }
            int port = freePort();
            Process service = start(url, server.password(), port, folder);
            try {
                ReadEvents.read(awaitReady(service, port), seconds, connections);
            } finally {
                service.destroy();
                service.waitFor();
            }
        }
    }

    private static Process start(String url, String password, int port, Path folder) throws IOException {
        ProcessBuilder service = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-jar",
                Path.of(System.getProperty("linimasa.service")).toString());
        service.environment()
                .putAll(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", url,
                        "QUARKUS_DATASOURCE_USERNAME", EmbeddedDatabase.USER,
                        "QUARKUS_DATASOURCE_PASSWORD", password,
                        "QUARKUS_HTTP_HOST", InetAddress.getLoopbackAddress().getHostAddress(),
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "LINIMASA_INTAKE_TOKEN", password,
                        // All readers here have one address.
                        "LINIMASA_RATE_LIMIT_ENABLED", "false"));
        return service.redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile())
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
        while (service.isAlive()) {
            try {
                HttpResponse<Void> ready = client.send(
                        HttpRequest.newBuilder(URI.create(base + "/api/v1/events?limit=1"))
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
        throw new IllegalStateException("the service ended: see service.log");
    }
}
