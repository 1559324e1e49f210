package org.linimasa.timeline;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;

/** The API's description says all that a caller needs. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class OpenApiTest {
    private JsonNode api;

    @BeforeEach
    void read() throws IOException {
        String text =
                given().accept("application/json").get("/q/openapi?format=json").asString();
        Files.writeString(Path.of("target", "openapi.json"), text);
        api = new ObjectMapper().readTree(text);
    }

    @Test
    void isOpenApi31AndHidesTheIntake() {
        assertTrue(api.path("openapi").asText().startsWith("3.1"));
        assertFalse(api.path("paths").has("/intake/messages"));
    }

    @Test
    void eachOperationIsDescribedWithItsProblems() {
        api.path("paths")
                .forEach(item -> item.forEach(operation -> {
                    String id = operation.path("operationId").asText();
                    for (String field : new String[] {"operationId", "summary", "description", "tags"}) {
                        assertTrue(operation.hasNonNull(field), id + " has " + field);
                    }
                    for (String status : new String[] {"200", "400", "406", "503"}) {
                        assertTrue(operation.path("responses").has(status), id + " has " + status);
                    }
                    operation
                            .path("parameters")
                            .forEach(parameter -> assertNotNull(
                                    parameter.get("description"), id + " describes " + parameter.path("name")));
                }));
    }
}
