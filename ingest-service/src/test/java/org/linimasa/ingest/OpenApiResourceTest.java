package org.linimasa.ingest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.linimasa.deploy.postgres.PostgresTestResource;

/** The description of the API is true, and a newcomer can try all of it as it stands. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class OpenApiResourceTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private record Described(String method, String path, JsonNode operation) {
        String name() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }
    }

    @BeforeEach
    void ingestTheExamples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "examples"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".txt")).toList()) {
                given().contentType(ContentType.JSON)
                        .body(Map.of("text", Files.readString(file)))
                        .post("/api/v1/documents")
                        .then()
                        .statusCode(oneOf(200, 201));
            }
        }
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("title", "Talks in January 2024"))
                .put("/api/v1/timelines/january-talks")
                .then()
                .statusCode(oneOf(200, 201));
        given().contentType(ContentType.JSON)
                .body(Map.of("url", "http://localhost:9000/linimasa"))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(oneOf(200, 201));
        given().post("/api/v1/replay").then().statusCode(202);
        given().contentType(ContentType.JSON)
                .body(Map.of("url", "https://news.example/feed.xml"))
                .post("/api/v1/feeds")
                .then()
                .statusCode(200);
    }

    @Test
    void isWhatIsPublished() throws IOException {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        String served = given().get("/q/openapi").asString();
        Path file = Path.of("..", "docs", "openapi", "ingest-v1.yaml");
        // The order of headers is not the same with every build.
        boolean published = yaml.readTree(Files.readString(file)).equals(yaml.readTree(served));
        if (!published && Boolean.getBoolean("linimasa.openapi.write")) {
            Files.writeString(file, served);
        } else {
            assertTrue(published, file + " is not what is served; bring it up to date with ./linimasa openapi");
        }
    }

    @Test
    void describesEachOperationInFull() throws IOException {
        JsonNode api = api();
        assertTrue(api.get("openapi").asText().startsWith("3.1"));
        List<Described> operations = operations(api);
        assertFalse(operations.isEmpty());
        assertAll(operations.stream().map(described -> () -> {
            JsonNode operation = described.operation();
            for (String field : List.of("operationId", "summary", "description", "tags")) {
                assertTrue(operation.hasNonNull(field), described.name() + " has no " + field);
            }
            for (JsonNode parameter : operation.path("parameters")) {
                String name = described.name() + " " + parameter.get("name").asText();
                assertTrue(parameter.hasNonNull("description"), name + " has no description");
                if (parameter.get("in").asText().equals("path")
                        || parameter.path("required").asBoolean()) {
                    assertTrue(parameter.hasNonNull("example"), name + " has no example");
                }
            }
            if (operation.has("requestBody")) {
                assertTrue(operation.get("requestBody").get("required").asBoolean(), described.name());
            }
        }));
    }

    @Test
    void describesEachProperty() throws IOException {
        JsonNode schemas = api().get("components").get("schemas");
        List<String> undescribed = new ArrayList<>();
        schemas.properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(property -> {
                            if (!property.getValue().hasNonNull("description")) {
                                undescribed.add(schema.getKey() + "." + property.getKey());
                            }
                        }));
        assertEquals(List.of(), undescribed);
        assertTrue(
                schemas.get("EventTime").get("required").toString().contains("precision"),
                "what is always there is required");
        for (String schema : List.of("Event", "EventOfSubmission")) {
            assertTrue(
                    schemas.get(schema).toString().contains("mentions")
                            || schemas.get(schema).toString().contains("#/components/schemas/Event\""),
                    schema);
        }
        assertTrue(schemas.get("Analysis").get("properties").has("timeExpressions"));
    }

    @TestFactory
    List<DynamicTest> eachExampleWorksAsItStands() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Described described : operations(api())) {
            JsonNode contents = described.operation().path("requestBody").path("content");
            if (contents.isEmpty()) {
                tests.add(DynamicTest.dynamicTest(described.name(), () -> call(described, "", null)));
            }
            contents.properties()
                    .forEach(content -> content.getValue()
                            .path("examples")
                            .properties()
                            .forEach(example -> tests.add(DynamicTest.dynamicTest(
                                    described.name() + " " + example.getKey(),
                                    () -> call(
                                            described,
                                            content.getKey(),
                                            example.getValue().get("value"))))));
        }
        assertTrue(tests.size() >= 10, "examples found: " + tests.size());
        return tests;
    }

    @Test
    void describesPlainTextWithItsMetadata() throws IOException {
        JsonNode post = api().at("/paths/~1api~1v1~1documents/post");
        assertTrue(post.at("/requestBody/content").has("text/plain"));
        assertEquals(
                List.of("title", "url", "publisher", "language", "publishedAt", "zone", "author", "Idempotency-Key"),
                post.get("parameters").findValuesAsText("name"));
    }

    @Test
    void showsItselfInSwaggerUi() {
        given().redirects().follow(false).get("/").then().statusCode(303).header("Location", "/q/swagger-ui/");
        given().get("/q/swagger-ui/").then().statusCode(200).contentType(ContentType.HTML);
    }

    private static void call(Described described, String contentType, JsonNode body) throws IOException {
        RequestSpecification request = given();
        String path = described.path();
        for (JsonNode parameter : described.operation().path("parameters")) {
            String name = parameter.get("name").asText();
            if (!parameter.has("example")) {
                continue;
            }
            String value = parameter.get("example").asText();
            switch (parameter.get("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", value);
                case "header" -> request.header(name, value);
                default -> request.queryParam(name, value);
            }
        }
        if (contentType.equals("multipart/form-data") && body != null) {
            body.properties().forEach(field -> {
                byte[] value = field.getValue().asText().getBytes(StandardCharsets.UTF_8);
                if (field.getKey().equals("file")) {
                    request.multiPart("file", "example.txt", value, "text/plain");
                } else {
                    request.multiPart(field.getKey(), field.getValue().asText());
                }
            });
        } else if (body != null) {
            assertTrue(body.isObject() || !contentType.endsWith("/json"), "the example is JSON, not a string of it");
            byte[] bytes =
                    body.isTextual() ? body.asText().getBytes(StandardCharsets.UTF_8) : MAPPER.writeValueAsBytes(body);
            request.contentType(contentType).body(bytes);
        }
        String answer = request.request(described.method(), path)
                .then()
                .statusCode(oneOf(200, 201, 202, 204))
                .extract()
                .asString();
        assertFalse(answer.contains("REFUSED"), () -> body + " is answered " + answer);
    }

    private static List<Described> operations(JsonNode api) {
        List<Described> operations = new ArrayList<>();
        api.get("paths").properties().forEach(path -> {
            if (path.getKey().startsWith("/api/")) {
                path.getValue()
                        .properties()
                        .forEach(operation ->
                                operations.add(new Described(operation.getKey(), path.getKey(), operation.getValue())));
            }
        });
        assertEquals(
                operations.size(),
                operations.stream().map(Described::name).distinct().count());
        return operations;
    }

    private static JsonNode api() throws IOException {
        return MAPPER.readTree(given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
