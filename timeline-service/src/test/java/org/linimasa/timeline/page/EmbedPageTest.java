package org.linimasa.timeline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.linimasa.timeline.Events.event;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
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
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.Status;
import org.linimasa.message.Message.TimelineChanged;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;

/** A saved timeline can stand in other people's pages, and their programs find out how. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class EmbedPageTest {
    private static final String TITLE = "Talks & <visits>";

    @Inject
    Projection projection;

    @TestHTTPResource("/")
    URI address;

    @BeforeEach
    void startWithATimeline() throws SQLException {
        projection.empty();
        projection.holds(
                event("Border talks", "2024-01-16"),
                event("Fishery talks", "2024-02").status(Status.PLANNED),
                event("Return visit", "[2024-01-16..]"),
                event("Flood", "2024-01-17").type("FLOOD"));
        TimelineChanged saved = new TimelineChanged(
                "talks", 1, TITLE, "Who met \"whom\"", Map.of("type", "MEETING"), Events.KNOWN_AT, false);
        projection.tell(List.of(projection.next(saved))).statusCode(200);
    }

    @Test
    void onlyThisPageMayStandInOthers() {
        get("/embed/talks")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header("Content-Security-Policy", containsString("; frame-ancestors *"))
                .header("Content-Security-Policy", containsString("default-src 'none'; script-src 'self'"))
                .header("X-Frame-Options", nullValue());
        for (String other : List.of("/", "/embed/nothing", "/api/v1/timelines/talks", "/q/swagger-ui/")) {
            get(other)
                    .then()
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("X-Frame-Options", "DENY");
        }
    }

    @Test
    void wordsOfATimelineAreNeverMarkup() {
        get("/embed/talks")
                .then()
                .body(containsString("<h1>Talks &amp; &lt;visits&gt;</h1>"))
                .body(containsString("content=\"Who met &quot;whom&quot;\""))
                .body(not(containsString("<visits>")));
    }

    @Test
    void thePageLeadsProgramsToTheAnswerOfHowToShowIt() {
        String link = get("/embed/talks")
                .htmlPath()
                .getString("html.head.link.find { it.@type == 'application/json+oembed' }.@href");
        given().urlEncodingEnabled(false)
                .get(link)
                .then()
                .statusCode(200)
                .body("version", equalTo("1.0"))
                .body("type", equalTo("rich"))
                .body("title", equalTo(TITLE))
                .body("provider_name", equalTo("Linimasa"))
                .body("width", equalTo(640))
                .body(
                        "html",
                        containsString(
                                "<iframe src=\"" + address + "embed/talks\" title=\"Talks &amp; &lt;visits&gt;\""));
    }

    @Test
    void oEmbedKeepsToTheRoomThereIsAndKnowsNoOtherPages() {
        String url = address + "embed/talks";
        given().queryParam("url", url)
                .queryParam("maxwidth", 300)
                .queryParam("maxheight", 5000)
                .get("/api/v1/oembed")
                .then()
                .statusCode(200)
                .body("width", equalTo(300))
                .body("height", equalTo(480))
                .body("html", containsString("width=\"300\" height=\"480\""));
        given().queryParam("url", url)
                .queryParam("format", "xml")
                .get("/api/v1/oembed")
                .then()
                .statusCode(406);
        given().queryParam("url", url)
                .queryParam("maxwidth", "wide")
                .get("/api/v1/oembed")
                .then()
                .statusCode(400);
        get("/api/v1/oembed").then().statusCode(400);
        for (String unknown : List.of(address + "embed/nothing", address.toString(), "mailto:talks", "%")) {
            int status =
                    given().queryParam("url", unknown).get("/api/v1/oembed").statusCode();
            assertTrue(List.of(400, 404).contains(status), unknown + " answers " + status);
        }
    }

    @Test
    void showsItsEventsInsideAnotherPage() throws IOException {
        Chromium chromium = Chromium.start().orElseGet(() -> abort("No Chromium: the page is not tested."));
        String html = given().queryParam("url", address + "embed/talks")
                .get("/api/v1/oembed")
                .path("html");
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] article = ("<!doctype html><html lang=en><title>Article</title><main><h1>An article</h1>" + html
                        + "<iframe title=\"All of it\" src=\"" + address + "\"></iframe></main>")
                .getBytes(StandardCharsets.UTF_8);
        other.createContext("/", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, article.length);
                exchange.getResponseBody().write(article);
            }
        });
        other.start();
        try (chromium;
                BrowserContext context =
                        chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-GB"))) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + other.getAddress().getPort() + "/");
            FrameLocator frame = page.frameLocator("iframe[src$='/embed/talks']");
            assertThat(frame.locator("h1")).hasText(TITLE);
            assertThat(frame.locator("#years .event .title")).hasText(new String[] {"Border talks", "Fishery talks"});
            assertThat(frame.locator("#undated .event .title")).hasText(new String[] {"Return visit"});
            assertThat(frame.locator("main")).not().containsText("Flood");
            assertThat(frame.locator("#years .event a").first())
                    .hasAttribute("href", "/?event=" + Events.id("Border talks"));
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "embed.png")));
            // The timeline itself stands in no frame.
            assertThat(page.frameLocator("iframe[title='All of it']").locator(".masthead"))
                    .hasCount(0);

            page.navigate(address + "embed/talks");
            assertThat(page.locator(".event")).hasCount(3);
            assertEquals(List.of(), PageInBrowser.violations(page));
        } finally {
            other.stop(0);
        }
    }
}
