package org.linimasa.ingest.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody's receiver: takes what comes, or fails as a test wants it to. */
final class Receiver implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Instead of a status: does not answer until the test is over. */
    static final int SILENCE = -1;

    private final HttpServer server;
    private final Queue<Integer> next = new ConcurrentLinkedQueue<>();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile int otherwise = 204;
    private volatile boolean talkative;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    /** A message as it came. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Got(String path, Map<String, List<String>> headers, byte[] body) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }

        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }

        String type() throws IOException {
            return json().path("type").asText();
        }

        /** Whether one of its signatures is of this secret, worked out as a receiver does. */
        boolean isSignedWith(String secret) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replaceFirst("whsec_", "")), "HmacSHA256"));
            mac.update(
                    (header("webhook-id") + "." + header("webhook-timestamp") + ".").getBytes(StandardCharsets.UTF_8));
            String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
            return List.of(header("webhook-signature").split(" ")).contains(expected);
        }
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + "/" + path;
    }

    /** The next answers, in turn; then what {@link #answersOtherwise} says. */
    void answers(int... statuses) {
        for (int status : statuses) {
            next.add(status);
        }
    }

    void answersOtherwise(int status) {
        otherwise = status;
    }

    /** From now on a million bytes come with each answer. */
    void answersAtLength() {
        talkative = true;
        otherwise = 200;
    }

    List<Got> got() {
        return List.copyOf(got);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            got.add(new Got(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body));
            Integer status = next.poll();
            int answer = status == null ? otherwise : status;
            if (answer == SILENCE) {
                over.await();
            } else {
                exchange.getResponseHeaders().add("Location", url("elsewhere"));
                exchange.sendResponseHeaders(answer, talkative ? 0 : -1);
                if (talkative) {
                    exchange.getResponseBody().write(new byte[1_000_000]);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
