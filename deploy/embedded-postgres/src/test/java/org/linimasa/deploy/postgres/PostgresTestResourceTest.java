package org.linimasa.deploy.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgresTestResourceTest {
    @Test
    void givesEachStartItsOwnDatabaseOnOneServer() throws SQLException {
        Map<String, String> first = new PostgresTestResource().start();
        Map<String, String> second = new PostgresTestResource().start();
        assertNotEquals(first.get("quarkus.datasource.jdbc.url"), second.get("quarkus.datasource.jdbc.url"));
        assertEquals(port(first), port(second));
    }

    private static String port(Map<String, String> settings) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        settings.get("quarkus.datasource.jdbc.url"),
                        settings.get("quarkus.datasource.username"),
                        settings.get("quarkus.datasource.password"));
                var statement = connection.createStatement();
                var port = statement.executeQuery("SHOW port")) {
            port.next();
            return port.getString(1);
        }
    }
}
