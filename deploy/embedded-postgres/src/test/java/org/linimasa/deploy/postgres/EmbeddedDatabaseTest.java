package org.linimasa.deploy.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    Path folder;

    @Test
    void keepsWhatWasCommittedOverAStop() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0, Durability.DURABLE)) {
            database.create("ingest");
            database.create("ingest");
            execute(database, "CREATE TABLE note (text text)");
            execute(database, "INSERT INTO note VALUES ('Übung, ўзбек, 日本')");
            assertEquals("on", query(database, "SHOW fsync"));
            assertEquals("on", query(database, "SHOW synchronous_commit"));
            assertEquals("UTF8", query(database, "SHOW server_encoding"));
            assertEquals("127.0.0.1", query(database, "SHOW listen_addresses"));
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0, Durability.DURABLE)) {
            assertEquals("Übung, ўзбек, 日本", query(database, "SELECT text FROM note"));
        }
    }

    @Test
    void startsAgainAfterItWasKilled() throws Exception {
        EmbeddedDatabase killed = EmbeddedDatabase.start(folder, 0, Durability.DURABLE);
        killed.create("ingest");
        execute(killed, "CREATE TABLE note AS SELECT 'kept' AS text");
        ProcessHandle server = ProcessHandle.of(killed.pid().orElseThrow()).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);
        assertTrue(Files.exists(folder.resolve("data/postmaster.pid")));
        assertTrue(killed.pid().isEmpty());

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0, Durability.DURABLE)) {
            assertEquals("kept", query(database, "SELECT text FROM note"));
        }
    }

    @Test
    void takesOverAServerThatItsLauncherLeftRunning() throws SQLException {
        EmbeddedDatabase left = EmbeddedDatabase.start(folder, 0, Durability.FAST);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0, Durability.FAST)) {
            assertTrue(left.pid().isPresent());
            database.create("ingest");
            assertEquals("1", query(database, "SELECT 1"));
        }
        assertTrue(left.pid().isEmpty());
        assertFalse(EmbeddedDatabase.stop(folder));
    }

    @Test
    void isNotMisledByAnIdThatAnotherProgramGotSince() throws IOException, SQLException {
        EmbeddedDatabase.start(folder, 0, Durability.FAST).close();
        Files.writeString(
                folder.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("data") + "\n1700000000\n5432\n\n127.0.0.1\n");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0, Durability.FAST)) {
            database.create("ingest");
            assertEquals("1", query(database, "SELECT 1"));
        }
    }

    @Test
    void refusesAWrongPasswordAndAStrangeName() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0, Durability.FAST)) {
            assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(database.jdbcUrl("postgres"), EmbeddedDatabase.USER, "guess"));
            assertThrows(IllegalArgumentException.class, () -> database.create("x; DROP DATABASE y"));
        }
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            assertTrue(found.next());
            return found.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl("ingest"), EmbeddedDatabase.USER, database.password());
    }
}
