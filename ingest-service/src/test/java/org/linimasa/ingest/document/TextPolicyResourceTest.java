package org.linimasa.ingest.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.Evidence;
import org.linimasa.ingest.access.ClosedDoors;
import org.linimasa.ingest.document.TextPolicy.Served;

/** How much of a text is served to whom, by each policy. */
@QuarkusTest
@TestProfile(ClosedDoors.class)
@WithTestResource(PostgresTestResource.class)
class TextPolicyResourceTest {
    /** Longer than a quote may be. */
    private static final String EVENT =
            "The harbour council of Port Ellery voted on 12 March 2024 to dredge the old basin, "
                    + "to move the fish market behind the customs house, to lengthen the northern quay by ninety metres, "
                    + "to buy two tugs from the yard at Marrow Point, to pave the lane that leads down to the ferry, "
                    + "and to let the chandlers stay in their sheds for another seven years at the rent of today.";

    /** Of no event, and behind the first 300 characters. */
    private static final String REST = "Nobody had told the ferryman, who whistled.";

    private static final String TEXT = EVENT + "\n\n" + REST;
    private static final int SNIPPET = 300;

    @ParameterizedTest
    @EnumSource(Served.class)
    void servesReadersWhatTheOperatorAllowsAndEditorsAllOfIt(Served policy) {
        QuarkusMock.installMockForType(new TextPolicy(() -> policy), TextPolicy.class);
        String document = "/api/v1/documents/" + handIn();
        ValidatableResponse read = as("reader").get(document + "/text").then();
        switch (policy) {
            case FULL -> read.statusCode(200).header("Linimasa-Text", "full").body(equalTo(TEXT));
            case SNIPPET ->
                read.statusCode(200).header("Linimasa-Text", "snippet").body(equalTo(TEXT.substring(0, SNIPPET)));
            case NONE ->
                read.statusCode(403)
                        .contentType("application/problem+json")
                        .body("detail", equalTo("Texts of documents are not served here (linimasa.documents.text)."));
        }
        as("contributor").get(document + "/text").then().statusCode(policy == Served.NONE ? 403 : 200);
        as("editor").get(document + "/text").then().statusCode(200).body(equalTo(TEXT));
    }

    @Test
    void whatIsNotSaidServesTheBeginning() {
        as("reader").get("/api/v1/documents/" + handIn() + "/text").then().header("Linimasa-Text", "snippet");
    }

    @ParameterizedTest
    @EnumSource(Served.class)
    void servesWithEventsNoMoreThanQuotes(Served policy) {
        QuarkusMock.installMockForType(new TextPolicy(() -> policy), TextPolicy.class);
        String id = handIn();
        String document = as("reader")
                .get("/api/v1/documents/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String event = as("reader").get("/api/v1/documents/" + id).path("events[0].id");
        for (String path : List.of("/api/v1/documents/" + id, "/api/v1/events/" + event)) {
            String answer =
                    as("reader").get(path).then().statusCode(200).extract().asString();
            assertFalse(answer.contains("whistled"), answer);
        }
        List<String> quotes = as("reader").get("/api/v1/events/" + event).path("evidence.quote");
        assertFalse(quotes.isEmpty(), document);
        quotes.forEach(
                quote -> assertTrue(quote.length() <= Evidence.MAX_QUOTE_CHARS && EVENT.startsWith(quote), quote));
    }

    private static String handIn() {
        String id = as("contributor")
                .contentType(ContentType.JSON)
                .body(Map.of("text", TEXT, "publishedAt", "2024-03-13", "language", "en"))
                .post("/api/v1/documents")
                .path("id");
        assertEquals(36, id.length());
        return id;
    }

    private static RequestSpecification as(String role) {
        String token = given().header("Authorization", "Bearer " + ClosedDoors.ADMIN)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "text-" + role, "role", role))
                .post("/api/v1/tokens")
                .path("token");
        return given().header("Authorization", "Bearer " + token);
    }
}
