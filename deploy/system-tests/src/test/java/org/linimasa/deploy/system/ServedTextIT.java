package org.linimasa.deploy.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Where texts of documents are not served, a reader has the quotes of events and not a word more of them, whatever he asks for
 * and in whatever format.
 */
class ServedTextIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WORD = Pattern.compile("[a-z]{6,}");
    private static final int LONGEST_QUOTE = 300;
    /** What every format writes as it is: letters, digits, blanks and full stops. Between the events stands much else. */
    private static final String TEXT = "Mayor Ingrid Holt opened the ferry terminal in Port Ellery on 3 January 2024."
            + " A gramophone beside a walnut cupboard and a marmalade jar on a crooked windowsill."
            + " The council of Port Ellery approved a loan for the second quay on 5 January 2024 although several members"
            + " from villages along the estuary with sandwiches in brown paper and flasks of lukewarm coffee had nothing but"
            + " praise for the bandstand with its roof of hammered copper and its creaking floorboards under paper lanterns."
            + " Moths around a lighthouse and kingfishers over the reeds.";

    private static Installation installation;
    private static Program reads;
    private static Program writes;
    private static Api timeline;
    private static Api ingest;
    private static Map<String, String> reader;
    private static String document;
    private static List<String> events;
    /** Words of the text that stand in no quote. */
    private static Set<String> unquoted;

    @BeforeAll
    static void handInAText() throws IOException {
        installation = Installation.withEmptyDatabases("served-text");
        int readingPort = Installation.freePort();
        int writingPort = Installation.freePort();
        reads = installation.start("timeline-service", readingPort, Map.of());
        writes = installation.start(
                "ingest-service",
                writingPort,
                Map.of("LINIMASA_DOCUMENTS_TEXT", "none", "LINIMASA_TIMELINE_URL", "http://127.0.0.1:" + readingPort));
        Installation.awaitReady(reads, readingPort);
        Installation.awaitReady(writes, writingPort);
        timeline = new Api(readingPort);
        ingest = new Api(writingPort);

        reader = login(write("POST", "/api/v1/tokens", Map.of("name", "somebody", "role", "reader"))
                .path("token")
                .asText());
        JsonNode taken = write(
                "POST",
                "/api/v1/documents",
                Map.of("text", TEXT, "publishedAt", "2024-01-06", "url", "https://ellery.example/terminal"));
        document = taken.path("id").asText();
        events = new ArrayList<>();
        taken.path("events").forEach(event -> events.add(event.path("id").asText()));
        write(
                "PUT",
                "/api/v1/timelines/" + ReadableAddresses.TIMELINE,
                Map.of("title", "January", "filters", Map.of("from", "2024-01", "to", "2024-02")));
        await().atMost(PATIENCE)
                .until(() -> timeline.json("/api/v1/events").path("events").size() == events.size()
                        && timeline.get("/api/v1/timelines/" + ReadableAddresses.TIMELINE)
                                        .statusCode()
                                == 200);
        unquoted = new TreeSet<>(words(TEXT));
        for (JsonNode evidence : timeline.json("/api/v1/events").findValues("evidence")) {
            evidence.forEach(one -> unquoted.removeAll(words(one.path("quote").asText())));
        }
    }

    @AfterAll
    static void stopAll() {
        for (Program program : new Program[] {reads, writes}) {
            if (program != null) {
                program.close();
            }
        }
        if (installation != null) {
            installation.close();
        }
    }

    @Test
    void theTextHasMoreThanItsEventsQuote() throws IOException {
        assertEquals(2, events.size());
        assertTrue(unquoted.containsAll(Set.of("gramophone", "lukewarm", "kingfishers")), unquoted::toString);
        String whole =
                ingest.send("GET", text(), login(Installation.ADMIN_TOKEN), "").body();
        assertEquals(new TreeSet<>(unquoted), served(whole), "an editor reads all of it");
        assertEquals(403, ingest.send("GET", text(), reader, "").statusCode());
    }

    @Test
    void nothingThatCanBeReadHasAWordMoreThanTheQuotes() throws IOException {
        List<String> tooMuch = new ArrayList<>();
        for (Api api : List.of(ingest, timeline)) {
            for (String event : events) {
                for (String address : ReadableAddresses.of(api, event, document)) {
                    check(address, api.send("GET", address, reader, "").body(), tooMuch);
                }
            }
        }
        assertEquals(List.of(), tooMuch);
    }

    @Test
    void everyExportHasTheEventsAndNotAWordMoreThanTheirQuotes() throws IOException {
        List<String> formats = new ArrayList<>(List.of(""));
        ReadableAddresses.formats(
                        timeline.json("/q/openapi?format=json").at("/paths/~1api~1v1~1timelines~1{slug}.{format}/get"))
                .forEach(format -> formats.add("." + format));
        assertEquals(8, formats.size(), formats::toString);
        List<String> tooMuch = new ArrayList<>();
        for (String format : formats) {
            String saved = "/api/v1/timelines/" + ReadableAddresses.TIMELINE;
            for (String address : List.of(
                    "/api/v1/events" + format,
                    "/api/v1/events" + format + "?lang=id&q=Ellery",
                    "/api/v1/events" + format + "?asOf=" + Instant.now(),
                    format.isEmpty() ? saved + "/events" : saved + format)) {
                String body = timeline.get(address).body();
                assertTrue(plain(body).contains("Ingrid Holt opened the ferry terminal"), address + ": " + body);
                check(address, body, tooMuch);
            }
        }
        String embedded = "/embed/" + ReadableAddresses.TIMELINE;
        check(embedded, timeline.get(embedded).body(), tooMuch);
        assertEquals(List.of(), tooMuch);
    }

    @Test
    void theStreamOfChangesHasNotAWordMoreThanTheQuotes() throws IOException {
        HttpResponse<java.io.InputStream> stream =
                timeline.open("GET", "/api/v1/stream?since=0", Map.of("Accept", "text/event-stream"), "");
        Set<String> awaited = new HashSet<>(events);
        StringBuilder told = new StringBuilder();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            while (!awaited.isEmpty()) {
                String line = lines.readLine();
                told.append(line).append('\n');
                awaited.removeIf(line::contains);
            }
        }
        List<String> tooMuch = new ArrayList<>();
        check("/api/v1/stream", told.toString(), tooMuch);
        assertEquals(List.of(), tooMuch);
    }

    private static void check(String address, String body, List<String> tooMuch) {
        Set<String> words = served(body);
        if (!words.isEmpty()) {
            tooMuch.add(address + " has " + words);
        }
        String text = plain(body);
        for (int begin = 0; begin + LONGEST_QUOTE < TEXT.length(); begin++) {
            if (text.contains(TEXT.substring(begin, begin + LONGEST_QUOTE + 1))) {
                tooMuch.add(address + " has more than a quote at " + begin);
                return;
            }
        }
    }

    private static Set<String> served(String body) {
        Set<String> words = words(plain(body));
        words.retainAll(unquoted);
        return words;
    }

    /** The lines of a calendar are folded anywhere. */
    private static String plain(String body) {
        return body.replace("\r\n ", "");
    }

    /** Long words, which no format has of its own. */
    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(word -> word.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text() {
        return "/api/v1/documents/" + document + "/text";
    }

    private static JsonNode write(String method, String path, Map<String, Object> body) throws IOException {
        Map<String, String> headers = new java.util.HashMap<>(login(Installation.ADMIN_TOKEN));
        headers.put("Content-Type", "application/json");
        HttpResponse<String> answer = ingest.send(method, path, headers, JSON.writeValueAsString(body));
        assertEquals(2, answer.statusCode() / 100, answer::body);
        return JSON.readTree(answer.body());
    }

    private static Map<String, String> login(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }
}
