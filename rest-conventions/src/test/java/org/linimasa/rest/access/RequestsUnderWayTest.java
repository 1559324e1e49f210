package org.linimasa.rest.access;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever takes his time keeps no others out. */
@QuarkusTest
class RequestsUnderWayTest {
    private static final String SAMPLES = "/api/v1/samples";
    /** Of src/test/resources/application.properties. */
    private static final int AT_ONCE = 3;

    private static final int MOST_BEGUN = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void nobodyHasMoreUnderWayThanIsAllowed() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                slow.add(begin("POST " + SAMPLES));
            }
            Response refused = post();
            for (int more = 0; refused.statusCode() != 429 && more < MOST_BEGUN; more++) {
                // What an earlier test asked was still under way, and one of these was refused in its place.
                slow.add(begin("POST " + SAMPLES));
                refused = post();
            }
            refused.then()
                    .statusCode(429)
                    .header("Retry-After", "1")
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/too-many-requests"));
            when().get(SAMPLES).then().statusCode(429);
            when().get("/problems/gone").then().statusCode(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        postUntil(200).then().statusCode(200);
    }

    @Test
    void whoMayNotCallIsRefusedBeforeTheBodyHasCome() throws IOException {
        try (Socket socket = begin("POST /api/v1/guarded")) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            String status =
                    new String(socket.getInputStream().readNBytes("HTTP/1.1 401".length()), StandardCharsets.UTF_8);
            assertTrue(status.equals("HTTP/1.1 401"), status);
        }
    }

    /** A request whose body does not come to its end. */
    private static Socket begin(String line) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.getOutputStream()
                .write((line
                                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** What a request is answered, as soon as the service has seen what others began or ended. */
    private static Response postUntil(int status) {
        Instant deadline = Instant.now().plus(PATIENCE);
        Response answer = post();
        while (answer.statusCode() != status && Instant.now().isBefore(deadline)) {
            answer = post();
        }
        return answer.then().statusCode(status).extract().response();
    }

    private static Response post() {
        return given().contentType(ContentType.JSON).body("{\"name\": \"a\"}").post(SAMPLES);
    }
}
