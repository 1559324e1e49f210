package org.linimasa.timeline.access;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

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
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    private static final String STREAM = "/api/v1/stream";
    private static final int BETWEEN_BYTES_MILLIS = 100;
    private static final int MOST_BYTES = 600;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
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

    @Test
    void nobodyIsCountedAsAnotherByWritingSo() {
        int left = left("10.9.8.1, 198.51.100.7");
        assertEquals(left - 1, left("10.9.8.2, 198.51.100.7"));
        assertEquals(left, left("10.9.8.2, 198.51.100.8"), "another caller of the same proxy");
    }

    private static int left(String forwardedFor) {
        return Integer.parseInt(given().header("X-Forwarded-For", forwardedFor)
                .get(EVENTS)
                .header("RateLimit")
                .replaceFirst(".*r=(\\d+).*", "$1"));
    }

    @Test
    void whoListensToAsManyStreamsAsOneMayReadsAllTheSameAndKeepsNobodyOut() throws IOException {
        UUID otherId = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058");
        projection
                .tell(List.of(
                        projection.next(token(1, null, false)),
                        projection.next(new TokenChanged(
                                otherId, 1, TokenDigest.of("other"), "archive", "reader", null, null, false))))
                .statusCode(200);
        Deque<Socket> streams = new ArrayDeque<>();
        try {
            for (int i = 0; i < ClosedDoors.STREAMS_OF_ONE; i++) {
                streams.add(listen("secret"));
                assertEquals(200, status(streams.getLast()));
            }
            given().header("Authorization", "Bearer secret")
                    .get(STREAM)
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "10")
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/too-many-requests"))
                    .body("detail", containsString("40 streams"));
            assertEquals(200, read("secret"));
            streams.add(listen("other"));
            assertEquals(200, status(streams.getLast()));
            streams.removeFirst().close();
            await().atMost(PATIENCE).untilAsserted(() -> {
                streams.add(listen("secret"));
                assertEquals(200, status(streams.getLast()));
            });
        } finally {
            for (Socket stream : streams) {
                stream.close();
            }
        }
    }

    private static Socket listen(String token) throws IOException {
        Socket stream = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        stream.setSoTimeout((int) PATIENCE.toMillis());
        stream.getOutputStream()
                .write(("GET " + STREAM + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return stream;
    }

    private static int status(Socket stream) throws IOException {
        String line =
                new String(stream.getInputStream().readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
        return Integer.parseInt(line.substring("HTTP/1.1 ".length()));
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

    @Test
    void messagesThatDripAreNotWaitedFor() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(BETWEEN_BYTES_MILLIS);
            socket.getOutputStream()
                    .write(("POST /intake/messages HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + Projection.TOKEN + "\r\nContent-Type: " + Projection.MEDIA_TYPE
                                    + "\r\nContent-Length: 50000\r\n\r\n[")
                            .getBytes(StandardCharsets.US_ASCII));
            for (int sent = 0; sent < MOST_BYTES; sent++) {
                socket.getOutputStream().write(' ');
                try {
                    assertEquals(408, status(socket));
                    return;
                } catch (SocketTimeoutException e) {
                    // Not refused yet.
                }
            }
        }
        fail(MOST_BYTES + " bytes were waited for");
    }

    private static int read(String token) {
        return given().header("Authorization", "Bearer " + token).get(EVENTS).statusCode();
    }

    private static TokenChanged token(int version, @Nullable Instant expiresAt, boolean revoked) {
        return new TokenChanged(ID, version, TokenDigest.of("secret"), "dashboard", "reader", expiresAt, null, revoked);
    }
}
