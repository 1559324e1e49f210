package org.linimasa.ingest.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.Identity;

/** A page is a document: its main text, and what it says of itself. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class PageResourceTest {
    private static final String DOCUMENTS = "/api/v1/documents";
    private static final String TEXT =
            "Gubernur Tegar Wiratama bertemu Duta Besar Astrid Lunde pada Selasa (16/1) malam.";
    private static final String PAGE = """
            <html lang="id"><head><title>Pertemuan | Contoh</title><meta charset="%s">
            <meta property="article:published_time" content="2024-01-17T07:30:00+07:00">
            <meta property="og:site_name" content="Contoh News"><meta name="author" content="Sari N\u00e4slund">
            <link rel="canonical" href="https://pages.example/%s?utm_source=x"></head>
            <body><nav><a href="/">Beranda</a></nav><article><h1>Gubernur terima dubes</h1><p>%s</p></article></body></html>
            """;

    @Test
    void keepsTheMainTextThatQuotesCountIn() {
        ValidatableResponse document = post("text/html", page("utf-8", "satu", TEXT), StandardCharsets.UTF_8)
                .statusCode(201)
                .body("title", equalTo("Gubernur terima dubes"))
                .body("author", equalTo("Sari N\u00e4slund"))
                .body("publisher", equalTo("Contoh News"))
                .body("publishedAt", equalTo("2024-01-17T07:30:00+07:00"))
                .body("language", equalTo("id"))
                .body("url", equalTo("https://pages.example/satu"))
                .body("textLength", equalTo(TEXT.length()))
                .body("events", hasSize(1))
                .body("events[0].time.edtf", equalTo("2024-01-16"));
        String id = document.extract().path("id");
        assertEquals(Identity.documentId("https://pages.example/satu", TEXT).toString(), id);
        assertEquals(TEXT, given().get(DOCUMENTS + "/" + id + "/text").asString());
        int begin = document.extract().path("events[0].evidence[0].begin");
        int end = document.extract().path("events[0].evidence[0].end");
        assertEquals(TEXT.substring(begin, end), document.extract().path("events[0].evidence[0].quote"));
    }

    @Test
    void isTheSameDocumentWhateverStandsAroundTheText() {
        post("text/html", page("utf-8", "dua", TEXT), StandardCharsets.UTF_8).statusCode(201);
        post("text/html", page("utf-8", "dua", TEXT).replace("Beranda", "Depan"), StandardCharsets.UTF_8)
                .statusCode(200)
                .body("version", equalTo(1));
        // The text alone, at that address, too.
        given().contentType(ContentType.JSON)
                .body(Map.of("text", TEXT, "url", "https://pages.example/dua"))
                .post(DOCUMENTS)
                .then()
                .statusCode(200)
                .body("title", equalTo("Gubernur terima dubes"));
    }

    @Test
    void believesTheCallerBeforeThePage() {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "html",
                        page("utf-8", "tiga", TEXT),
                        "title",
                        "Judul lain",
                        "url",
                        "https://other.example/a",
                        "publishedAt",
                        "2024-01-18",
                        "author",
                        "Redaksi"))
                .post(DOCUMENTS)
                .then()
                .statusCode(201)
                .body("title", equalTo("Judul lain"))
                .body("url", equalTo("https://other.example/a"))
                .body("publishedAt", equalTo("2024-01-18"))
                .body("author", equalTo("Redaksi"))
                .body("publisher", equalTo("Contoh News"));
    }

    @Test
    void readsTheCharsetThatThePageDeclares() {
        String text = TEXT.replace("Astrid", "\u00c5strid");
        post("text/html", page("iso-8859-1", "empat", text), StandardCharsets.ISO_8859_1)
                .statusCode(201)
                .body("author", equalTo("Sari N\u00e4slund"))
                .body("textLength", equalTo(text.length()));
        // What the message says counts before what the page says.
        post("text/html; charset=utf-8", page("iso-8859-1", "lima", text), StandardCharsets.UTF_8)
                .statusCode(201)
                .body("author", equalTo("Sari N\u00e4slund"));
        post("text/html", page("utf-8", "enam", text), StandardCharsets.ISO_8859_1)
                .statusCode(400)
                .body("errors[0].code", equalTo("wrong-charset"));
        post("text/html", page("klingon", "tujuh", TEXT), StandardCharsets.UTF_8)
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-charset"));
    }

    @Test
    void saysNothingThatThePageSaysWrongly() {
        String broken = page("utf-8", "delapan", TEXT)
                .replace("2024-01-17T07:30:00+07:00", "2024-02-31T07:30:00+07:00")
                .replace("lang=\"id\"", "lang=\"not a language!\"")
                .replace("https://pages.example/delapan", "https://exa mple/");
        post("text/html", broken, StandardCharsets.UTF_8)
                .statusCode(201)
                .body("publishedAt", equalTo(null))
                .body("url", equalTo(null))
                .body("language", equalTo("id"));
    }

    @Test
    void refusesAPageWithoutAText() {
        post("text/html", "<nav>Beranda</nav>", StandardCharsets.UTF_8)
                .statusCode(422)
                .body("errors[0].code", equalTo("no-text"));
        given().contentType(ContentType.JSON)
                .body(Map.of("html", "<p>a</p>", "text", "a"))
                .post(DOCUMENTS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/html"));
        post("text/html", "<p>" + "kata ".repeat(250_000) + "</p>", StandardCharsets.UTF_8)
                .statusCode(413)
                .body("detail", containsString("1000000"));
        post("text/html", "<p>a&#0;\u0000b</p>", StandardCharsets.UTF_8).statusCode(201);
    }

    private static String page(String charset, String path, String text) {
        return PAGE.formatted(charset, path, text);
    }

    /** Sent as it is: REST Assured appends a charset to a type of text that names none. */
    private static ValidatableResponse post(String type, String page, Charset charset) {
        EncoderConfig asItIs = EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return given().config(RestAssuredConfig.config().encoderConfig(asItIs))
                .contentType(type)
                .body(page.getBytes(charset))
                .post(DOCUMENTS)
                .then();
    }
}
