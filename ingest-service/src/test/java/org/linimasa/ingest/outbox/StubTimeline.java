package org.linimasa.ingest.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/**
 * A timeline service that keeps the first copy of each message, as the real one does, and that fails in the ways a
 * network and a crash make possible.
 */
public final class StubTimeline implements QuarkusTestResourceLifecycleManager {
    /** What goes wrong with the next request. */
    enum Fault {
        /** It answers 500 and applies nothing. */
        REFUSES,
        /** It drops the connection before applying anything. */
        HANGS_UP,
        /** It applies the batch, and the answer is lost on the way. */
        APPLIES_AND_HANGS_UP,
        /** It answers 200 with something that is no receipt. */
        BABBLES
    }

    private static StubTimeline running;

    private final ObjectMapper mapper = new ObjectMapper();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final List<JsonNode> applied = new ArrayList<>();
    private HttpServer server;
    private long watermark;
    private long requests;
    private long head;

    static StubTimeline running() {
        return running;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/intake/messages", this::receive);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        running = this;
        return Map.of(
                "linimasa.relay.enabled", "true",
                "linimasa.relay.heartbeat", "100ms",
                "linimasa.relay.first-retry", "10ms",
                "linimasa.relay.slowest-retry", "50ms",
                "linimasa.relay.max-batch-messages", "7",
                "linimasa.intake.token", "secret",
                "linimasa.timeline.url",
                        "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    void fail(Fault... next) {
        faults.addAll(List.of(next));
    }

    synchronized void forgetAll() {
        applied.clear();
        watermark = 0;
    }

    synchronized List<JsonNode> applied() {
        return List.copyOf(applied);
    }

    synchronized long requests() {
        return requests;
    }

    synchronized long head() {
        return head;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode batch = mapper.readTree(exchange.getRequestBody());
            boolean trusted =
                    "Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            Fault fault = faults.poll();
            if (fault == Fault.HANGS_UP) {
                return;
            }
            if (fault == Fault.REFUSES || !trusted) {
                exchange.sendResponseHeaders(trusted ? 500 : 401, -1);
                return;
            }
            String receipt = apply(
                    batch,
                    Long.parseLong(exchange.getRequestHeaders().getFirst("Linimasa-After")),
                    Long.parseLong(exchange.getRequestHeaders().getFirst("Linimasa-Head")));
            if (fault == Fault.APPLIES_AND_HANGS_UP) {
                return;
            }
            byte[] body = (fault == Fault.BABBLES ? "<html>" : receipt).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized String apply(JsonNode batch, long after, long announcedHead) {
        requests++;
        head = announcedHead;
        for (JsonNode message : batch) {
            long sequence = Long.parseLong(message.get("sequence").asText());
            if (sequence > watermark && after <= watermark) {
                applied.add(message);
                watermark = sequence;
            }
        }
        return "{\"received\":" + batch.size() + ",\"watermark\":\"" + watermark + "\"}";
    }
}
