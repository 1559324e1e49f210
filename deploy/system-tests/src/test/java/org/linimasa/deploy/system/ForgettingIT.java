package org.linimasa.deploy.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A document that is purged is in no table of either database, in no log and in no answer. */
@ResourceLock(ShippedExamples.LOCK)
class ForgettingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Stand in no other text. */
    private static final List<String> WORDS = List.of("wirasena", "zulfakar", "balawangi", "terlupakan");

    @Test
    void nothingOfAPurgedDocumentIsLeftAnywhere() throws IOException, SQLException {
        Stack stack = ShippedExamples.stack();
        String submission = new ObjectMapper()
                .writeValueAsString(Map.of(
                        "text",
                                "Gubernur Wirasena Adiputra bertemu Wali Kota Zulfakar Hamid di Balawangi pada 3 Juli 2024.",
                        "title", "Wirasena di Balawangi",
                        "publisher", "Kabar Terlupakan",
                        "author", "Penulis Wirasena",
                        "url", "https://terlupakan.example/wirasena",
                        "publishedAt", "2024-07-04"));
        var taken = stack.ingest()
                .send(
                        "POST",
                        "/api/v1/documents",
                        Map.of("Content-Type", "application/json", "Idempotency-Key", "zulfakar-1"),
                        submission);
        assertEquals(201, taken.statusCode(), taken::body);
        JsonNode document = new ObjectMapper().readTree(taken.body());
        ShippedExamples.awaitEvents(stack, document);
        String id = document.path("id").asText();
        String eventId = document.at("/events/0/id").asText();
        String event = "/api/v1/events/" + eventId;
        correct(stack, event);
        await().atMost(PATIENCE)
                .until(() -> holds(stack.timeline().get(event + "/revisions/2").body()));
        String before = "asOf=" + Instant.now();
        for (String path : List.of(
                event, event + "/revisions/1", "/api/v1/events?q=wirasena", "/api/v1/events.ndjson?" + before)) {
            assertTrue(holds(stack.timeline().get(path).body()), path);
        }
        assertFalse(tables(stack).isEmpty(), "the words are found where they are");
        assertTrue(answers(stack.ingest(), eventId, id).contains("/api/v1/corrections"));
        assertTrue(
                answers(stack.timeline(), eventId, id).containsAll(List.of("/api/v1/entities", "/api/v1/events.csv")));

        assertEquals(
                204,
                stack.ingest()
                        .send("DELETE", "/api/v1/documents/" + id + "?purge=true", Map.of("If-Match", "*"), "")
                        .statusCode());

        await().atMost(PATIENCE)
                .until(() -> stack.timeline().get("/api/v1/documents/" + id).statusCode() == 410);
        assertEquals(List.of(), tables(stack));
        assertEquals(List.of(), files(stack));
        assertEquals(List.of(), answers(stack.ingest(), eventId, id));
        assertEquals(List.of(), answers(stack.timeline(), eventId, id));
        for (String path : List.of("/api/v1/events?q=bertemu&limit=500", "/api/v1/events.ndjson?" + before)) {
            assertFalse(holds(stack.timeline().get(path).body()), path);
        }
    }

    private static void correct(Stack stack, String event) throws IOException {
        HttpResponse<String> corrected = stack.ingest()
                .send(
                        "PATCH",
                        event + "?author=editor&reason=it+reads+better",
                        Map.of("Content-Type", "application/merge-patch+json", "If-Match", "*"),
                        "{\"title\": \"Wirasena dan Zulfakar\"}");
        assertEquals(200, corrected.statusCode(), corrected::body);
    }

    /** What can be read of an API and holds one of the words. */
    private static List<String> answers(Api api, String event, String document) throws IOException {
        List<String> found = new ArrayList<>();
        for (String address : ReadableAddresses.of(api, event, document)) {
            if (holds(api.get(address).body())) {
                found.add(address);
            }
        }
        return found;
    }

    private static boolean holds(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lower::contains);
    }

    /** Files of the installation, but for PostgreSQL's own, which keep a row until it is vacuumed. */
    private static List<String> files(Stack stack) throws IOException {
        Path rows = stack.data().resolve("postgresql/data");
        try (Stream<Path> all = Files.walk(stack.data())) {
            List<Path> files = all.filter(file -> Files.isRegularFile(file) && !file.startsWith(rows))
                    .toList();
            long logs = files.stream()
                    .filter(file -> file.toString().endsWith(".log"))
                    .count();
            assertTrue(logs >= 3, "logs: " + files);
            List<String> found = new ArrayList<>();
            for (Path file : files) {
                if (holds(Files.readString(file, StandardCharsets.ISO_8859_1))) {
                    found.add(file.toString());
                }
            }
            return found;
        }
    }

    /** The tables of both databases in which one of the words stands, in whatever column. */
    private static List<String> tables(Stack stack) throws IOException, SQLException {
        List<String> found = new ArrayList<>();
        for (String database : List.of("ingest", "timeline")) {
            try (Connection connection = StackDatabase.connect(stack, database);
                    Statement statement = connection.createStatement()) {
                List<String> tables = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery(
                        "select table_name from information_schema.tables where table_schema = 'public'")) {
                    while (rows.next()) {
                        tables.add(rows.getString(1));
                    }
                }
                assertTrue(tables.size() > 8, "tables: " + tables);
                for (String table : tables) {
                    try (ResultSet rows = statement.executeQuery("select count(*) from " + table
                            + " as it where lower(it::text) ~ '" + String.join("|", WORDS) + "'")) {
                        rows.next();
                        if (rows.getLong(1) > 0) {
                            found.add(database + "." + table);
                        }
                    }
                }
            }
        }
        return found;
    }
}
