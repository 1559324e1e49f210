package org.linimasa.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.ingest.fetch.Fetched.Validators;

/** A web of a few names, all on this machine; one address of it stands for the public internet. */
class FetchTest {
    private static final Set<String> HTML = Set.of("text/html");
    private static final String PUBLIC = "127.0.0.77";

    private final Vertx vertx = Vertx.vertx();
    private final List<String> requests = new ArrayList<>();
    private final Map<String, List<String>> names = Map.of(
            "news.example", List.of(PUBLIC),
            "www.news.example", List.of(PUBLIC),
            "inside.news.example", List.of("127.0.0.2"),
            "both.news.example", List.of(PUBLIC, "10.0.0.1"),
            "metadata.news.example", List.of("169.254.169.254"),
            "other.example", List.of(PUBLIC));
    private HttpServer server;
    private WebClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
        client = new WebClient(vertx);
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
        vertx.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host").split(":")[0];
        String path = exchange.getRequestURI().toString();
        synchronized (requests) {
            requests.add(host + path);
        }
        if (path.equals("/robots.txt")) {
            send(exchange, host.equals("news.example") ? 200 : 404, "text/plain", "User-agent: *\nDisallow: /secret");
        } else if (path.startsWith("/to/")) {
            exchange.getResponseHeaders().add("Location", path.substring(4));
            send(exchange, 302, "text/html", "");
        } else if (path.equals("/loop")) {
            exchange.getResponseHeaders().add("Location", "/loop");
            send(exchange, 302, "text/html", "");
        } else if (path.equals("/pdf")) {
            send(exchange, 200, "application/pdf", "x");
        } else if (path.equals("/packed")) {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            send(exchange, 200, "text/html", "x");
        } else if (path.equals("/long")) {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            try (exchange) {
                byte[] block = new byte[8192];
                for (int i = 0; i < 10_000; i++) {
                    exchange.getResponseBody().write(block);
                }
            }
        } else if (path.equals("/never")) {
            assertEquals("/never", path); // and no answer
        } else if (path.equals("/gone")) {
            send(exchange, 404, "text/html", "x");
        } else if ("\"e1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            send(exchange, 304, "text/html", "");
        } else {
            exchange.getResponseHeaders().add("ETag", "\"e1\"");
            send(exchange, 200, "text/html; charset=utf-8", "<p>" + host + path + "</p>");
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", type);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    @Test
    void fetchesAPageOfAnAllowedHostUnderItsName() throws Exception {
        Fetched.Page page = assertInstanceOf(Fetched.Page.class, get("http://news.example:PORT/a?b=c"));
        assertEquals("<p>news.example/a?b=c</p>", new String(page.body(), StandardCharsets.UTF_8));
        assertEquals("text/html; charset=utf-8", page.contentType());
        assertEquals("\"e1\"", page.validators().etag());
        assertEquals(List.of("news.example/robots.txt", "news.example/a?b=c"), requests);
        assertInstanceOf(
                Fetched.NotModified.class,
                fetch(Set.of("news.example")).get(uri("http://news.example:PORT/a"), HTML, page.validators()));
    }

    @Test
    void followsRedirectsAndChecksEachOfThem() throws Exception {
        Fetched.Page page =
                assertInstanceOf(Fetched.Page.class, get("http://news.example:PORT/to/http://www.news.example:PORT/b"));
        assertEquals(uri("http://www.news.example:PORT/b"), page.address());
        assertRefused("host-not-allowed", "http://news.example:PORT/to/http://other.example:PORT/b");
        assertRefused("private-address", "http://news.example:PORT/to/http://inside.news.example:PORT/b");
        assertRefused("no-web-address", "http://news.example:PORT/to/file:///etc/passwd");
        assertRefused("robots", "http://news.example:PORT/to/http://news.example:PORT/secret/x");
        assertRefused("too-many-redirects", "http://www.news.example:PORT/loop");
        assertTrue(requests.stream().noneMatch(request -> request.startsWith("inside") || request.startsWith("other")));
    }

    @Test
    void callsNoPrivateAddressWhateverItsName() {
        assertRefused("private-address", "http://inside.news.example:PORT/");
        assertRefused("private-address", "http://both.news.example:PORT/");
        assertRefused("private-address", "http://metadata.news.example/latest/meta-data");
        assertRefused("unknown-host", "http://nobody.news.example:PORT/");
        for (String host : List.of("127.0.0.1", "127.0.0.2", "[::1]", "2130706433", "0x7f.1", "localhost")) {
            FetchRefused refused = assertThrows(
                    FetchRefused.class,
                    () -> fetch(Set.of("*")).get(uri("http://" + host + "/"), HTML, Validators.NONE),
                    host);
            assertTrue(
                    Set.of("private-address", "unknown-host", "no-web-address").contains(refused.code()), host);
        }
        assertEquals(List.of(), requests);
    }

    @Test
    void callsNoOtherPortSchemeOrName() {
        assertRefused("no-web-address", "http://news.example:22/");
        assertRefused("no-web-address", "ftp://news.example/");
        assertRefused("no-web-address", "http://user@news.example:PORT/");
        assertRefused("no-web-address", "mailto:news@news.example");
        assertRefused("host-not-allowed", "http://notnews.example:PORT/");
        assertRefused("host-not-allowed", "http://news.example.evil.example:PORT/");
    }

    @Test
    void readsNothingThatIsOfAnotherTypeTooLongOrTooLate() {
        assertRefused("robots", "http://news.example:PORT/secret");
        assertRefused("wrong-type", "http://www.news.example:PORT/pdf");
        assertRefused("wrong-type", "http://www.news.example:PORT/packed");
        assertRefused("too-long", "http://www.news.example:PORT/long");
        assertRefused("status", "http://www.news.example:PORT/gone");
        assertRefused("timeout", "http://www.news.example:PORT/never", "unreachable");
    }

    private void assertRefused(String code, String address, String... orElse) {
        FetchRefused refused = assertThrows(FetchRefused.class, () -> get(address), address);
        assertTrue(
                refused.code().equals(code) || List.of(orElse).contains(refused.code()),
                refused.code() + ": " + refused.getMessage());
    }

    private Fetched get(String address) throws FetchRefused, InterruptedException {
        return fetch(Set.of("news.example", "*.news.example")).get(uri(address), HTML, Validators.NONE);
    }

    private URI uri(String address) {
        return URI.create(
                address.replace("PORT", String.valueOf(server.getAddress().getPort())));
    }

    private Fetch fetch(Set<String> hosts) {
        int port = server.getAddress().getPort();
        return new Fetch(
                new Settings(hosts),
                new CallableAddress(new Addresses() {
                    @Override
                    List<InetAddress> of(String host) throws UnknownHostException {
                        List<InetAddress> found = new ArrayList<>();
                        for (String address : names.getOrDefault(host, List.of())) {
                            found.add(InetAddress.getByName(address));
                        }
                        if (found.isEmpty() && host.endsWith(".example")) {
                            throw new UnknownHostException(host);
                        }
                        return found.isEmpty() ? super.of(host) : found;
                    }

                    @Override
                    boolean mayBeCalled(InetAddress address) {
                        return address.getHostAddress().equals(PUBLIC) || super.mayBeCalled(address);
                    }

                    @Override
                    boolean mayBeCalled(int called) {
                        return called == port || super.mayBeCalled(called);
                    }
                }),
                client,
                Clock.systemUTC());
    }

    private record Settings(Set<String> hosts) implements FetchSettings {
        @Override
        public Optional<Set<String>> allowedHosts() {
            return Optional.of(hosts);
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public int maxBytes() {
            return 100_000;
        }

        @Override
        public int maxRedirects() {
            return 3;
        }

        @Override
        public String agent() {
            return "linimasa";
        }
    }
}
