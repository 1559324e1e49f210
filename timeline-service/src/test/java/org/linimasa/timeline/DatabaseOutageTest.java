package org.linimasa.timeline;

import static io.restassured.RestAssured.get;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.linimasa.timeline.Events.event;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.Durability;
import org.linimasa.deploy.postgres.EmbeddedDatabase;

/** PostgreSQL goes away and comes back; nobody restarts the service. */
@QuarkusTest
@WithTestResource(RestartableDatabase.class)
class DatabaseOutageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Projection projection;

    @Inject
    DataSource database;

    @Test
    void endsWhatTakesTooLongAndSaysSo() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("lock table event in access exclusive mode");
            }
            get("/api/v1/events")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("detail", containsString("too long"));
            connection.rollback();
        }
        get("/api/v1/events").then().statusCode(200);
    }

    @Test
    void saysSoWhereAllConnectionsAreAtWork() throws SQLException {
        int size = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.max-size", Integer.class);
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size() < size) {
                taken.add(database.getConnection());
            }
            get("/api/v1/events")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue());
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        get("/api/v1/events").then().statusCode(200);
    }

    @Test
    void takesNoMessagesWhileItMayOnlyReadAndSaysSo() throws SQLException {
        projection.holds(event("kept", "2024-01-16"));
        readOnly("on");
        projection
                .tell("[]", 1)
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("detail", containsString("only be read"));
        get("/api/v1/events").then().statusCode(200);
        readOnly("off");
        projection.holds(event("kept", "2024-01-16"));
    }

    /** As on a standby: what runs already goes on, what begins may only read. */
    private void readOnly(String value) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set default_transaction_read_only = " + value);
            statement.execute("select pg_reload_conf()");
        }
        await().atMost(PATIENCE).untilAsserted(() -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet shown = statement.executeQuery("show default_transaction_read_only")) {
                shown.next();
                assertEquals(value, shown.getString(1));
            }
        });
    }

    @Test
    void saysSoWhilePostgresIsAwayAndServesAgainAfterwards() {
        // Not injected: the class is a bean of the other tests' service too, which has no such database.
        Config config = ConfigProvider.getConfig();
        Path folder = Path.of(config.getValue(RestartableDatabase.FOLDER, String.class));
        int port = config.getValue(RestartableDatabase.PORT, Integer.class);
        projection.holds(event("kept", "2024-01-16"));
        String path = "/api/v1/events/" + Events.id("kept");
        get(path).then().statusCode(200);

        EmbeddedDatabase.stop(folder);
        for (String read : new String[] {"/api/v1/events", "/api/v1/events?phase=PAST", path, path + "/mentions"}) {
            get(read)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("status", equalTo(503));
        }
        projection.tell("[]", 1).statusCode(503).contentType("application/problem+json");
        get("/q/health/live").then().statusCode(200);
        get("/q/health/ready").then().statusCode(503).body("status", equalTo("DOWN"));
        get("/q/metrics").then().statusCode(200);

        EmbeddedDatabase.start(folder, port, Durability.FAST);
        await().atMost(PATIENCE).untilAsserted(() -> get(path).then().statusCode(200));
        get("/api/v1/events").then().statusCode(200).body("events.title", contains("kept"));
        projection.holds(event("later", "2024-01-17"));
        get("/q/health/ready").then().statusCode(200);
    }
}
