package org.linimasa.rest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a proxy passes on as it came is read no less carefully than what comes directly. */
@QuarkusTest
@TestProfile(BehindProxyTest.Proxied.class)
class BehindProxyTest {
    private static final String SAMPLES = "GET /api/v1/samples";
    private static final String HOST = "Host: 127.0.0.1";

    public static final class Proxied implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.proxy.proxy-address-forwarding", "true");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: a b", "Host: [::1", "Host: a\"><b", "X-Host: missing"})
    void refusesAWrongOrMissingHost(String header) throws IOException {
        String answer = RawRequest.send(SAMPLES, header);
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains("'Host' header"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "a b", "", "https://a"})
    void refusesASchemeThatIsNone(String scheme) throws IOException {
        String answer = RawRequest.send(SAMPLES, HOST, "X-Forwarded-Proto: " + scheme);
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains("\"name\":\"X-Forwarded-Proto\""), answer);
    }

    /** Some are taken for a name, the others refused by the server itself. */
    @ParameterizedTest
    @ValueSource(strings = {"", ",", ":80", "[", "a b", "1.2.3.4:99999", ", 1.2.3.4"})
    void whateverStandsForACallerIsNoDefect(String caller) throws IOException {
        String answer = RawRequest.send(SAMPLES, HOST, "X-Forwarded-For: " + caller);
        assertTrue(answer.matches("(?s)HTTP/1.1 [24]00 .*"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https", "https,http", "http", "HTTPS"})
    void readsWhatAProxySays(String scheme) throws IOException {
        String answer = RawRequest.send(
                SAMPLES, "Host: timeline.example:8080", "X-Forwarded-Proto: " + scheme, "X-Forwarded-Port: 443");
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    }
}
