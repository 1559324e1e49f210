package org.linimasa.rest;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RestConventionsTest {
    private static final String SAMPLES = "/api/v1/samples";

    @Test
    void refusesAnUnknownQueryParameterAndSuggestsTheRightOne() {
        problem(when().get(SAMPLES + "?form=2024").then(), 400, "unreadable-request")
                .body("errors[0].in", equalTo("query"))
                .body("errors[0].name", equalTo("form"))
                .body("errors[0].code", equalTo("unknown-parameter"))
                .body("errors[0].detail", containsString("Did you mean from?"));
    }

    @Test
    void knowsTheParametersOfBeans() {
        when().get(SAMPLES + "?status=PAST&from=2024").then().statusCode(200);
    }

    @Test
    void refusesAParameterGivenTwice() {
        problem(when().get(SAMPLES + "?from=1&from=2").then(), 400, "unreadable-request")
                .body("errors[0].code", equalTo("repeated-parameter"));
    }

    @ParameterizedTest
    @CsvSource({"?from=, from", "?from, from", "?from=%20, from", "?from=2024&status=, status"})
    void refusesAParameterWithoutAValue(String query, String name) {
        problem(given().urlEncodingEnabled(false).get(SAMPLES + query).then(), 400, "unreadable-request")
                .body("errors[0].in", equalTo("query"))
                .body("errors[0].name", equalTo(name))
                .body("errors[0].code", equalTo("empty-value"))
                .body("detail", equalTo(name + " is given without a value; leave it out or give it one."));
    }

    @Test
    void leavesOutWhatIsAbsentAndWritesSeconds() {
        when().get(SAMPLES)
                .then()
                .statusCode(200)
                .body("$", not(hasKey("size")))
                .body("at", equalTo("2024-01-16T18:00:00"));
    }

    @Test
    void saysWhatIsNotFound() {
        problem(when().get(SAMPLES + "/8c6f7c8e-0000-8000-8000-000000000000").then(), 404, "not-found")
                .body("detail", containsString("no sample 8c6f7c8e"));
    }

    @ParameterizedTest
    @CsvSource({"/nowhere", "/api/v1/nowhere", "/api/v1/samples/not-a-uuid", "/api/v1/samples/1/2"})
    void answersAnUnknownPathWithAProblem(String path) {
        problem(when().get(path).then(), 404, "not-found");
    }

    @Test
    void listsTheMethodsOfAPath() {
        problem(when().delete(SAMPLES).then(), 405, "method-not-allowed").header("Allow", "GET, HEAD, OPTIONS, POST");
        problem(when().post(SAMPLES + "/defect").then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS");
        problem(when().put("/problems/gone").then(), 405, "method-not-allowed").header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void saysWhichFormatsItKnows() {
        problem(given().accept("image/png").get(SAMPLES).then(), 406, "not-acceptable")
                .body("detail", endsWith("It answers with application/json."));
        problem(given().contentType("text/csv").body("a").post(SAMPLES).then(), 415, "unsupported-media-type")
                .body("detail", endsWith(" is not a format this operation reads. It reads application/json."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"a\", \"sise\": 1}  | /sise | unknown-field  | Did you mean size?",
                "{\"name\": \"a\", \"size\": \"x\"} | /size | wrong-type | a whole number is expected, not \"x\"",
                "{\"name\": 5} | /name | wrong-type | At /name a string is expected, not 5.",
                "{\"name\": 1.5} | /name | wrong-type | At /name a string is expected, not 1.5.",
                "{\"name\": true} | /name | wrong-type | At /name a string is expected, not true.",
                "{\"name\": \"a\", \"size\": \"5\"} | /size | wrong-type | a whole number is expected",
                "{\"name\": \"a\", \"size\": 1.5} | /size | wrong-type | a whole number is expected, not 1.5",
                "{\"name\": \"a\", \"size\": true} | /size | wrong-type | a whole number is expected",
                "{\"name\": \"a\", \"open\": \"true\"} | /open | wrong-type | At /open true or false is expected",
                "{\"name\": \"a\", \"open\": 1} | /open | wrong-type | At /open true or false is expected, not 1",
                "{\"name\": \"a\", \"colour\": 1} | /colour | invalid-format | one of RED, GREEN",
                "{\"name\": \"a\", \"colour\": \"BLUE\"} | /colour | invalid-format | one of RED, GREEN",
                "{\"name\": \"a\", \"parts\": {}} | /parts | wrong-type | At /parts a list is expected.",
                "{\"name\": \"a\", | '' | broken-json | not JSON at line 1",
                "{\"name\": \"a\" | '' | broken-json | line 1, column 13: it ends before it is complete.",
                "{\"name\": abc} | '' | broken-json | abc is no value; strings stand in double quotes",
                "{\"name\": 01} | '' | broken-json | that is no number",
                "{\"name\": \"a\", \"name\": \"b\"} | '' | broken-json | the field \"name\" is given twice",
                "{\"name\": \"\\q\"} | '' | broken-json | \\q is no escape",
                "{\"name\" \"a\"} | '' | broken-json | column 9: '\"' cannot stand there",
                "{\"name\": \"a\"] | '' | broken-json | column 13: ']' cannot stand there",
                "{\"name\": \"a\", \"size\": 99999999999} | /size | invalid-value | The number is too large.",
                "{\"name\": \"a\", \"at\": \"soon\"} | /at | invalid-format | \"soon\" is not a date and time such as",
                "{\"name\": \"a\"} {} | '' | wrong-type | expected",
                "[] | '' | wrong-type | In the body a JSON object is expected.",
            })
    void saysWhereABodyIsNotWhatIsExpected(String body, String pointer, String code, String detail) {
        problem(given().contentType("application/json").body(body).post(SAMPLES).then(), 400, "unreadable-request")
                .body("errors[0].in", equalTo("body"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].detail", containsString(detail));
    }

    @Test
    void refusesAnEmptyBody() {
        given().contentType("application/json").post(SAMPLES).then().statusCode(matchesClientError());
    }

    @Test
    void saysWhichFieldBreaksARule() {
        problem(
                        given().contentType("application/json")
                                .body("{\"name\": \"a\", \"parts\": [{\"name\": \"too long\"}]}")
                                .post(SAMPLES)
                                .then(),
                        422,
                        "invalid-value")
                .body("errors[0].pointer", equalTo("/parts/0/name"))
                .body("errors[0].code", equalTo("size"))
                .body("detail", equalTo("parts/0/name has to be from 0 to 5 long."));
        problem(given().contentType("application/json").body("{}").post(SAMPLES).then(), 422, "invalid-value")
                .body("detail", equalTo("name is missing."));
    }

    @Test
    void refusesABodyOverTheLimit() {
        problem(
                given().contentType("application/json")
                        .body("x".repeat(20_000))
                        .post(SAMPLES)
                        .then(),
                413,
                "too-large");
    }

    @Test
    void refusesABodyOfUnknownLengthOverTheLimit() throws Exception {
        for (int bytes : new int[] {10_241, 19_000, 1_000_000}) {
            HttpResponse<String> answer = sendInPieces("{\"name\": \"" + "x".repeat(bytes - 10));
            assertEquals(413, answer.statusCode(), bytes + " bytes");
            assertEquals(
                    Problem.MEDIA_TYPE,
                    answer.headers().firstValue("Content-Type").orElse(""));
            assertTrue(answer.body().contains("/problems/too-large"), answer.body());
        }
        assertEquals(200, sendInPieces("{\"name\": \"a\"}" + " ".repeat(10_000)).statusCode());
    }

    private static HttpResponse<String> sendInPieces(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + SAMPLES))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void keepsItsSecretsOnADefect() {
        problem(when().get(SAMPLES + "/defect").then(), 500, "internal-error")
                .body(not(containsString("secret detail")));
    }

    @Test
    void asksForPatienceWhileTheDatabaseIsAway() {
        problem(when().get(SAMPLES + "/outage").then(), 503, "unavailable").header("Retry-After", "2");
    }

    @Test
    void takesTheTraceIdOfTheCaller() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get("/nowhere")
                .then()
                .header("Trace-Id", trace)
                .body("traceId", equalTo(trace));
    }

    @Test
    void describesItsProblemsInOpenApi() {
        String operation = "paths.'/api/v1/samples/{id}'.get.responses.";
        given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("openapi", containsString("3.1"))
                .body(operation + "'400'.content", hasKey("application/problem+json"))
                .body(operation + "'405'.headers", hasKey("Allow"))
                .body(operation + "'404'.content.'application/problem+json'.schema.$ref", containsString("Problem"))
                .body("components.schemas.Problem.required", org.hamcrest.Matchers.hasItem("traceId"));
    }

    @Test
    void describesEachKindOfProblem() {
        for (ProblemKind kind : ProblemKind.values()) {
            when().get("/problems/" + kind.slug())
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "max-age=3600")
                    .body(containsString(kind.title()));
        }
        problem(when().get("/problems/none").then(), 404, "not-found");
    }

    private static org.hamcrest.Matcher<Integer> matchesClientError() {
        return org.hamcrest.Matchers.both(org.hamcrest.Matchers.greaterThanOrEqualTo(400))
                .and(org.hamcrest.Matchers.lessThan(500));
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String slug) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .header("Trace-Id", matchesPattern("[0-9a-f]{32}"))
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .body("title", equalTo(ProblemKind.ofSlug(slug).orElseThrow().title()));
    }
}
