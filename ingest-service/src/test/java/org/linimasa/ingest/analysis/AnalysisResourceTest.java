package org.linimasa.ingest.analysis;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class AnalysisResourceTest {
    private static final String TEXT = "🗓 Menteri Rahmat Hidayat bertemu Duta Besar Jepang pada Selasa malam (16/1).";

    @Test
    void findsTimeExpressionsWithOffsetsInTheTextAsGiven() {
        JsonPath analysis = analyze(Map.of("text", TEXT, "publishedAt", "2024-01-17"))
                .statusCode(200)
                .body("language", equalTo("id"))
                .body("documentTime.edtf", equalTo("2024-01-17"))
                .body("documentTime.inferred", equalTo(false))
                .body("timeExpressions[0].value", equalTo("2024-01-16TNI"))
                .body("mentions", notNullValue())
                .body("events", notNullValue())
                .body("$", not(hasKey("documents")))
                .extract()
                .jsonPath();
        String found = analysis.getString("timeExpressions[0].text");
        int begin = analysis.getInt("timeExpressions[0].begin");
        assertEquals(found, TEXT.substring(begin, analysis.getInt("timeExpressions[0].end")));
    }

    @Test
    void saysWhereStretchesOfTimeBeginAndEnd() {
        analyze(Map.of(
                        "text",
                        "Harga beras naik selama dua pekan terakhir. Pasar itu rusak sejak 2014.",
                        "language",
                        "id",
                        "publishedAt",
                        "2024-01-17"))
                .statusCode(200)
                .body("timeExpressions[0].value", equalTo("P2W"))
                .body("timeExpressions[0].beginPoint.value", equalTo("2024-01-03"))
                .body("timeExpressions[0].endPoint.value", equalTo("2024-01-17"))
                .body("timeExpressions[0].endPoint", not(hasKey("begin")))
                .body("timeExpressions[1].beginPoint.value", equalTo("2014"))
                .body("timeExpressions[1].beginPoint.begin", equalTo(66))
                .body("timeExpressions[1]", not(hasKey("endPoint")));
    }

    @Test
    void countsWhatSomebodySaidFromWhenItWasSaid() {
        String text = "“Besok kami berangkat,” kata Rahmat Hidayat pada 1 Maret 2024.";
        analyze(Map.of("text", text, "language", "id", "publishedAt", "2024-05-17"))
                .statusCode(200)
                .body("timeExpressions[0].value", equalTo("2024-03-02"))
                .body("timeExpressions[0].begin", equalTo(1))
                .body("timeExpressions[0].end", equalTo(6))
                .body("timeExpressions[0].anchor.kind", equalTo("SPEECH"))
                .body("timeExpressions[0].anchor.edtf", equalTo("2024-03-01"))
                .body("timeExpressions[0].anchor.begin", equalTo(text.indexOf("1 Maret")))
                .body("timeExpressions[0].anchor.end", equalTo(text.indexOf(".")))
                .body("timeExpressions[0].explanation[-1].rule", equalTo("said-then"))
                .body("timeExpressions[0].explanation[-1].anchor", equalTo("2024-03-01"));
    }

    @Test
    void saysWhereTheLanguageIsAssumed() {
        analyze(Map.of("text", "16/1/2024"))
                .statusCode(200)
                .body("language", equalTo("id"))
                .body("languageAssumed", equalTo(true));
        analyze(Map.of("text", "hi"))
                .statusCode(200)
                .body("language", equalTo("en"))
                .body("$", not(hasKey("languageAssumed")));
    }

    @Test
    void storesNothing() {
        analyze(Map.of("text", TEXT)).statusCode(200);
        given().get("/api/v1/documents/" + org.linimasa.event.Identity.documentId(null, TEXT))
                .then()
                .statusCode(404);
    }

    @Test
    void mergesSeveralTextsUnderTheIdsOfTheCaller() {
        analyze(Map.of(
                        "documents",
                        List.of(
                                Map.of("id", "a", "text", TEXT, "publishedAt", "2024-01-17"),
                                Map.of("id", "b", "text", "Cuaca cerah.", "language", "id"))))
                .statusCode(200)
                .body("documents.id", contains("a", "b"))
                .body("documents[0].timeExpressions[0].value", equalTo("2024-01-16TNI"))
                .body("documents[1].timeExpressions", empty())
                .body("events", notNullValue())
                .body("$", not(hasKey("mentions")));
    }

    @Test
    void takesNoTextsForNoEvents() {
        analyze(Map.of("documents", List.of())).statusCode(200).body("events", empty());
    }

    @Test
    void namesTheDocumentAtFault() {
        analyze(Map.of("documents", List.of(Map.of("id", "a", "text", "b"), Map.of("id", "a", "text", "c"))))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/documents/1/id"));
        analyze(Map.of("documents", List.of(Map.of("id", "a"))))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/documents/0/text"));
        analyze(Map.of("text", "a", "documents", List.of())).statusCode(422);
        analyze(Map.of()).statusCode(422).body("errors[0].pointer", equalTo("/text"));
    }

    private static ValidatableResponse analyze(Map<String, ?> request) {
        return given().contentType(ContentType.JSON)
                .body(request)
                .post("/api/v1/analyze")
                .then();
    }
}
