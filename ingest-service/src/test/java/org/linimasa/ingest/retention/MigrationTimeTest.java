package org.linimasa.ingest.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linimasa.deploy.postgres.Durability;
import org.linimasa.deploy.postgres.EmbeddedDatabase;

/** Requests have to be quick; a migration of many rows cannot be. */
class MigrationTimeTest {
    @TempDir
    private Path folder;

    @Test
    void aMigrationTakesAsLongAsItNeeds() throws IOException, SQLException {
        Path next = Files.createDirectory(folder.resolve("next"));
        Files.writeString(
                next.resolve("V9999__next.sql"),
                "create table allowed as select current_setting('statement_timeout');");
        try (EmbeddedDatabase server = EmbeddedDatabase.start(folder.resolve("postgresql"), 0, Durability.FAST)) {
            server.create("ingest");
            String url = server.jdbcUrl("ingest");
            String limited = url + (url.contains("?") ? "&" : "?") + "options=-c%20statement_timeout=1min";
            Flyway.configure()
                    .dataSource(limited, EmbeddedDatabase.USER, server.password())
                    .locations("classpath:db/migration", "filesystem:" + next)
                    .load()
                    .migrate();
            try (Connection database = DriverManager.getConnection(limited, EmbeddedDatabase.USER, server.password());
                    Statement statement = database.createStatement();
                    ResultSet found =
                            statement.executeQuery("select *, current_setting('statement_timeout') from allowed")) {
                found.next();
                assertEquals("0", found.getString(1));
                assertEquals("1min", found.getString(2));
            }
        }
    }
}
