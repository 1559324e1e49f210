package org.linimasa.deploy.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A document that is purged is in no table of either database, in no log and on no page. */
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
        String event = "/api/v1/events/" + document.at("/events/0/id").asText();
        for (String path :
                List.of(event, event + "/revisions/1", "/api/v1/events?q=wirasena", "/api/v1/events.ndjson")) {
            assertTrue(holds(stack.timeline().get(path).body()), path);
        }
        assertFalse(tables(stack).isEmpty(), "the words are found where they are");

        String id = document.path("id").asText();
        assertEquals(
                204,
                stack.ingest()
                        .send("DELETE", "/api/v1/documents/" + id + "?purge=true", Map.of("If-Match", "*"), "")
                        .statusCode());

        await().atMost(PATIENCE)
                .until(() -> stack.timeline().get("/api/v1/documents/" + id).statusCode() == 410);
        assertEquals(List.of(), tables(stack));
        assertEquals(List.of(), logs(stack));
        for (String path : List.of(
                event,
                event + "/revisions",
                "/api/v1/events?q=bertemu&limit=500",
                "/api/v1/events.ndjson",
                "/api/v1/facets")) {
            assertFalse(holds(stack.timeline().get(path).body()), path);
        }
    }

    private static boolean holds(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lower::contains);
    }

    private static List<String> logs(Stack stack) throws IOException {
        try (Stream<Path> files = Files.walk(stack.data(), 2)) {
            List<Path> logs =
                    files.filter(file -> file.toString().endsWith(".log")).toList();
            assertTrue(logs.size() >= 3, "logs: " + logs);
            List<String> found = new ArrayList<>();
            for (Path log : logs) {
                if (holds(Files.readString(log))) {
                    found.add(log.toString());
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
