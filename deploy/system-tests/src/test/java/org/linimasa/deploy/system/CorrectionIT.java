package org.linimasa.deploy.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a person corrects where it is written is read where the public reads, with who did it and why. */
@ResourceLock(ShippedExamples.LOCK)
class CorrectionIT {
    private static final String EVENTS = "/api/v1/events/";

    @Test
    void aCorrectionIsARevisionOnTheTimeline() throws IOException {
        Stack stack = ShippedExamples.stack();
        String id = stack.ingest().ingestEvent("""
                        {"title": "Bridge of Tirtasari opens", "when": "2024-06-06", "language": "en", "key": "bridge"}
                        """).path("id").asText();
        String asRead = await().atMost(Duration.ofSeconds(60))
                .until(() -> stack.timeline().get(EVENTS + id), answer -> answer.statusCode() == 200)
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        HttpResponse<String> corrected = stack.ingest()
                .send(
                        "PATCH",
                        EVENTS + id + "?author=Sari%20N%C3%A4slund&reason=Said%20by%20the%20mayor",
                        Map.of("Content-Type", "application/merge-patch+json", "If-Match", asRead),
                        "{\"title\": \"Old bridge of Tirtasari opens again\"}");
        assertEquals(200, corrected.statusCode(), corrected::body);

        JsonNode revision = await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> stack.timeline().json(EVENTS + id + "/revisions/2"), answer -> !answer.isEmpty());
        assertEquals("CORRECTION", revision.at("/cause/kind").asText());
        assertEquals("Sari Näslund", revision.at("/cause/author").asText());
        assertEquals("Said by the mayor", revision.at("/cause/reason").asText());
        JsonNode event = stack.timeline().json(EVENTS + id);
        assertEquals("Old bridge of Tirtasari opens again", event.path("title").asText());
        assertEquals("[\"title\"]", event.path("locked").toString());
    }
}
