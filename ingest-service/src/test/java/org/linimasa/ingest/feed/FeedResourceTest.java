package org.linimasa.ingest.feed;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.Identity;
import org.linimasa.ingest.Hurried;
import org.linimasa.ingest.fetch.SmallWeb;

/** What is new in a feed becomes a document, once. */
@QuarkusTest
@TestProfile(Hurried.class)
@WithTestResource(PostgresTestResource.class)
class FeedResourceTest {
    private static final String FEEDS = "/api/v1/feeds";
    private static final String FIRST = "Gubernur Umar Syahputra bertemu Duta Besar Vigdis Holte pada 2 Juli 2024.";
    private static final String SECOND = "Gubernur Umar Syahputra mengunjungi Bergen pada 9 Juli 2024.";

    private final AtomicReference<String> body = new AtomicReference<>("");
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger notModified = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(SmallWeb.address(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        List<String> ids = given().get(FEEDS).path("feeds.id");
        ids.forEach(id -> given().delete(FEEDS + "/" + id).then().statusCode(204));
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String feed = body.get();
            String tag = "\"" + feed.hashCode() + "\"";
            if (exchange.getRequestURI().getPath().equals("/robots.txt")) {
                exchange.sendResponseHeaders(404, -1);
            } else if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                notModified.incrementAndGet();
                exchange.sendResponseHeaders(304, -1);
            } else {
                answers.incrementAndGet();
                exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
                exchange.getResponseHeaders().add("ETag", tag);
                byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    @Test
    void takesInWhatIsNewAndAsksForNothingTwice() {
        body.set(rss(item("satu", FIRST)));
        String id = add();
        String first = Identity.documentId(url("satu"), FIRST).toString();
        await().atMost(Duration.ofSeconds(60)).until(() -> notModified.get() > 1);
        given().get("/api/v1/documents/" + first)
                .then()
                .statusCode(200)
                .body("publisher", equalTo("Contoh News"))
                .body("title", equalTo("Judul satu"))
                .body("publishedAt", equalTo("2024-07-10T07:30:00+07:00"))
                .body("events", hasSize(1));
        given().get(FEEDS + "/" + id).then().body("articles", equalTo(1)).body("outcome", equalTo("NOT_MODIFIED"));
        assertEquals(1, answers.get());

        body.set(rss(item("dua", SECOND) + item("satu", FIRST)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get(FEEDS + "/" + id).path("articles"), equalTo(2));
        given().get("/api/v1/documents/" + first).then().body("version", equalTo(1));
    }

    @Test
    void whatWasPurgedDoesNotComeBackWithTheFeed() {
        String purged = "Penyanyi Larasati Kirana menikah di Teluk Mutiara pada 8 Juli 2024.";
        body.set(rss(item("lima", purged)));
        String id = add();
        String document = Identity.documentId(url("lima"), purged).toString();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/api/v1/documents/" + document).statusCode(), equalTo(200));
        given().header("If-Match", "*")
                .queryParam("purge", "true")
                .delete("/api/v1/documents/" + document)
                .then()
                .statusCode(204);
        // Its publisher has changed it meanwhile, and moved a copy.
        body.set(rss(item("lima", purged + " Pestanya meriah.")
                + item("enam", purged)
                + item("tujuh", "Kapal layar berlabuh di Teluk Mutiara pada 9 Juli 2024.")));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get(FEEDS + "/" + id).path("articles"), equalTo(2));
        given().get("/api/v1/documents/" + document).then().statusCode(410);
        for (String text : List.of(purged + " Pestanya meriah.", purged)) {
            for (String name : List.of("lima", "enam")) {
                given().get("/api/v1/documents/" + Identity.documentId(url(name), text))
                        .then()
                        .statusCode(oneOf(404, 410));
            }
        }
    }

    @Test
    void saysWhyAFeedCannotBeReadAndGoesOn() {
        body.set(
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><item><title>&x;</title></item></rss>");
        String id = add();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get(FEEDS + "/" + id).path("outcome"), equalTo("It is no feed of RSS or Atom."));
        body.set(rss(item("tiga", "") + item("empat", "Rapat digelar di Tirtasari pada 3 Juli 2024.")));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get(FEEDS + "/" + id).path("articles"), equalTo(1));
    }

    @Test
    void listsAndRemovesFeeds() {
        String id = add();
        assertEquals(id, add(), "the same address is the same feed");
        given().get(FEEDS).then().statusCode(200).body("feeds.id", hasItem(id));
        given().delete(FEEDS + "/" + id).then().statusCode(204);
        given().delete(FEEDS + "/" + id).then().statusCode(204);
        given().get(FEEDS + "/" + id).then().statusCode(404);
        given().get(FEEDS).then().body("feeds.id", not(hasItem(id)));
        for (String url : new String[] {"file:///etc/passwd", "feed", " "}) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("url", url))
                    .post(FEEDS)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/url"));
        }
    }

    private String add() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("url", url("feed.xml"), "publisher", "Contoh News", "language", "id"))
                .post(FEEDS)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private String url(String path) {
        return "http://" + SmallWeb.HOST + ":" + server.getAddress().getPort() + "/" + path;
    }

    private String item(String name, String text) {
        return "<item><title>Judul " + name + "</title><link>" + url(name) + "</link><description>&lt;p&gt;" + text
                + "&lt;/p&gt;</description><pubDate>Wed, 10 Jul 2024 07:30:00 +0700</pubDate></item>";
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>Contoh</title>" + items + "</channel></rss>";
    }
}
