package org.linimasa.ingest.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.Identity;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class DocumentResourceTest {
    private static final String DOCUMENTS = "/api/v1/documents";

    @Test
    void createsADocumentOnceWhateverTheCallerRepeats() {
        String text = "Menteri itu tiba pada Selasa (16/1) pagi.";
        String id = Identity.documentId(null, text).toString();
        post(Map.of("text", text))
                .statusCode(201)
                .header("Location", endsWith(DOCUMENTS + "/" + id))
                .header("ETag", notNullValue())
                .body("id", equalTo(id))
                .body("version", equalTo(1))
                .body("live", equalTo(true))
                .body("textLength", equalTo(text.length()));
        post(Map.of("text", text)).statusCode(200).body("version", equalTo(1));
        given().get(DOCUMENTS + "/" + id).then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void takesPlainTextWithItsMetadataInTheQuery() {
        given().contentType("text/plain; charset=utf-8")
                .queryParam("publisher", "Kantor Berita Contoh")
                .queryParam("publishedAt", "2024-01-17")
                .body("\uFEFFPertemuan berlangsung kemarin di Kairo.".getBytes(StandardCharsets.UTF_8))
                .post(DOCUMENTS)
                .then()
                .statusCode(201)
                .body(
                        "id",
                        equalTo(Identity.documentId(null, "Pertemuan berlangsung kemarin di Kairo.")
                                .toString()))
                .body("publisher", equalTo("Kantor Berita Contoh"))
                .body("publishedAt", equalTo("2024-01-17"));
    }

    @Test
    void replacesTheOlderTextOfAUrl() {
        String url = "https://example.org/berita/1";
        String first = post(Map.of("text", "Versi pertama.", "url", url))
                .statusCode(201)
                .extract()
                .path("id");
        String second = post(Map.of("text", "Versi kedua.", "url", "HTTPS://Example.org:443/berita/1?utm_source=x#y"))
                .statusCode(201)
                .body("url", equalTo(url))
                .extract()
                .path("id");
        given().get(DOCUMENTS + "/" + first)
                .then()
                .body("live", equalTo(false))
                .body("supersededBy", equalTo(second))
                .body("version", equalTo(2));
        // A replay of the first text is no news.
        post(Map.of("text", "Versi pertama.", "url", url)).statusCode(200).body("live", equalTo(false));
        given().get(DOCUMENTS + "/" + second).then().body("live", equalTo(true)).body("version", equalTo(1));
    }

    @Test
    void keepsTheTextPublishedLastWhicheverArrivesLast() {
        String url = "https://example.org/berita/2";
        post(Map.of("text", "Versi baru.", "url", url, "publishedAt", "2024-02-02"))
                .statusCode(201);
        post(Map.of("text", "Versi lama.", "url", url, "publishedAt", "2024-02-01"))
                .statusCode(201)
                .body("live", equalTo(false));
    }

    @Test
    void analyzesKnownTextAgainWithNewMetadata() {
        post(Map.of("text", "Rapat digelar kemarin.")).statusCode(201);
        post(Map.of("text", "Rapat digelar kemarin.", "publishedAt", "2024-01-17"))
                .statusCode(200)
                .body("version", equalTo(2))
                .body("publishedAt", equalTo("2024-01-17"));
        post(Map.of("text", "Rapat digelar kemarin."))
                .statusCode(200)
                .body("version", equalTo(2))
                .body("publishedAt", equalTo("2024-01-17"));
    }

    @Test
    void refusesATextOverTheLimit() {
        post(Map.of("text", "a".repeat(1_000_001))).statusCode(413).body("errors[0].pointer", equalTo("/text"));
        post(Map.of("text", "a".repeat(1_000_000))).statusCode(201);
    }

    @Test
    void takesTheLongestTextAlsoWhereEachOfItsUnitsIsEscaped() {
        given().contentType(ContentType.JSON)
                .body("{\"text\": \"" + "\\ud83d\\ude80".repeat(500_000) + "\"}")
                .post(DOCUMENTS)
                .then()
                .statusCode(201)
                .body("textLength", equalTo(1_000_000));
    }

    @Test
    void refusesWhatIsNoTextAndSaysWhere() {
        given().contentType(ContentType.JSON)
                .body("{\"text\": \"ab\\u0000c\"}")
                .post(DOCUMENTS)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("U+0000 at index 2"));
        given().contentType(ContentType.JSON)
                .body("{\"text\": \"a\\ud83d\"}")
                .post(DOCUMENTS)
                .then()
                .statusCode(422)
                .body("detail", containsString("index 1"));
        given().contentType("text/plain; charset=utf-8")
                .body(new byte[] {'a', (byte) 0xff})
                .post(DOCUMENTS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", equalTo("The body is not utf-8 text: the bytes from index 1 on are none."));
        post(Map.of("text", " \n")).statusCode(422).body("errors[0].pointer", equalTo("/text"));
        given().contentType(ContentType.JSON).post(DOCUMENTS).then().statusCode(400);
        given().contentType(ContentType.JSON)
                .body("null")
                .post(DOCUMENTS)
                .then()
                .statusCode(400);
        given().contentType("text/plain; charset=utf-8")
                .queryParam("zone", "Nowhere")
                .post(DOCUMENTS)
                .then()
                .statusCode(422)
                .body("errors[0].in", equalTo("body"));
        given().contentType("text/plain; charset=utf-8")
                .queryParam("zone", "Nowhere")
                .body("Menteri tiba kemarin.")
                .post(DOCUMENTS)
                .then()
                .statusCode(422)
                .body("errors[0].in", equalTo("query"));
    }

    @Test
    void refusesMetadataThatMeansNothing() {
        post(Map.of("text", "a", "publishedAt", "2024-02-30"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/publishedAt"));
        post(Map.of("text", "a", "zone", "Asia/Atlantis")).statusCode(422).body("errors[0].pointer", equalTo("/zone"));
        post(Map.of("text", "a", "url", "ftp://example.org/x"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/url"));
        post(Map.of("text", "a", "language", "in_ID!")).statusCode(422).body("errors[0].pointer", equalTo("/language"));
        post(Map.of("text", "a", "txt", "b")).statusCode(400).body("detail", containsString("Did you mean text?"));
    }

    @Test
    void fetchesNothingUnlessAnOperatorAllowsHosts() {
        given().contentType(ContentType.JSON)
                .body(Map.of("url", "https://news.example/"))
                .post(DOCUMENTS + "/fetch")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("linimasa.fetch.allowed-hosts"));
    }

    @Test
    void knowsNoOtherDocument() {
        given().get(DOCUMENTS + "/00000000-0000-8000-8000-000000000000").then().statusCode(404);
        given().get(DOCUMENTS + "/not-an-id").then().statusCode(404);
    }

    private static io.restassured.response.ValidatableResponse post(Map<String, String> document) {
        return given().contentType(ContentType.JSON)
                .body(document)
                .post(DOCUMENTS)
                .then();
    }
}
