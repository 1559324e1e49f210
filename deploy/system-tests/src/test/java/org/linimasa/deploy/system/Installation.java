package org.linimasa.deploy.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.linimasa.deploy.postgres.Durability;
import org.linimasa.deploy.postgres.EmbeddedDatabase;

/** Both services as in production, not as on a laptop: with secrets, closed to writers without a login. */
final class Installation implements AutoCloseable {
    static final String ADMIN_TOKEN = "for-one-test-run-and-long-enough-to-be-one";

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final Path folder;
    private final EmbeddedDatabase database;

    private Installation(Path folder) {
        this.folder = folder;
        database = EmbeddedDatabase.start(folder.resolve("postgresql"), 0, Durability.FAST);
        database.create("ingest");
        database.create("timeline");
    }

    /** @param name of its folder under target */
    static Installation withEmptyDatabases(String name) throws IOException {
        return new Installation(Files.createTempDirectory(Path.of("target"), name));
    }

    Path folder() {
        return folder;
    }

    String databaseUrl(String service) {
        return database.jdbcUrl(service.replace("-service", ""));
    }

    String password() {
        return database.password();
    }

    /**
     * Starts one of the services; whoever wants to speak to it awaits it.
     *
     * @param port where it listens
     * @param more settings besides those that every installation has
     */
    Program start(String service, int port, Map<String, String> more) throws IOException {
        return Program.start(service, folder.resolve(service + ".txt"), environment(service, port, more));
    }

    /** What an operator sets. */
    Map<String, String> environment(String service, int port, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "QUARKUS_DATASOURCE_JDBC_URL",
                databaseUrl(service),
                "QUARKUS_DATASOURCE_USERNAME",
                EmbeddedDatabase.USER,
                "QUARKUS_DATASOURCE_PASSWORD",
                database.password(),
                "LINIMASA_ACCESS_ADMIN_TOKEN",
                ADMIN_TOKEN,
                "LINIMASA_INTAKE_TOKEN",
                "a-secret-that-both-services-have"));
        environment.putAll(more);
        return environment;
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    static void awaitReady(Program program, int port) {
        Api api = new Api(port);
        await().atMost(START_LIMIT)
                .failFast("the service ended", () -> !program.isAlive())
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> api.get("/q/health/ready").statusCode() == 200);
    }

    @Override
    public void close() {
        database.close();
    }
}
