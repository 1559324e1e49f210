package org.linimasa.deploy.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** The PostgreSQL that all tests of one JVM share; its folder is deleted when the JVM ends. */
record TestServer(String serverUrl, String password) {
    /** System properties, because Quarkus loads the classes of a test more than once, each with its own statics. */
    private static final String URL_PROPERTY = "linimasa.test.postgres.url";

    private static final String PASSWORD_PROPERTY = "linimasa.test.postgres.password";
    private static final String PREFIX = "linimasa-test-postgres-";

    static TestServer ofThisJvm() {
        synchronized (System.getProperties()) {
            if (System.getProperty(URL_PROPERTY) == null) {
                start();
            }
            return new TestServer(System.getProperty(URL_PROPERTY), System.getProperty(PASSWORD_PROPERTY));
        }
    }

    /** @return the JDBC URL of a database that nobody has used */
    String freshDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection =
                        DriverManager.getConnection(serverUrl + "postgres", EmbeddedDatabase.USER, password);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new PostgresException("no fresh database for a test: " + e.getMessage(), e);
        }
        return serverUrl + name;
    }

    private static void start() {
        try {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            removeLeftOvers(temporary);
            Path folder = temporary.resolve(PREFIX + ProcessHandle.current().pid());
            Folders.delete(folder);
            EmbeddedDatabase server = EmbeddedDatabase.start(folder, 0, Durability.FAST);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder), "stop-test-postgres"));
            System.setProperty(URL_PROPERTY, server.jdbcUrl(""));
            System.setProperty(PASSWORD_PROPERTY, server.password());
        } catch (IOException e) {
            throw new PostgresException("no PostgreSQL for the tests: " + e, e);
        }
    }

    /** Servers of test runs that were killed: their folder's name ends with the id of a process that is gone. */
    private static void removeLeftOvers(Path temporary) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path folder : folders) {
                String owner = folder.getFileName().toString().substring(PREFIX.length());
                if (owner.matches("\\d{1,18}")
                        && ProcessHandle.of(Long.parseLong(owner)).isEmpty()
                        && Files.isWritable(folder)) {
                    remove(folder);
                }
            }
        }
    }

    private static void remove(Path folder) {
        try {
            EmbeddedDatabase.stop(folder);
            Folders.delete(folder);
        } catch (IOException e) {
            throw new PostgresException("the test database in " + folder + " could not be removed: " + e, e);
        }
    }
}
