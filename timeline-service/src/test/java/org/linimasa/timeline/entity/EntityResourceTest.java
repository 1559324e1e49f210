package org.linimasa.timeline.entity;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.linimasa.timeline.Events.event;
import static org.linimasa.timeline.Events.person;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class EntityResourceTest {
    @Inject
    Projection projection;

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
    }

    @Test
    void whatBeginsSoComesFirstAndTheMostFrequentAmongEquals() {
        projection.holds(
                event("one", "2024-01-16").participants(person("Marina Solheim", "NO"), person("Sol Campos", null)),
                event("two", "2024-01-16").participants(person("Solveig Marin", "NO")),
                event("three", "2024-01-16").participants(person("Solveig Marin", "NO")),
                event("four", "2024-01-16")
                        .participants(person("Salomon Berg", null))
                        .place("Solo", "ID"));
        find("sol").body("entities.name", contains("Solveig Marin", "Sol Campos", "Solo", "Marina Solheim"));
        find("sol")
                .body("entities[0].events", equalTo(2))
                .body("entities[0].country", equalTo("NO"))
                .body("entities[2].kind", equalTo("PLACE"));
        given().queryParams("q", "sol", "kind", "PLACE")
                .get("/api/v1/entities")
                .then()
                .body("entities.name", contains("Solo"));
        given().queryParams("q", "sol", "country", "NO", "limit", 1)
                .get("/api/v1/entities")
                .then()
                .body("entities.name", contains("Solveig Marin"));
        get("/api/v1/entities")
                .then()
                .body("entities[0].name", equalTo("Solveig Marin"))
                .body("entities", hasSize(5));
    }

    @Test
    void fillsThePageWithWhatBeginsSoBeforeAnythingElse() {
        projection.holds(
                event("one", "2024-01-16").participants(person("Kira Sand", "NO"), person("Sanna Berg", "SE")),
                event("two", "2024-01-16").participants(person("Kira Sand", "NO"), person("Sandro Kim", "NO")),
                event("three", "2024-01-16").participants(person("Kira Sand", "NO"), person("Sandro Kim", "NO")),
                event("four", "2024-01-16").participants(person("Sadna Olsen", "NO")));
        for (String typed : List.of("s", "sa", "san", "sand")) {
            given().queryParams("q", typed, "limit", 1)
                    .get("/api/v1/entities")
                    .then()
                    .body("entities.name", contains("Sandro Kim"));
        }
        given().queryParams("q", "sand", "limit", 2)
                .get("/api/v1/entities")
                .then()
                .body("entities.name", contains("Sandro Kim", "Kira Sand"));
        find("sand").body("entities.name", contains("Sandro Kim", "Kira Sand", "Sanna Berg", "Sadna Olsen"));
        given().queryParams("q", "sand", "country", "SE")
                .get("/api/v1/entities")
                .then()
                .body("entities.name", contains("Sanna Berg"));
    }

    @Test
    void findsInSpiteOfSlipsAccentsCaseAndHyphens() {
        projection.holds(event("one", "2024-01-16")
                .participants(
                        person("Ingrid Solheim", null),
                        person("Aïcha Ben-Omar", null),
                        person("Οδυσσέας Ελύτης", null),
                        person("100% Club_", null)));
        for (String typed : List.of("ingird", "solhiem", "INGRID SOLHEIM", "ingrid solhem", "ingird solhiem")) {
            find(typed).body("entities[0].name", equalTo("Ingrid Solheim"));
        }
        for (String typed : List.of("aicha", "AÏCHA", "ben omar", "ben-omar", "omar")) {
            find(typed).body("entities[0].name", equalTo("Aïcha Ben-Omar"));
        }
        find("ελυτης").body("entities[0].name", equalTo("Οδυσσέας Ελύτης"));
        find("100%").body("entities.name", contains("100% Club_"));
        find("xyz").body("entities", empty());
    }

    @Test
    void refusesWhatIsNoName() {
        for (String typed : List.of("%", "_", "-")) {
            find(typed).statusCode(422).body("errors[0].name", equalTo("q"));
        }
        find("x".repeat(101)).statusCode(422);
        get("/api/v1/entities?kind=person").then().statusCode(200);
        get("/api/v1/entities?country=Norway").then().statusCode(400);
    }

    @Test
    void leadsToTheEvents() {
        projection.holds(
                event("one", "2024-01-16")
                        .participants(person("Siti Rahma", "ID"))
                        .place("Åre", "SE"),
                event("two", "2024-01-16").participants(person("Siti Rahma", "ID")));
        String id = person("Siti Rahma", null).id().toString();
        String events = get("/api/v1/entities/{id}", id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Siti Rahma"))
                .body("events", equalTo(2))
                .extract()
                .path("eventsUrl");
        get(events).then().statusCode(200).body("events", hasSize(2));
        String atPlace = find("are").extract().path("entities[0].eventsUrl");
        get(atPlace).then().statusCode(200).body("events.title", contains("one"));
        get("/api/v1/entities/{id}", Events.id("nobody"))
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void countsOnlyWhatLives() {
        projection.holds(
                event("one", "2024-01-16").participants(person("Siti Rahma", "ID"), person("Budi", null)),
                event("two", "2024-01-16").participants(person("Siti Rahma", "ID")));
        projection.holds(
                event("one", "2024-01-16").revision(2).participants(person("Budi", "ID"), person("Dewi", null)));
        find("siti").body("entities[0].events", equalTo(1));
        find("budi").body("entities[0].events", equalTo(1)).body("entities[0].country", equalTo("ID"));
        find("dewi").body("entities", hasSize(1));
        projection
                .tell(List.of(
                        projection.next(Projection.retracted(Events.id("one"), 3)),
                        projection.next(Projection.merged(Events.id("two"), 2, Events.id("three")))))
                .statusCode(200);
        get("/api/v1/entities").then().body("entities", empty());
        get("/api/v1/entities/{id}", person("Budi", null).id()).then().statusCode(404);
    }

    private static ValidatableResponse find(String typed) {
        return given().queryParam("q", typed).get("/api/v1/entities").then();
    }
}
