package org.linimasa.deploy.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receiver hears of every event, though the ingest service is killed while it sends and the receiver fails now and then. */
class WebhookIT {
    private static final int EVENTS = 24;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** The same waits, shorter. */
    private static final Map<String, String> IMPATIENT = Map.of(
            "LINIMASA_WEBHOOKS_TIMEOUT", "2s",
            "LINIMASA_WEBHOOKS_FIRST_RETRY", "200ms",
            "LINIMASA_WEBHOOKS_LOOK_EVERY", "200ms");

    @TempDir
    Path data;

    @Test
    void noMessageIsLostWhenTheSenderDies() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Set<String> heard = new ConcurrentSkipListSet<>();
        AtomicInteger calls = new AtomicInteger();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            try (exchange) {
                String id = json.readTree(exchange.getRequestBody().readAllBytes())
                        .path("subject")
                        .asText();
                boolean fails = calls.incrementAndGet() % 5 == 0;
                if (!fails) {
                    heard.add(id);
                }
                exchange.sendResponseHeaders(fails ? 503 : 204, -1);
            }
        });
        receiver.start();
        try (Stack stack = Stack.start(data, IMPATIENT)) {
            String url = "http://localhost:" + receiver.getAddress().getPort() + "/";
            HttpResponse<String> added = stack.ingest()
                    .send("POST", "/api/v1/webhooks", Map.of("Content-Type", "application/json"), """
                            {"url": "%s", "kinds": ["event.created"]}""".formatted(url));
            assertEquals(201, added.statusCode(), added.body());
            Set<String> events = new TreeSet<>();
            for (int number = 1; number <= EVENTS; number++) {
                events.add(submit(stack, number));
                if (number % 8 == 0) {
                    stack.kill("ingest-service");
                }
            }
            await().atMost(PATIENCE).until(() -> heard.containsAll(events));
            assertEquals(events, new TreeSet<>(heard));
        } finally {
            receiver.stop(0);
        }
    }

    /** Hands it in until it is taken: its key makes it the same event each time. */
    private static String submit(Stack stack, int number) {
        String event = """
                {"title": "Lighthouse %d is lit", "when": "2024-03-%02d", "language": "en", "key": "lighthouse-%d"}""".formatted(number, number, number);
        return await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> stack.ingest().ingestEvent(event).path("id").asText(), id -> !id.isEmpty());
    }
}
