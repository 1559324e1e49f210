package org.linimasa.rest;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client library would send is refused like everything else: as a problem that says what to mend. */
@QuarkusTest
class BrokenRequestsTest {
    private static final String SAMPLES = "/api/v1/samples";
    private static final String HOST = "Host: 127.0.0.1";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?from=%zz   | \"in\":\"query\",\"name\":\"from\" | has a % at index 5 without two hexadecimal digits",
                "?from=50%   | \"in\":\"query\",\"name\":\"from\" | has a % at index 7",
                "?fr%4=1     | \"in\":\"query\",\"name\":\"fr%4\" | has a % at index 2",
                "?from=%ff   | \"in\":\"query\",\"name\":\"from\" | has %ff at index 5, which is not UTF-8",
                "?from=a%00b | \"in\":\"query\",\"name\":\"from\" | has the character U+0000 at index 6",
                "?from=é     | \"in\":\"query\",\"name\":\"from\" | has to be percent-encoded as UTF-8",
                "/%zz        | \"in\":\"path\"                    | The path has a % at index 16",
                "/%C3%28     | \"in\":\"path\"                    | is not UTF-8",
            })
    void saysWhichPartOfAnAddressIsEncodedWrongly(String rest, String place, String reason) throws IOException {
        String answer = problem(400, "GET " + SAMPLES + rest, HOST);
        assertTrue(answer.contains(place) && answer.contains("wrong-encoding"), answer);
        assertTrue(answer.contains(reason), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api;a=b/v1/samples",
                "/api/v1/samples;jsessionid=1",
                "/api/../q/health",
                "/api/%2e%2e/q/metrics",
                "/api/.%2E/q/metrics",
                "/api/v1/./samples",
                "/api/v1/samples/.."
            })
    void takesNoPathThatAnotherMayReadDifferently(String path) throws IOException {
        String answer = problem(400, "GET " + path, HOST);
        assertTrue(answer.contains("\"in\":\"path\"") && answer.contains("ambiguous-path"), answer);
    }

    @Test
    void readsWhatIsEncodedRightly() throws IOException {
        for (String value : new String[] {"50%25", "%C3%89lys%C3%A9e", "a+b", "%F0%9F%8C%8B", "100%0A"}) {
            String answer = RawRequest.send("GET " + SAMPLES + "?from=" + value, HOST);
            assertTrue(answer.startsWith("HTTP/1.1 200"), value + ": " + answer);
        }
    }

    @Test
    void refusesAnAddressOverTheLimitAndTakesALongOne() throws IOException {
        problem(414, "GET " + SAMPLES + "?from=" + "a".repeat(9_000), HOST);
        problem(414, "GET " + SAMPLES + "?from=" + "a".repeat(60_000), HOST);
        assertTrue(RawRequest.send("GET " + SAMPLES + "?from=" + "a".repeat(7_000), HOST)
                .startsWith("HTTP/1.1 200"));
    }

    @Test
    void refusesHeadersOverTheLimit() throws IOException {
        problem(431, "GET " + SAMPLES, HOST, "X-Some: " + "a".repeat(9_000), "X-More: " + "a".repeat(9_000));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, Content-Type: garbage, 415",
        "POST, 'Content-Type: ', 415",
        "POST, Content-Type: /json, 415",
        "GET, Accept: garbage, 400",
        "GET, 'Accept: application/json, ;q=1', 400",
    })
    void refusesAHeaderThatNamesNoMediaType(String method, String header, int status) throws IOException {
        String body = problem(status, method + " " + SAMPLES, HOST, header, "Content-Length: 0");
        assertTrue(body.contains("which is no media type such as application/json"), body);
    }

    @ParameterizedTest
    @CsvSource({
        "'Accept: text/html, image/gif, */*; q=.2'",
        "'Accept: application/*;q=0.8'",
        "'Accept: '",
    })
    void takesAnyAcceptThatIncludesJson(String header) throws IOException {
        String answer = RawRequest.send("GET " + SAMPLES, HOST, header);
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    }

    @ParameterizedTest
    @CsvSource({"Host: a b", "Host: [::1", "Host: a:99999999", "X-Host: missing"})
    void refusesAWrongOrMissingHost(String header) throws IOException {
        assertTrue(problem(400, "GET " + SAMPLES, header).contains("'Host' header"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET api, 404",
        "GET *, 404",
        "GET /q/nowhere, 404",
        "FOO /api/v1/samples, 405",
        "TRACE /problems/gone, 405"
    })
    void answersAnyRequestLineWithAProblem(String line, int status) throws IOException {
        problem(status, line, HOST);
    }

    @Test
    void refusesALengthThatIsNone() throws IOException {
        assertTrue(
                RawRequest.send("GET " + SAMPLES, HOST, "Content-Length: abc").startsWith("HTTP/1.1 400"));
    }

    private static String problem(int status, String line, String... headers) throws IOException {
        String answer = RawRequest.send(line, headers);
        String head = answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n")));
        assertAll(
                () -> assertEquals(
                        "HTTP/1.1 " + status,
                        head.lines().findFirst().orElse("").substring(0, 12),
                        answer),
                () -> assertTrue(head.contains("Content-Type: application/problem+json"), answer),
                () -> assertTrue(head.contains("Trace-Id: "), answer),
                () -> assertTrue(answer.contains("\"status\":" + status), answer));
        return answer;
    }
}
