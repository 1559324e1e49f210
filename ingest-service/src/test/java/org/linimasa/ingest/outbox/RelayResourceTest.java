package org.linimasa.ingest.outbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.ingest.outbox.StubTimeline.Fault;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
@WithTestResource(StubTimeline.class)
class RelayResourceTest {
    private final StubTimeline timeline = StubTimeline.running();

    @Test
    void tellsADocumentAsACloudEvent() {
        String id = ingest("Rapat kabinet digelar.");
        awaitTold(List.of(id));
        JsonNode message = timeline.applied().getLast();
        assertEquals("1.0", message.get("specversion").asText());
        assertEquals("org.linimasa.document.changed", message.get("type").asText());
        assertEquals("application/json", message.get("datacontenttype").asText());
        assertEquals(id, message.get("data").get("id").asText());
        assertEquals(1, message.get("data").get("version").asInt());
    }

    @Test
    void nobodyIsHeardWhoCannotProveWhoHeIs() {
        awaitTold(List.of(ingest("Rapat anggaran digelar.")));
        HttpRequest request = HttpRequest.newBuilder(timeline.url().resolve("/intake/messages"))
                .POST(HttpRequest.BodyPublishers.ofString("[]"))
                .build();
        try (HttpClient stranger = HttpClient.newBuilder()
                .sslContext(timeline.certificates().contextOfAStranger())
                .build()) {
            assertThrows(IOException.class, () -> stranger.send(request, HttpResponse.BodyHandlers.discarding()));
        }
    }

    @Test
    void losesAndDoublesNothingWhateverFails() {
        Random random = new Random(42);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            timeline.fail(Fault.values()[random.nextInt(Fault.values().length)]);
            ids.add(ingest("Berita nomor " + i + " tentang rapat."));
        }
        awaitTold(ids);
        List<String> messageIds = timeline.applied().stream()
                .map(message -> message.get("id").asText())
                .toList();
        assertEquals(messageIds.size(), messageIds.stream().distinct().count());
    }

    @Test
    void tellsEverythingAgainToAProjectionThatWasLost() {
        List<String> ids = List.of(ingest("Satu."), ingest("Dua."), ingest("Tiga."));
        awaitTold(ids);
        List<String> before = subjects();
        timeline.forgetAll();
        await().atMost(Duration.ofSeconds(10)).until(() -> subjects().equals(before));
    }

    @Test
    void tellsEverythingAgainToAProjectionThatWasLostWhileMessagesWaited() {
        awaitTold(List.of(ingest("Empat."), ingest("Lima.")));
        List<String> expected = new ArrayList<>(subjects());
        timeline.fail(Collections.nCopies(30, Fault.REFUSES).toArray(Fault[]::new));
        expected.add(ingest("Enam."));
        timeline.forgetAll();
        await().atMost(Duration.ofSeconds(20)).until(() -> subjects().equals(expected));
    }

    @Test
    void saysHowFarTheLogGoesWhileIdle() {
        awaitTold(List.of(ingest("Diam.")));
        long seen = timeline.requests();
        await().atMost(Duration.ofSeconds(10)).until(() -> timeline.requests() > seen + 2);
        long last = Long.parseLong(timeline.applied().getLast().get("sequence").asText());
        assertTrue(timeline.head() >= last);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("linimasa_outbox_depth"))
                .body(containsString("linimasa_outbox_oldest_age_seconds"))
                .body(containsString("linimasa_outbox_sent_total"))
                .body(containsString("linimasa_outbox_failures_total"));
    }

    private void awaitTold(List<String> ids) {
        await().atMost(Duration.ofSeconds(20)).until(() -> subjects().containsAll(ids));
        List<String> told = subjects().stream().filter(ids::contains).toList();
        assertEquals(ids, told, "in commit order, each once");
    }

    private List<String> subjects() {
        return timeline.applied().stream()
                .map(message -> message.get("subject").asText())
                .toList();
    }

    private static String ingest(String text) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("text", text + " " + UUID.randomUUID()))
                .post("/api/v1/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
