package org.linimasa.ingest.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLParameters;

/**
 * A timeline service that keeps the first copy of each message, as the real one does, and that fails in the ways a
 * network and a crash make possible. Both sides have to prove who they are, as TLS lets them.
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
    private final Certificates certificates = Certificates.make();
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
            HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            https.setHttpsConfigurator(new HttpsConfigurator(certificates.context()) {
                @Override
                public void configure(HttpsParameters parameters) {
                    SSLParameters ours = getSSLContext().getDefaultSSLParameters();
                    ours.setNeedClientAuth(true);
                    parameters.setSSLParameters(ours);
                }
            });
            server = https;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/intake/messages", this::receive);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        running = this;
        return Map.ofEntries(
                Map.entry("linimasa.relay.enabled", "true"),
                Map.entry("linimasa.relay.heartbeat", "100ms"),
                Map.entry("linimasa.relay.first-retry", "10ms"),
                Map.entry("linimasa.relay.slowest-retry", "50ms"),
                Map.entry("linimasa.relay.max-batch-messages", "7"),
                Map.entry("linimasa.intake.token", "secret"),
                Map.entry("linimasa.timeline.url", url().toString()),
                Map.entry("linimasa.timeline.tls", "timeline"),
                Map.entry(
                        "quarkus.tls.timeline.key-store.p12.path",
                        certificates.keys().toString()),
                Map.entry("quarkus.tls.timeline.key-store.p12.password", Certificates.PASSWORD),
                Map.entry(
                        "quarkus.tls.timeline.trust-store.p12.path",
                        certificates.trusted().toString()),
                Map.entry("quarkus.tls.timeline.trust-store.p12.password", Certificates.PASSWORD));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    URI url() {
        return URI.create("https://localhost:" + server.getAddress().getPort());
    }

    Certificates certificates() {
        return certificates;
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
