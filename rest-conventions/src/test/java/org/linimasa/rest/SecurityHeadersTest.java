package org.linimasa.rest;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told, and what the JSON parser puts up with. */
@QuarkusTest
class SecurityHeadersTest {
    private static final Pattern SCRIPT = Pattern.compile("<script(?: defer)?>(.*?)</script>", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/samples",
                "/api/v1/samples/defect",
                "/api/v1/nowhere",
                "/problems/gone",
                "/q/openapi?format=json",
                "/q/nowhere"
            })
    void whatIsNoPageIsNoneEvenWhereSomebodyOpensItAsOne(String path) {
        when().get(path)
                .then()
                .header(
                        SecurityHeaders.POLICY,
                        "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Strict-Transport-Security", equalTo(null));
    }

    @Test
    void swaggerUiRunsOurFilesAndItsOwnTwoScriptsOnly() throws NoSuchAlgorithmException {
        Response page = when().get("/q/swagger-ui/");
        List<String> digests = new ArrayList<>();
        for (Matcher script = SCRIPT.matcher(page.asString()); script.find(); ) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(script.group(1).getBytes(StandardCharsets.UTF_8));
            digests.add("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
        assertEquals(2, digests.size());
        when().head("/q/swagger-ui/")
                .then()
                .header("Content-Type", page.contentType())
                .header(SecurityHeaders.POLICY, page.header(SecurityHeaders.POLICY));
        page.then()
                .header(SecurityHeaders.POLICY, containsString("script-src 'self' " + String.join(" ", digests) + ";"))
                .header(SecurityHeaders.POLICY, not(containsString("unsafe")))
                .header(SecurityHeaders.POLICY, startsWith("default-src 'none'; "));
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 9000})
    void jsonThatIsNestedTooDeeplyIsRefused(int depth) {
        given().contentType(ContentType.JSON)
                .body("{\"name\": \"a\", \"parts\": " + "[".repeat(depth))
                .post("/api/v1/samples")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unreadable-request"));
    }

    @Test
    void aNumberThatIsMadeToBeExpensiveIsRefused() {
        for (String number : List.of("9".repeat(5000), "1e999999999")) {
            given().contentType(ContentType.JSON)
                    .body("{\"name\": \"a\", \"size\": " + number + "}")
                    .post("/api/v1/samples")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void aCompressedBodyIsNotBlownUp() {
        for (String coding : List.of("gzip", "deflate, gzip", "br")) {
            given().contentType(ContentType.JSON)
                    .header("Content-Encoding", coding)
                    .body(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0})
                    .post("/api/v1/samples")
                    .then()
                    .statusCode(415)
                    .header("Accept-Encoding", "identity")
                    .body("errors[0].name", equalTo("Content-Encoding"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/samples", "/api/v1/nothing", "/api/v1/guarded"})
    void nothingIsKeptByACacheWithoutAsking(String path) {
        given().urlEncodingEnabled(false).get(path).then().header("Cache-Control", "no-cache");
    }

    @Test
    void noHeaderSaysWhatARequestWantsItToSay() {
        Response answer = given().urlEncodingEnabled(false)
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736%0d%0aSet-Cookie: a=b")
                .get("/api/v1/samples?from=%0d%0aSet-Cookie:%20a=b");
        assertEquals(null, answer.header("Set-Cookie"));
        assertTrue(answer.header("Trace-Id").matches("[0-9a-f]{32}"));
    }
}
