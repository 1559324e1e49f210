package org.linimasa.rest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body that drips keeps no thread. */
@QuarkusTest
class SlowBodyTest {
    private static final int BETWEEN_BYTES_MILLIS = 100;
    private static final int MOST_BYTES = 600;

    /** Neither while it is read nor, where it is of no use, before the answer. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": \"", "no JSON at all "})
    void aDrippingBodyIsRefusedBeforeItsEnd(String beginning) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setTcpNoDelay(true);
            socket.getOutputStream()
                    .write(("POST /api/v1/samples HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 5000\r\n\r\n" + beginning)
                            .getBytes(StandardCharsets.US_ASCII));
            String said = drip(socket);
            if (beginning.startsWith("{")) {
                assertTrue(said.startsWith("HTTP/1.1 408 "), said);
                assertTrue(said.toLowerCase(Locale.ROOT).contains("connection: close"), said);
                assertTrue(said.contains("\"/problems/too-slow\"") && said.contains("8192 bytes a second"), said);
            } else {
                assertTrue(said.startsWith("HTTP/1.1 400 "), said);
            }
        }
    }

    /** Sends a byte whenever nothing was answered for a while, and returns what is answered. */
    private static String drip(Socket socket) throws IOException {
        socket.setSoTimeout(BETWEEN_BYTES_MILLIS);
        StringBuilder said = new StringBuilder();
        for (int sent = 0; sent < MOST_BYTES; sent++) {
            try {
                socket.getOutputStream().write('a');
                int unit = socket.getInputStream().read();
                while (unit >= 0) {
                    said.append((char) unit);
                    unit = socket.getInputStream().read();
                }
                return said.toString();
            } catch (SocketTimeoutException e) {
                if (!said.isEmpty()) {
                    return said.toString();
                }
            } catch (SocketException e) {
                return said.toString(); // closed while the last byte was under way
            }
        }
        throw new AssertionError(MOST_BYTES + " bytes were waited for, and answered: " + said);
    }
}
