package org.linimasa.timeline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.linimasa.timeline.Events.event;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.message.Message.TimelineChanged;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;

/**
 * TimelineJS itself, in a browser and in somebody else's page, shows what is exported for it. Without npm or Chromium this is
 * skipped, but on continuous integration, which has to have npm, it fails.
 */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class TimelineJsTest {
    private static final Path MANIFESTS = Path.of("src", "test", "timelinejs");
    private static final Path INSTALLED = Path.of("target", "timelinejs");
    private static final Path PROGRAM = INSTALLED.resolve("node_modules/@knight-lab/timelinejs/dist");
    private static final double PATIENCE_MILLIS = 60_000;

    @Inject
    Projection projection;

    @TestHTTPResource("/")
    URI service;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        Files.createDirectories(INSTALLED);
        for (String manifest : List.of("package.json", "package-lock.json", ".npmrc")) {
            Files.copy(MANIFESTS.resolve(manifest), INSTALLED.resolve(manifest), StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            Process npm = new ProcessBuilder("npm", "ci", "--prefer-offline", "--ignore-scripts")
                    .directory(INSTALLED.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(INSTALLED.resolve("npm.txt").toFile())
                    .start();
            boolean ended = npm.waitFor(10, TimeUnit.MINUTES);
            npm.destroyForcibly();
            String printed = Files.readString(INSTALLED.resolve("npm.txt"));
            assertTrue(ended && npm.exitValue() == 0, () -> "npm ci said:\n" + printed);
        } catch (IOException e) {
            if (System.getenv().containsKey("CI")) {
                throw e;
            }
            abort("There is no npm to install TimelineJS with.");
        }
    }

    @BeforeEach
    void startWithFourEvents() throws SQLException {
        projection.empty();
        projection.holds(
                event("Kingdom falls", "-0550"),
                event("Summit", "2023-09"),
                event("<i>Border</i> talks", "2024-01-16"),
                event("Wedding", null));
    }

    @Test
    void showsEachEventWithItsOwnWordsForWhen() throws IOException {
        try (Shown shown = show("api/v1/events.timelinejs.json?lang=en")) {
            assertThat(shown.slides("h2.tl-headline"))
                    .hasText(new String[] {"Kingdom falls", "Summit", "<i>Border</i> talks"});
            assertThat(shown.slides("h3.tl-headline-date"))
                    .hasText(new String[] {"551 BCE", "September 2023", "Tuesday, 16 January 2024"});
            assertThat(shown.page().locator(".tl-timemarker")).hasCount(3);
        }
    }

    @Test
    void beginsWithTheTitleOfASavedTimeline() throws IOException {
        TimelineChanged saved = new TimelineChanged(
                "talks", 1, "Talks & <visits>", "Who met whom", Map.of("from", "2023"), Events.KNOWN_AT, false);
        projection.tell(List.of(projection.next(saved))).statusCode(200);
        try (Shown shown = show("api/v1/timelines/talks.timelinejs.json")) {
            assertThat(shown.slides("h2.tl-headline"))
                    .hasText(new String[] {"Talks & <visits>", "Summit", "<i>Border</i> talks"});
            assertTrue(shown.slides(".tl-text-content").first().innerText().contains("Who met whom"));
        }
    }

    /** A page of another origin in which TimelineJS is shown. */
    private record Shown(Chromium chromium, HttpServer site, Page page, List<String> errors) implements AutoCloseable {
        Locator slides(String inside) {
            return page.locator(".tl-slide " + inside);
        }

        @Override
        public void close() {
            chromium.close();
            site.stop(0);
            assertEquals(List.of(), errors);
        }
    }

    private Shown show(String export) throws IOException {
        Chromium chromium = Chromium.start().orElseGet(() -> abort("There is no Chromium to show TimelineJS in."));
        HttpServer site = site(service.resolve(export));
        Page page = chromium.browser().newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        // It asks its makers for a font.
        page.route(
                url -> !url.startsWith("http://127.0.0.1:") && !url.startsWith("http://localhost:"),
                route -> route.fulfill(new Route.FulfillOptions().setContentType("text/css")));
        List<String> errors = new ArrayList<>();
        page.onPageError(errors::add);
        page.onResponse(response -> {
            if (response.status() >= 400) {
                errors.add(response.status() + " " + response.url());
            }
        });
        page.onRequestFailed(request -> errors.add(request.failure() + " " + request.url()));
        page.navigate("http://127.0.0.1:" + site.getAddress().getPort() + "/");
        Shown shown = new Shown(chromium, site, page, errors);
        try {
            page.waitForSelector(".tl-timemarker");
        } catch (TimeoutError e) {
            shown.close(); // what went wrong says more than that nothing is there
            throw e;
        }
        return shown;
    }

    private static HttpServer site(URI export) throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String page = """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>TimelineJS</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/css/timeline.css"><script src="/js/timeline.js"></script>
                <div id="timeline" style="width: 900px; height: 600px"></div>
                <script>new TL.Timeline("timeline", "%s");</script></html>""".formatted(export);
        site.createContext("/", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().getPath();
                Path file = PROGRAM.resolve(path.substring(1));
                if (path.equals("/")) {
                    send(exchange, "text/html", page.getBytes(StandardCharsets.UTF_8));
                } else if (Files.isRegularFile(file)) {
                    send(exchange, type(path), Files.readAllBytes(file));
                } else {
                    exchange.sendResponseHeaders(404, -1);
                }
            }
        });
        site.start();
        return site;
    }

    private static String type(String path) {
        String suffix = path.substring(path.lastIndexOf('.') + 1);
        return switch (suffix) {
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "json" -> "application/json";
            default -> "application/octet-stream";
        };
    }

    private static void send(HttpExchange exchange, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
