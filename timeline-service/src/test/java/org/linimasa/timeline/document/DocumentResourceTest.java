package org.linimasa.timeline.document;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
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
import org.linimasa.event.Mention;
import org.linimasa.message.Message.DocumentChanged;
import org.linimasa.message.Message.EventChanged;
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
    void saysWhereInItsTextEventsAreTold() {
        tell(version(1, true, "First title"));
        projection
                .tell(List.of(
                        projection.next(told("second", 40)),
                        projection.next(told("first", 0)),
                        projection.next(told("third", 90))))
                .statusCode(200);
        String path = "/api/v1/documents/" + ID + "/mentions";
        get(path)
                .then()
                .statusCode(200)
                .body("mentions.begin", contains(0, 40, 90))
                .body(
                        "mentions.event",
                        contains(
                                Events.id("first").toString(),
                                Events.id("second").toString(),
                                Events.id("third").toString()));
        String cursor = get(path + "?limit=2")
                .then()
                .body("mentions.begin", contains(0, 40))
                .extract()
                .path("nextCursor");
        get(path + "?limit=2&cursor=" + cursor)
                .then()
                .body("mentions.begin", contains(90))
                .body("$", not(hasKey("nextCursor")));
        projection
                .tell(List.of(projection.next(Projection.retracted(Events.id("first"), 2))))
                .statusCode(200);
        get(path).then().body("mentions.begin", contains(40, 90));
        get("/api/v1/documents/" + Events.documentId("nothing") + "/mentions")
                .then()
                .statusCode(404);
        tell(version(2, false, "First title"));
        get(path).then().statusCode(410);
    }

    private static EventChanged told(String name, int begin) {
        Events.Draft draft = Events.event(name, "2024");
        Mention mention = draft.mention(name);
        return Projection.changed(
                draft.build(),
                new Mention(
                        mention.id(),
                        ID,
                        begin,
                        begin + 10,
                        mention.text(),
                        null,
                        mention.title(),
                        mention.language(),
                        mention.type(),
                        mention.category(),
                        mention.status(),
                        mention.time(),
                        mention.participants(),
                        mention.place(),
                        null,
                        mention.confidence(),
                        mention.event()));
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
