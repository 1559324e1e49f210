package org.linimasa.timeline.document;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.DocumentTime;
import org.linimasa.message.Message.DocumentChanged;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class DocumentResourceTest {
    private static final UUID ID = Events.documentId("article");

    @Inject
    Projection projection;

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
    }

    @Test
    void servesTheMetadata() {
        tell(version(1, true, "First title"));
        get("/api/v1/documents/" + ID)
                .then()
                .statusCode(200)
                .body("title", equalTo("First title"))
                .body("documentTime.edtf", equalTo("2024-01"))
                .body("documentTime.inferred", equalTo(true))
                .body("$", not(hasKey("url")))
                .body("$", not(hasKey("live")));
    }

    @Test
    void theNewestVersionCounts() {
        tell(version(2, true, "Second title"));
        tell(version(1, true, "First title"));
        get("/api/v1/documents/" + ID).then().body("title", equalTo("Second title"));
    }

    @Test
    void aRetractedDocumentIsGoneAndAnUnknownOneNotFound() {
        get("/api/v1/documents/" + ID).then().statusCode(404).contentType("application/problem+json");
        tell(version(1, false, "First title"));
        get("/api/v1/documents/" + ID).then().statusCode(410).contentType("application/problem+json");
    }

    private void tell(DocumentChanged message) {
        projection.tell(List.of(projection.next(message))).statusCode(200);
    }

    private static DocumentChanged version(int number, boolean live, String title) {
        return new DocumentChanged(
                ID,
                number,
                live,
                null,
                title,
                "A paper",
                "id",
                null,
                new DocumentTime("2024-01", true, List.of(), List.of()),
                Instant.parse("2024-01-17T08:00:00Z"));
    }
}
