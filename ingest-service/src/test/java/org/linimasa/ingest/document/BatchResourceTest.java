package org.linimasa.ingest.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.Identity;
import org.linimasa.ingest.submission.Submission;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class BatchResourceTest {
    private static final String BATCH = "/api/v1/documents/batch";
    private static final String NDJSON = "application/x-ndjson";

    @Inject
    ObjectMapper mapper;

    @Test
    void answersEachLineByItself() throws IOException {
        String text = "Gubernur Satria Utama bertemu Duta Besar Ragna Holm pada 2 Juli 2024.";
        String batch = """
                {"text": "%s", "publishedAt": "2024-07-03"}

                {"text": "Rapat", "publishedAt": "2024-02-30"}
                {"text": 5}
                {"text": "%s"}
                {"text": "%s"}
                {"text": "a", "txt": "b"}
                ["text"]
                {"text": "Rapat ditutup.", "publishedAt": "2024-07-03"}""".formatted(text, "a".repeat(Submission.MAX_TEXT_CHARS + 1), "b".repeat(7_100_000));
        List<JsonNode> answers = post(batch);
        assertEquals(9, answers.size());
        assertEquals(
                List.of(
                        "1 CREATED",
                        "3 REFUSED",
                        "4 REFUSED",
                        "5 REFUSED",
                        "6 REFUSED",
                        "7 REFUSED",
                        "8 REFUSED",
                        "9 CREATED"),
                answers.subList(0, 8).stream()
                        .map(answer -> answer.path("line").asInt() + " "
                                + answer.path("result").asText())
                        .toList());
        assertEquals(
                Identity.documentId(null, text).toString(),
                answers.get(0).path("document").asText());
        assertEquals(1, answers.get(0).path("events").size());
        assertEquals("/publishedAt", pointer(answers.get(1)));
        assertEquals("/text", pointer(answers.get(2)));
        assertEquals(413, answers.get(3).at("/problem/status").asInt());
        assertEquals("/text", pointer(answers.get(3)));
        assertEquals(413, answers.get(4).at("/problem/status").asInt());
        assertEquals("", pointer(answers.get(4)));
        assertEquals("/txt", pointer(answers.get(5)));
        assertEquals("wrong-type", answers.get(6).at("/problem/errors/0/code").asText());
        assertEquals(
                "{\"complete\":true,\"created\":2,\"known\":0,\"refused\":6}",
                answers.get(8).path("summary").toString());

        given().get("/api/v1/documents/" + answers.get(0).path("document").asText())
                .then()
                .body("events[0].id", equalTo(answers.get(0).at("/events/0").asText()));
        assertEquals(
                "{\"complete\":true,\"created\":0,\"known\":2,\"refused\":6}",
                post(batch).getLast().path("summary").toString());
    }

    @Test
    void takesMoreThanOtherBodiesMayHold() throws IOException {
        String line = "{\"text\": \"" + " ".repeat(1_000_000) + "\"}\n";
        List<JsonNode> answers = post(line.repeat(12));
        assertEquals(13, answers.size());
        assertEquals(12, answers.getLast().at("/summary/refused").asInt());
    }

    @Test
    void answersAnEmptyBatchWithASummary() throws IOException {
        assertEquals(
                "{\"summary\":{\"complete\":true,\"created\":0,\"known\":0,\"refused\":0}}",
                post("\n").getFirst().toString());
        given().contentType("application/json").body("{}").post(BATCH).then().statusCode(415);
        given().get(BATCH).then().statusCode(405);
    }

    private static String pointer(JsonNode answer) {
        return answer.at("/problem/errors/0/pointer").asText();
    }

    private List<JsonNode> post(String batch) throws IOException {
        byte[] answer = given().contentType(NDJSON)
                .body(batch.getBytes(StandardCharsets.UTF_8))
                .post(BATCH)
                .then()
                .statusCode(200)
                .contentType(NDJSON)
                .extract()
                .asByteArray();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : new String(answer, StandardCharsets.UTF_8).split("\n")) {
            lines.add(mapper.readTree(line));
        }
        return lines;
    }
}
