package org.linimasa.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linimasa.deploy.postgres.EmbeddedDatabase;

/** Replicas that start at once, each with its init container, migrate an empty database once. */
class MigrationIT {
    private static final Map<String, String> INIT_CONTAINER = Map.of("QUARKUS_INIT_AND_EXIT", "true");
    private static final Map<String, String> REPLICA = Map.of("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
    private static final int REPLICAS = Boolean.getBoolean("linimasa.all") ? 5 : 2;

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "timeline-service"})
    void replicasThatStartAtOnceMigrateOnce(String service) throws IOException, InterruptedException, SQLException {
        try (Installation installation = Installation.withEmptyDatabases("migration")) {
            List<Program> replicas = new ArrayList<>();
            try {
                for (int i = 0; i < REPLICAS; i++) {
                    replicas.add(installation.start(service, Installation.freePort(), INIT_CONTAINER));
                }
                for (Program replica : replicas) {
                    assertEquals(0, replica.awaitEnd(), replica.log());
                }
            } finally {
                replicas.forEach(Program::close);
            }
            assertEquals(migrations(service), applied(installation, service));
            int port = Installation.freePort();
            try (Program replica = installation.start(service, port, REPLICA)) {
                Installation.awaitReady(replica, port);
            }
        }
    }

    /** The versions of the files. */
    private static List<String> migrations(String service) throws IOException {
        try (Stream<Path> files = Files.list(Stack.HOME.resolve(service).resolve("src/main/resources/db/migration"))) {
            // What runs before each migration has no version.
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith("V"))
                    .map(file -> file.replaceFirst("V(\\d+)__.*", "$1"))
                    .sorted(Comparator.comparing(Integer::valueOf))
                    .toList();
        }
    }

    private static List<String> applied(Installation installation, String service) throws SQLException {
        List<String> versions = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        installation.databaseUrl(service), EmbeddedDatabase.USER, installation.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select version, success from flyway_schema_history order by installed_rank")) {
            while (rows.next()) {
                assertTrue(rows.getBoolean("success"));
                versions.add(rows.getString("version"));
            }
        }
        return versions;
    }
}
