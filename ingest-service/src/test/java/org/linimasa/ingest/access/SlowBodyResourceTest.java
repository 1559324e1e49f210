package org.linimasa.ingest.access;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.deploy.postgres.PostgresTestResource;

/** A body that comes a byte at a time, which is what keeps a thread the longest, in each way that bodies are read. */
@QuarkusTest
@TestProfile(ClosedDoors.class)
@WithTestResource(PostgresTestResource.class)
class SlowBodyResourceTest {
    private static final int BETWEEN_BYTES_MILLIS = 100;
    private static final int MOST_DROPS = 600;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/documents, application/json",
        "/api/v1/documents, text/plain",
        "/api/v1/documents, multipart/form-data;boundary=x",
        "/api/v1/documents/batch, application/x-ndjson",
        "/api/v1/events, application/json",
        "/api/v1/events/import, text/csv",
        "/api/v1/analyze, application/json",
    })
    void isRefusedWhereItDrips(String path, String type) throws IOException {
        try (Socket socket = begin(path, type)) {
            String said = drip(socket, " ");
            assertTrue(said.startsWith("HTTP/1.1 408 "), said);
            assertTrue(said.contains("\"/problems/too-slow\""), said);
        }
        given().header("Authorization", "Bearer " + ClosedDoors.ADMIN)
                .get("/api/v1/tokens")
                .then()
                .statusCode(200);
    }

    @Test
    void isRefusedWhereItDripsIntoAKeyedRequest() throws IOException {
        try (Socket socket = begin("/api/v1/documents", "application/json\r\nIdempotency-Key: drip")) {
            String said = drip(socket, " ");
            assertTrue(said.startsWith("HTTP/1.1 408 "), said);
        }
    }

    @Test
    void keepsWhatHasAnAnswerAndEndsWithoutASummary() throws IOException {
        // In chunks: of a body with a length the server reads some lines ahead.
        try (Socket socket = begin("/api/v1/documents/batch", "application/x-ndjson", "Transfer-Encoding: chunked")) {
            String line = "{\"text\": \"The harbour opened on 3 May 2023.\"}\n";
            send(socket, Integer.toHexString(line.length()) + "\r\n" + line + "\r\n");
            String said = drip(socket, "1\r\n \r\n");
            assertTrue(said.startsWith("HTTP/1.1 200 ") && said.contains("\"line\":1"), said);
            assertFalse(said.contains("summary"), said);
        }
    }

    /** A request that says its body is long. */
    private static Socket begin(String path, String type) throws IOException {
        return begin(path, type, "Content-Length: 50000");
    }

    private static Socket begin(String path, String type, String length) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.setTcpNoDelay(true);
        send(
                socket,
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + ClosedDoors.ADMIN
                        + "\r\nContent-Type: " + type + "\r\n" + length + "\r\n\r\n");
        return socket;
    }

    private static void send(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends a drop whenever nothing was answered for a while, and returns all that is answered. */
    private static String drip(Socket socket, String drop) throws IOException {
        socket.setSoTimeout(BETWEEN_BYTES_MILLIS);
        StringBuilder said = new StringBuilder();
        for (int sent = 0; sent < MOST_DROPS; sent++) {
            try {
                send(socket, drop);
                int unit = socket.getInputStream().read();
                while (unit >= 0) {
                    said.append((char) unit);
                    unit = socket.getInputStream().read();
                }
                return said.toString();
            } catch (SocketTimeoutException e) {
                // Not refused yet.
            } catch (SocketException e) {
                return said.toString(); // closed while the last byte was under way
            }
        }
        throw new AssertionError(MOST_DROPS + " drops were waited for, and answered: " + said);
    }
}
