package org.linimasa.ingest.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.deploy.postgres.PostgresTestResource;

/** A file that somebody chose in a form is a document. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class UploadResourceTest {
    private static final String DOCUMENTS = "/api/v1/documents";
    private static final String TEXT =
            "Bupati Ratri Kusuma bertemu Duta Besar Yngve Aasen pada Selasa (16/1) malam, kata Näslund.";
    private static final String PAGE =
            "<html lang=\"id\"><head><meta property=\"og:site_name\" content=\"Contoh News\">"
                    + "<title>Pertemuan</title></head><body><nav>Menu</nav><article><p>" + TEXT
                    + "</p></article></body></html>";

    @ParameterizedTest
    @CsvSource({
        "article.txt, text/plain, UTF-8",
        "article.txt, text/plain; charset=windows-1252, windows-1252",
        "article.TXT, application/octet-stream, UTF-8",
        "page.html, text/html, UTF-8",
        "page.html, text/html; charset=iso-8859-1, ISO-8859-1",
        "page.htm, application/octet-stream, UTF-8",
        "page, application/xhtml+xml, UTF-8",
    })
    void isReadAsItsTypeOrItsNameSays(String name, String type, String charset) throws Exception {
        boolean page = name.startsWith("page");
        ValidatableResponse document = upload((page ? PAGE : TEXT).getBytes(charset), name, type)
                .multiPart("publishedAt", "2024-01-17")
                .multiPart("url", "https://uploads.example/" + name + charset + type.replaceAll("\\W", ""))
                .post(DOCUMENTS)
                .then()
                .statusCode(201)
                .body("events", hasSize(1))
                .body("events[0].time.edtf", equalTo("2024-01-16"))
                .body("publishedAt", equalTo("2024-01-17"))
                .body("publisher", equalTo(page ? "Contoh News" : null));
        assertEquals(
                TEXT,
                given().get(DOCUMENTS + "/" + document.extract().path("id") + "/text")
                        .asString());
    }

    @Test
    void isTheSameDocumentAsTheSameTextSentOtherwise() {
        String id = given().contentType(ContentType.JSON)
                .body(Map.of("text", "Hujan turun di Tirtasari pada 3 Mei 2024.", "title", "Hujan"))
                .post(DOCUMENTS)
                .path("id");
        upload("Hujan turun di Tirtasari pada 3 Mei 2024.".getBytes(StandardCharsets.UTF_8), "x.txt", "text/plain")
                .multiPart("title", "Hujan")
                .post(DOCUMENTS)
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
    }

    @Test
    void isTakenOnceUnderAKey() {
        for (int time = 1; time <= 2; time++) {
            given().header("Idempotency-Key", "upload-once")
                    .contentType("multipart/form-data; boundary=b")
                    .body(form("file\"; filename=\"a.txt", "Banjir melanda Tirtasari pada 4 Mei 2024."))
                    .post(DOCUMENTS)
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void saysWhatIsWrongWithAForm() {
        byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
        refused(upload(text, "a.pdf", "application/pdf"), 415, "/file", "unknown-type");
        refused(upload(text, "a.doc", "application/octet-stream"), 415, "/file", "unknown-type");
        refused(given().multiPart("title", "x"), 422, "/file", "missing");
        refused(upload(new byte[0], "", "application/octet-stream"), 422, "/file", "missing");
        refused(upload(text, "a.txt", "text/plain").multiPart("titel", "x"), 400, "/titel", "unknown-field");
        refused(
                upload(text, "a.txt", "text/plain").multiPart("file", "b.txt", text, "text/plain"),
                400,
                "/file",
                "repeated-field");
        refused(
                upload(text, "a.txt", "text/plain").multiPart("publishedAt", "2024-13"),
                422,
                "/publishedAt",
                "invalid-date");
        refused(upload(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}, "a.txt", "text/plain"), 400, "", "wrong-charset");
        refused(upload("a\u0000b".getBytes(StandardCharsets.UTF_8), "a.txt", "text/plain"), 422, "/text", "not-text");
        refused(upload("<p></p>".getBytes(StandardCharsets.UTF_8), "a.html", "text/html"), 422, "/html", "no-text");
        refused(
                upload("x".repeat(1_000_001).getBytes(StandardCharsets.UTF_8), "a.txt", "text/plain"),
                413,
                "/text",
                "too-long");
        refused(given().contentType("multipart/form-data").body(text), 400, "", "missing-boundary");
        refused(given().contentType("multipart/form-data; boundary=b").body(text), 400, "", "broken-form");
    }

    @Test
    void isNoLongerThanAnyOtherBody() {
        given().contentType("multipart/form-data; boundary=b")
                .body(new byte[9 << 20])
                .post(DOCUMENTS)
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
        // In pieces, of a length that nobody knows beforehand.
        upload(new byte[9 << 20], "a.txt", "text/plain")
                .post(DOCUMENTS)
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-large"));
    }

    private static RequestSpecification upload(byte[] content, String name, String type) {
        return given().multiPart("file", name, content, type);
    }

    private static void refused(RequestSpecification request, int status, String pointer, String code) {
        request.post(DOCUMENTS)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    private static byte[] form(String name, String value) {
        return ("--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n--b--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
