package org.linimasa.timeline.event;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.linimasa.deploy.postgres.Durability;
import org.linimasa.deploy.postgres.EmbeddedDatabase;

/**
 * The whole benchmark: {@code TimelineBenchmark FOLDER EVENTS [SECONDS [CONNECTIONS]]} starts a PostgreSQL in the folder,
 * fills it unless that many events are there already, starts the packaged service with a heap of 256 MB and reads.
 */
public final class TimelineBenchmark {
    private static final String DATABASE = "benchmark";
    private static final int ROUNDS = 5;
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private TimelineBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        long events = Long.parseLong(arguments[1]);
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        int connections = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 32;
        Files.createDirectories(folder);
        setUp(folder);
        try (EmbeddedDatabase server = EmbeddedDatabase.start(folder, 0, Durability.DURABLE)) {
            server.create(DATABASE);
            String url = server.jdbcUrl(DATABASE);
            LoadEvents.Connections database =
                    () -> DriverManager.getConnection(url, EmbeddedDatabase.USER, server.password());
            migrate(url, server.password());
            if (!isFilled(database, events)) {
                // A load that was interrupted leaves tables without indexes.
                execute(server, "drop database " + DATABASE);
                server.create(DATABASE);
                migrate(url, server.password());
                new LoadEvents().fill(database, events);
            }
            int port = freePort();
            Process service = start(url, server.password(), port, folder);
            try {
                String base = awaitReady(service, port);
                ReadEvents.read(base, seconds, connections);
                Optional<Pgbench> pgbench =
                        Pgbench.find(server.port(), EmbeddedDatabase.USER, server.password(), DATABASE, folder);
                if (pgbench.isPresent()) {
                    new CompareWithPgbench(base, pgbench.get(), connections, seconds).run(ROUNDS);
                } else {
                    System.out.println("There is no pgbench here (Debian's package postgresql has it): nothing is compared.");
                }
            } finally {
                service.destroy();
                if (!service.waitFor(1, TimeUnit.MINUTES)) {
                    service.destroyForcibly();
                }
            }
        }
    }

    /** Memory and checkpoints as a server for so many events has them; they count from the next start. */
    private static void setUp(Path folder) throws SQLException {
        try (EmbeddedDatabase server = EmbeddedDatabase.start(folder, 0, Durability.DURABLE)) {
            long megabytes = memory() >> 20;
            execute(server, "alter system set shared_buffers = '" + megabytes / 4 + "MB'");
            execute(server, "alter system set effective_cache_size = '" + megabytes / 2 + "MB'");
            execute(server, "alter system set max_wal_size = '8GB'");
            // The service's connections and those of pgbench.
            execute(server, "alter system set max_connections = 100");
            execute(server, "alter system set checkpoint_timeout = '15min'");
        }
    }

    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    private static void execute(EmbeddedDatabase server, String command) throws SQLException {
        try (Connection database = DriverManager.getConnection(
                        server.jdbcUrl("postgres"), EmbeddedDatabase.USER, server.password());
                Statement statement = database.createStatement()) {
            statement.execute(command);
        }
    }

    private static void migrate(String url, String password) {
        Flyway.configure()
                .dataSource(url, EmbeddedDatabase.USER, password)
                .locations("db/migration")
                .load()
                .migrate();
    }

    private static boolean isFilled(LoadEvents.Connections connections, long events) throws SQLException {
        try (Connection database = connections.open();
                Statement statement = database.createStatement();
                ResultSet filled = statement.executeQuery("select applied from watermark")) {
            return filled.next() && filled.getLong(1) == events;
        }
    }

    private static Process start(String url, String password, int port, Path folder) throws IOException {
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
        throw new IllegalStateException("the service ended or does not answer: see service.log");
    }
}
