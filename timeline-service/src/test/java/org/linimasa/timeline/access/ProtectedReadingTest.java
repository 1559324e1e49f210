package org.linimasa.timeline.access;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.message.Message.TokenChanged;
import org.linimasa.rest.access.TokenDigest;
import org.linimasa.timeline.Projection;
import org.linimasa.timeline.TestClock;

@QuarkusTest
@TestProfile(ClosedDoors.class)
@WithTestResource(PostgresTestResource.class)
class ProtectedReadingTest {
    private static final String EVENTS = "/api/v1/events";
    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    @Inject
    Projection projection;

    @Inject
    TestClock clock;

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
    }

    @Test
    void nothingIsReadWithoutALogin() throws IOException {
        JsonNode api = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
        List<String> open = new ArrayList<>();
        for (var path : api.path("paths").properties()) {
            Response response = given().get(path.getKey()
                    .replace("{id}", ID.toString())
                    .replace("{slug}", "talks")
                    .replace("{format}", "ics")
                    .replace("{revision}", "1"));
            if (response.statusCode() != 401 || !response.contentType().startsWith("application/problem+json")) {
                open.add(path.getKey() + " answered " + response.statusCode());
            }
        }
        assertEquals(List.of(), open);
        given().get("/q/health/live").then().statusCode(200);
        given().get("/").then().statusCode(200);
    }

    @Test
    void aTokenOfTheIngestServiceLetsItsBearerReadUntilItIsRevoked() {
        assertEquals(401, read("secret"));
        projection.tell(List.of(projection.next(token(1, null, false)))).statusCode(200);
        assertEquals(200, read("secret"));
        assertEquals(401, read("another"));
        projection.tell(List.of(projection.next(token(2, null, true)))).statusCode(200);
        assertEquals(401, read("secret"));
        projection.tell(List.of(projection.next(token(1, null, false)))).statusCode(200);
        assertEquals(401, read("secret"), "an older message changes nothing");
    }

    @Test
    void anExpiredTokenLetsNobodyRead() {
        projection
                .tell(List.of(projection.next(token(1, TestClock.START.plusSeconds(60), false))))
                .statusCode(200);
        assertEquals(200, read("secret"));
        clock.set(TestClock.START.plusSeconds(60));
        assertEquals(401, read("secret"));
    }

    /** More than a caller may have of other requests at once. */
    @Test
    void whoListensToManyStreamsMayReadAllTheSame() throws IOException {
        projection.tell(List.of(projection.next(token(1, null, false)))).statusCode(200);
        List<Socket> streams = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                Socket stream = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
                streams.add(stream);
                stream.setSoTimeout(30_000);
                stream.getOutputStream()
                        .write("GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer secret\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                assertEquals(
                        "HTTP/1.1 200",
                        new String(
                                stream.getInputStream().readNBytes("HTTP/1.1 200".length()),
                                StandardCharsets.US_ASCII));
            }
            assertEquals(200, read("secret"));
        } finally {
            for (Socket stream : streams) {
                stream.close();
            }
        }
    }

    @Test
    void noReaderMayDeliverMessages() {
        projection.tell(List.of(projection.next(token(1, null, false)))).statusCode(200);
        given().header("Authorization", "Bearer secret")
                .contentType(Projection.MEDIA_TYPE)
                .body("[]")
                .post("/intake/messages")
                .then()
                .statusCode(403);
        assertEquals(403, read(Projection.TOKEN), "and the ingest service does not read");
    }

    private static int read(String token) {
        return given().header("Authorization", "Bearer " + token).get(EVENTS).statusCode();
    }

    private static TokenChanged token(int version, @Nullable Instant expiresAt, boolean revoked) {
        return new TokenChanged(ID, version, TokenDigest.of("secret"), "dashboard", "reader", expiresAt, null, revoked);
    }
}
