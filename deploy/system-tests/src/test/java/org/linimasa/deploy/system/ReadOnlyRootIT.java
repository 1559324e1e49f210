package org.linimasa.deploy.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both services work as a user who can write nothing but to /tmp, as the manifests and the compose file run them. */
class ReadOnlyRootIT {
    private static final Map<String, String> LOGIN = Map.of("Authorization", "Bearer " + Installation.ADMIN_TOKEN);
    private static final String EVENT = """
            {"title": "Harbour of Tirtasari opens", "when": "2024-06-07", "language": "en", "key": "read-only"}
            """;

    @BeforeAll
    static void needsMountsOfItsOwn() throws InterruptedException {
        boolean may;
        try {
            may = new ProcessBuilder("unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            may = false;
        }
        assumeTrue(may, "A read-only root takes Linux and root: not tried here.");
    }

    @Test
    void servesAndTellsTheTimelineService() throws IOException, InterruptedException {
        int timelinePort = Installation.freePort();
        int ingestPort = Installation.freePort();
        try (Installation installation = Installation.withEmptyDatabases("read-only");
                Program timeline = start(installation, "timeline-service", timelinePort, Map.of());
                Program ingest = start(
                        installation,
                        "ingest-service",
                        ingestPort,
                        Map.of("LINIMASA_TIMELINE_URL", "http://127.0.0.1:" + timelinePort))) {
            Installation.awaitReady(timeline, timelinePort);
            Installation.awaitReady(ingest, ingestPort);
            String path = importOne(new Api(ingestPort));
            Api reader = new Api(timelinePort);
            await().atMost(Duration.ofSeconds(60)).until(() -> reader.get(path).statusCode() == 200);
            assertEquals(200, reader.get("/api/v1/events.ics").statusCode());
            assertEquals(200, reader.get("/").statusCode());
        }
    }

    /** An import, because its answer waits in a temporary file. */
    private static String importOne(Api api) throws IOException {
        Map<String, String> headers = new HashMap<>(LOGIN);
        headers.put("Content-Type", "application/x-ndjson");
        HttpResponse<String> answer = api.send("POST", "/api/v1/events/import", headers, EVENT);
        assertEquals(200, answer.statusCode(), answer::body);
        JsonNode line = DescribedAnswers.read(answer.body().lines().findFirst().orElseThrow());
        return "/api/v1/events/" + line.path("event").asText();
    }

    private static Program start(Installation installation, String service, int port, Map<String, String> more)
            throws IOException {
        return Program.startReadOnly(
                service,
                installation.folder().resolve(service + ".txt"),
                installation.environment(service, port, more));
    }
}
