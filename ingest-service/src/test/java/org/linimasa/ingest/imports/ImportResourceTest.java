package org.linimasa.ingest.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ImportResourceTest {
    private static final String IMPORT = "/api/v1/events/import";
    private static final String NDJSON = "application/x-ndjson";

    @Inject
    AgroalDataSource dataSource;

    @Inject
    ObjectMapper mapper;

    @TestHTTPResource
    URI service;

    @Test
    void answersEachLineWithItsTimeOrTheReason() throws IOException {
        List<JsonNode> answers = post(NDJSON, """
                {"title": "Festival perahu di Tirtasari", "when": "16 Januari malam", "anchor": "2024-01-20", "language": "id", "key": "lines-1"}

                {"title": "Harbour summit", "when": "September summit", "anchor": "2024-01-20", "language": "en", "key": "lines-2"}
                {"title": "Pekan buku", "when": "31 Februari 2024", "key": "lines-3"}
                {"title": "Boat race", "when": "2024-01?", "key": "lines-4"}
                {"titel": "x"}
                {"title": "x", "when":
                {"title": "Soon", "when": "soon", "language": "en", "anchor": "2024-01-20", "key": "lines-5"}
                """);
        assertEquals(8, answers.size());
        assertEquals("CREATED", answers.get(0).path("result").asText());
        assertEquals("2024-01-16", answers.get(0).at("/submitted/time/edtf").asText());
        assertEquals("NIGHT", answers.get(0).at("/submitted/time/partOfDay").asText());
        assertEquals("2 3", place(answers.get(1)));
        assertEquals("REFUSED", answers.get(2).path("result").asText());
        assertEquals("3 4", place(answers.get(2)));
        assertEquals(422, answers.get(2).at("/problem/status").asInt());
        assertEquals("/when", answers.get(2).at("/problem/errors/0/pointer").asText());
        assertTrue(answers.get(2).at("/problem/detail").asText().contains("29"), answers.get(2)::toString);
        assertEquals("2024-01?", answers.get(3).at("/submitted/time/edtf").asText());
        assertEquals(
                "unknown-field", answers.get(4).at("/problem/errors/0/code").asText());
        assertEquals("broken-json", answers.get(5).at("/problem/errors/0/code").asText());
        assertEquals("CREATED", answers.get(6).path("result").asText());
        assertEquals(
                "{\"complete\":true,\"created\":4,\"known\":0,\"refused\":3}",
                answers.get(7).path("summary").toString(),
                answers::toString);
    }

    @Test
    void takesTablesCalendarsAndLinkedData() throws IOException {
        List<JsonNode> table =
                post("text/csv; charset=iso-8859-1", "title;when;place\nPasar malam;3 Mei 2024;Skarh\u00e5lm\n");
        assertEquals("2024-05-03", table.getFirst().at("/submitted/time/edtf").asText());
        given().get("/api/v1/events/" + table.getFirst().path("event").asText())
                .then()
                .body("place.name", equalTo("Skarh\u00e5lm"));

        List<JsonNode> calendar = post("text/calendar", """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:ics-1
                SUMMARY:Rapat dewan Tirtasari
                DTSTART;TZID=Asia/Jakarta:20240116T190000
                DTEND;TZID=Asia/Jakarta:20240116T213000
                END:VEVENT
                BEGIN:VEVENT
                UID:ics-2
                SUMMARY:Rapat mingguan
                DTSTART:20240116T190000
                RRULE:FREQ=WEEKLY;UNTIL=20240201
                END:VEVENT
                END:VCALENDAR
                """);
        JsonNode time = calendar.get(0).at("/submitted/time");
        assertEquals("Asia/Jakarta", time.path("zone").asText());
        assertEquals("2024-01-16T19:00:00", time.at("/start/earliest").asText());
        assertEquals("2024-01-16T21:30:00", time.at("/end/earliest").asText());
        assertEquals(
                List.of("2024-01-16T19:00:00", "2024-01-23T19:00:00", "2024-01-30T19:00:00"),
                calendar.subList(1, 4).stream()
                        .map(line -> line.at("/submitted/time/start/earliest").asText())
                        .toList());
        assertEquals(
                3,
                calendar.subList(1, 4).stream()
                        .map(line -> line.path("event").asText())
                        .distinct()
                        .count());
        assertEquals(4, calendar.get(4).at("/summary/created").asInt());

        List<JsonNode> linked = post("application/ld+json", """
                {"@context": "https://schema.org", "@graph": [
                  {"@type": "Festival", "@id": "https://example.org/f/1", "name": "Festival laut", "startDate": "2024-06", "inLanguage": "id"},
                  {"@type": "Person", "name": "Budi"}]}
                """);
        assertEquals("2024-06", linked.get(0).at("/submitted/time/edtf").asText(), linked::toString);
        assertEquals("no-event", linked.get(1).at("/problem/errors/0/code").asText());
        assertEquals(3, linked.size());
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() throws Exception {
        String file = "title,when,key\nLomba lari di Tirtasari,5 Mei 2024,again-1\nLomba lari tanpa kunci,besok,\n";
        assertEquals(2, post("text/csv", file).getLast().at("/summary/created").asInt());
        String before = query("SELECT count(*) || ' ' || max(sequence) FROM outbox");
        List<JsonNode> again = post("text/csv", file);
        assertEquals(
                "{\"complete\":true,\"created\":0,\"known\":2,\"refused\":0}",
                again.getLast().path("summary").toString());
        assertEquals("KNOWN", again.getFirst().path("result").asText());
        assertEquals(before, query("SELECT count(*) || ' ' || max(sequence) FROM outbox"));
    }

    @Test
    void completesWhatARowLeavesOut() {
        given().contentType("text/csv")
                .queryParam("anchor", "2024-01-17")
                .queryParam("language", "id")
                .queryParam("zone", "Asia/Jakarta")
                .queryParam("publisher", "Contoh News")
                .body("title,when,zone\nRapat warga,kemarin malam,\nRapat desa,kemarin,Asia/Makassar\n")
                .post(IMPORT)
                .then()
                .statusCode(200)
                .contentType(NDJSON)
                .body(containsString("\"edtf\":\"2024-01-16\""))
                .body(containsString("\"zone\":\"Asia/Jakarta\""))
                .body(containsString("\"zone\":\"Asia/Makassar\""));
    }

    @Test
    void refusesAFileThatIsNoneOfItsFormat() {
        for (String[] file : new String[][] {
            {"text/csv", "titel,when\n", "Columns: title, when"},
            {"text/calendar", "title,when\n", "BEGIN:VCALENDAR"},
            {"application/ld+json", "\"x\"", "JSON-LD"},
            {"text/csv; charset=klingon", "title\n", "klingon"}
        }) {
            given().contentType(file[0])
                    .body(file[1].getBytes(StandardCharsets.UTF_8))
                    .post(IMPORT)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", containsString(file[2]));
        }
        given().contentType("application/pdf")
                .body(new byte[] {1})
                .post(IMPORT)
                .then()
                .statusCode(415);
        given().contentType("text/csv")
                .queryParam("anker", "x")
                .body("title\n")
                .post(IMPORT)
                .then()
                .statusCode(400);
    }

    @Test
    void takesEverySurvivorOfABrokenFile() throws IOException {
        List<JsonNode> answers = post("text/csv", "title,key\nSatu,broken-1\n\"Dua,broken-2\nTiga,broken-3\n");
        assertEquals("CREATED", answers.get(0).path("result").asText());
        assertEquals("broken-csv", answers.get(1).at("/problem/errors/0/code").asText());
        assertEquals(3, answers.size());
    }

    @Test
    void answersWhileTheFileIsStillComing() throws IOException {
        try (Socket client = connect()) {
            OutputStream request = client.getOutputStream();
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            request.write(("POST " + IMPORT + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + NDJSON
                            + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 3; i++) {
                chunk(
                        request,
                        "{\"title\": \"Rapat ke-" + i + " bersama\", \"when\": \"2024-05-03\", \"key\": \"live-" + i
                                + "\"}\n");
                String line = answer.readLine();
                while (!line.startsWith("{\"row\":" + (i + 1))) {
                    line = answer.readLine();
                }
                assertTrue(line.contains("CREATED"), line);
            }
            request.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String line = answer.readLine();
            while (!line.startsWith("{\"summary\"")) {
                line = answer.readLine();
            }
            assertTrue(line.contains("\"created\":3"), line);
        }
    }

    /** More than the buffers of both ends hold, in both directions. */
    @Test
    void waitsForNoClientThatSendsEverythingFirst() throws IOException {
        int lines = 12_000;
        byte[] line = ("{\"title\": \"" + "x".repeat(400) + "\", \"when\": \"2024-05-03\"}\n")
                .getBytes(StandardCharsets.US_ASCII);
        HttpURLConnection client =
                (HttpURLConnection) service.resolve(IMPORT).toURL().openConnection();
        client.setRequestMethod("POST");
        client.setRequestProperty("Content-Type", NDJSON);
        client.setDoOutput(true);
        client.setFixedLengthStreamingMode((long) lines * line.length);
        client.setReadTimeout(120_000);
        try (OutputStream request = client.getOutputStream()) {
            for (int i = 0; i < lines; i++) {
                request.write(line);
            }
        }
        List<String> answers;
        try (BufferedReader answer =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            answers = answer.lines().toList();
        }
        assertEquals(lines + 1, answers.size());
        for (int i = 0; i < lines; i++) {
            assertTrue(answers.get(i).startsWith("{\"row\":" + (i + 1) + ","), answers.get(i));
            assertTrue(answers.get(i).contains("too-long"), answers.get(i));
        }
        assertTrue(answers.getLast().contains("\"complete\":true"), answers.getLast());
    }

    @Test
    void keepsTheLimitOfAllOtherBodies() {
        byte[] long11 = new byte[11 * 1024 * 1024];
        java.util.Arrays.fill(long11, (byte) ' ');
        given().contentType("application/json")
                .body(long11)
                .post("/api/v1/events")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    private Socket connect() throws IOException {
        return new Socket("localhost", service.getPort());
    }

    private static void chunk(OutputStream request, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        request.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        request.write(bytes);
        request.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        request.flush();
    }

    private static String place(JsonNode answer) {
        return answer.path("row").asInt() + " " + answer.path("line").asInt();
    }

    private List<JsonNode> post(String type, String file) throws IOException {
        String charset = type.contains("iso-8859-1") ? "iso-8859-1" : "utf-8";
        byte[] answer = given().contentType(type)
                .body(file.getBytes(charset))
                .post(IMPORT)
                .then()
                .statusCode(200)
                .contentType(NDJSON)
                .extract()
                .asByteArray();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : new String(answer, StandardCharsets.UTF_8).split("\n")) {
            JsonNode read = mapper.readTree(line);
            assertFalse(read.toString().contains("null"), line);
            lines.add(read);
        }
        return lines;
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }
}
