package org.linimasa.timeline;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.Event;
import org.linimasa.event.Identity;
import org.linimasa.event.Mention;
import org.linimasa.extraction.Document;
import org.linimasa.extraction.EventExtractor;
import org.linimasa.extraction.EventMerger;
import org.linimasa.extraction.Extraction;
import org.linimasa.extraction.MergedEvent;
import org.linimasa.message.CloudEvent;
import org.linimasa.message.Message;
import org.linimasa.message.Message.DocumentChanged;
import org.linimasa.message.Message.TimelineChanged;
import org.linimasa.tagger.TemporalTagger;
import org.linimasa.timeline.example.ShippedExample;

/** The API's description says all that a caller needs, and its examples work on the shipped article. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class OpenApiTest {
    private static final LocalDate RECEIVED_ON = LocalDate.of(2024, 1, 17);

    @Inject
    Projection projection;

    private JsonNode api;

    @BeforeEach
    void read() throws IOException, SQLException {
        projection.empty();
        String text = given().queryParam("format", "json").get("/q/openapi").asString();
        api = new ObjectMapper().readTree(text);
        Files.writeString(Path.of("target", "openapi.json"), api.toPrettyString());
    }

    @Test
    void isOpenApi31AndHidesTheIntake() {
        assertTrue(api.path("openapi").asText().startsWith("3.1"));
        Set<String> paths = new TreeSet<>();
        api.path("paths").fieldNames().forEachRemaining(paths::add);
        assertEquals(
                Set.of(
                        "/api/v1/documents/{id}",
                        "/api/v1/documents/{id}/mentions",
                        "/api/v1/entities",
                        "/api/v1/entities/{id}",
                        "/api/v1/events",
                        "/api/v1/events.atom",
                        "/api/v1/events.csv",
                        "/api/v1/events.geojson",
                        "/api/v1/events.ics",
                        "/api/v1/events.jsonld",
                        "/api/v1/events.ndjson",
                        "/api/v1/events.timelinejs.json",
                        "/api/v1/events/{id}",
                        "/api/v1/events/{id}.{format}",
                        "/api/v1/events/{id}/mentions",
                        "/api/v1/events/{id}/revisions",
                        "/api/v1/events/{id}/revisions/{revision}",
                        "/api/v1/facets",
                        "/api/v1/histogram",
                        "/api/v1/oembed",
                        "/api/v1/plans",
                        "/api/v1/stream",
                        "/api/v1/timelines",
                        "/api/v1/timelines/{slug}",
                        "/api/v1/timelines/{slug}.{format}",
                        "/api/v1/timelines/{slug}/events"),
                paths);
    }

    @Test
    void isWhatIsPublished() throws IOException {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        String served = get("/q/openapi").asString();
        Path file = Path.of("..", "docs", "openapi", "timeline-v1.yaml");
        // The order of headers is not the same with every build.
        boolean published = yaml.readTree(Files.readString(file)).equals(yaml.readTree(served));
        if (!published && Boolean.getBoolean("linimasa.openapi.write")) {
            Files.writeString(file, served);
        } else {
            assertTrue(published, file + " is not what is served; bring it up to date with ./linimasa openapi");
        }
    }

    @Test
    void eachOperationIsDescribedWithItsProblems() {
        Set<String> ids = new HashSet<>();
        api.path("paths")
                .forEach(item -> item.forEach(operation -> {
                    String id = operation.path("operationId").asText();
                    assertTrue(ids.add(id), id + " is given once");
                    for (String field : List.of("operationId", "summary", "description", "tags")) {
                        assertTrue(operation.hasNonNull(field), id + " has " + field);
                    }
                    for (String status : List.of("200", "400", "406", "503")) {
                        assertTrue(operation.path("responses").has(status), id + " answers " + status);
                    }
                    operation
                            .path("parameters")
                            .forEach(parameter -> assertTrue(
                                    parameter.hasNonNull("description"), id + " describes " + parameter.path("name")));
                }));
    }

    @Test
    void eachSchemaAndFieldIsDescribedAndSaysWhatIsAlwaysThere() {
        List<String> silent = new ArrayList<>();
        api.path("components").path("schemas").properties().forEach(schema -> {
            boolean isEnum = schema.getValue().has("enum") || schema.getValue().has("x-extensible-enum");
            if (!isEnum
                    && !schema.getValue().hasNonNull("description")
                    && !schema.getKey().equals("UUID")) {
                silent.add(schema.getKey());
            }
            schema.getValue().path("properties").properties().forEach(field -> {
                if (!field.getValue().hasNonNull("description")) {
                    silent.add(schema.getKey() + "." + field.getKey());
                }
            });
        });
        assertEquals(List.of(), silent);
        Set<String> required = new TreeSet<>();
        schema("Event").path("required").forEach(name -> required.add(name.asText()));
        assertTrue(required.containsAll(Set.of("id", "revision", "title", "status", "time", "participants")));
        assertFalse(required.contains("place"));
    }

    @Test
    void statusIsAClosedListAndTypeAnOpenOne() {
        assertTrue(schema("Status").has("enum"));
        assertTrue(schema("Phase").has("enum"));
        assertFalse(schema("Precision").has("enum"));
        assertTrue(schema("Precision").has("x-extensible-enum"));
        JsonNode type = schema("Event").path("properties").path("type");
        assertTrue(type.has("x-extensible-enum"));
        assertFalse(type.has("enum"));
    }

    @Test
    void eachOperationWorksWithItsOwnExample() throws IOException {
        tellShippedArticle();
        api.path("paths")
                .properties()
                .forEach(item -> item.getValue().forEach(operation -> {
                    RequestSpecification request = given();
                    var inPath = new TreeMap<String, String>();
                    operation.path("parameters").forEach(parameter -> {
                        JsonNode example = parameter.path("example");
                        String name = parameter.path("name").asText();
                        if (parameter.path("in").asText().equals("path")) {
                            assertFalse(example.isMissingNode(), name + " has an example");
                            inPath.put(name, example.asText());
                        } else if (!example.isMissingNode()) {
                            request.queryParam(name, example.asText());
                        }
                    });
                    if (item.getKey().equals("/api/v1/stream")) {
                        return; // has no end; its own test listens
                    }
                    request.pathParams(inPath).get(item.getKey()).then().statusCode(200);
                    if (item.getKey().equals("/api/v1/events")) {
                        request.get(item.getKey()).then().body("events", not(empty()));
                    }
                }));
    }

    @Test
    void theStreamDescribesNoParameterThatItRefuses() {
        List<String> names = new ArrayList<>();
        api.at("/paths/~1api~1v1~1stream/get/parameters")
                .forEach(parameter -> names.add(parameter.path("name").asText()));
        assertTrue(names.containsAll(List.of("since", "status", "type")), names.toString());
        assertTrue(Collections.disjoint(names, List.of("phase", "q")), names.toString());
    }

    @Test
    void theShippedArticleAnnouncesAVisit() throws IOException {
        tellShippedArticle();
        get("/api/v1/plans")
                .then()
                .statusCode(200)
                .body("plans.event.status", hasItem("PLANNED"))
                .body("plans[0].event.plan.steps", not(empty()));
    }

    private JsonNode schema(String name) {
        return api.path("components").path("schemas").path(name);
    }

    private void tellShippedArticle() throws IOException {
        String text = Files.readString(Path.of("../examples/kunjungan-choe.txt"));
        UUID id = Identity.documentId(null, text);
        Extraction extraction = new EventExtractor(TemporalTagger.withBundledPacks())
                .extract(new Document(id, text, null, null, null, RECEIVED_ON, null, null, null));
        List<MergedEvent> merged = new EventMerger().merge(extraction.live());
        List<CloudEvent<Message>> batch = new ArrayList<>();
        batch.add(projection.next(new DocumentChanged(
                id,
                1,
                true,
                null,
                null,
                null,
                extraction.tagging().language(),
                null,
                extraction.tagging().documentTime(),
                Events.KNOWN_AT)));
        merged.forEach(it -> batch.add(projection.next(
                Projection.changed(firstRevision(it), it.mentions().toArray(Mention[]::new)))));
        batch.add(projection.next(new TimelineChanged(
                ShippedExample.TIMELINE,
                1,
                "Talks in January 2024",
                null,
                Map.of("from", "2024-01", "to", "2024-02", "category", "CONSULT"),
                Events.KNOWN_AT,
                false)));
        projection.tell(batch).statusCode(200);
        assertEquals(id.toString(), ShippedExample.DOCUMENT, "ShippedExample.DOCUMENT is the shipped article");
        assertTrue(
                merged.stream().anyMatch(it -> it.id().toString().equals(ShippedExample.EVENT)),
                () -> "ShippedExample.EVENT is one of its events: "
                        + merged.stream()
                                .map(it -> it.id() + " " + it.title() + " "
                                        + it.time().edtf())
                                .toList());
    }

    private static Event firstRevision(MergedEvent merged) {
        return new Event(
                merged.id(),
                1,
                merged.title(),
                merged.language(),
                merged.type(),
                merged.category(),
                merged.status(),
                null,
                merged.time(),
                merged.participants(),
                merged.place(),
                merged.relations(),
                merged.confidence(),
                merged.evidence(),
                merged.plan(),
                merged.conflicts(),
                List.of(),
                Events.KNOWN_AT,
                Events.KNOWN_AT);
    }
}
