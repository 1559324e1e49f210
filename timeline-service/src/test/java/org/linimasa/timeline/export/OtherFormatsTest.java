package org.linimasa.timeline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.linimasa.timeline.Events.event;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.ClockTime;
import org.linimasa.event.Event;
import org.linimasa.event.EventTime;
import org.linimasa.event.Precision;
import org.linimasa.event.Status;
import org.linimasa.timeline.Events;

/** What readers that nobody here wrote make of each format, and the rules of those that have none. */
class OtherFormatsTest {
    private static final EventLinks LINKS = new EventLinks(URI.create("http://linimasa.example/"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOSTILE = "<b>\"A & B\"</b>, 'c'\nnew line \u0001 \uD83D\uDE00";

    private interface WriterOf {
        EventWriter on(Writer out) throws IOException;
    }

    @Test
    void aFeedReaderReadsTheFeed() throws Exception {
        URI feed = URI.create("http://linimasa.example/api/v1/events.atom?type=MEETING&limit=1");
        AtomWriter.Page page = new AtomWriter.Page(
                feed, feed, URI.create(feed + "&cursor=abc"), Instant.parse("2024-01-17T08:00:01Z"));
        String text = write(
                out -> new AtomWriter(out, LINKS, page, new Heading(HOSTILE, "Who & whom")),
                event(HOSTILE, "2024-01-16").build());
        SyndFeed read = new SyndFeedInput().build(new StringReader(text));
        assertEquals("atom_1.0", read.getFeedType());
        assertEquals(feed.toString(), read.getUri());
        assertEquals(HOSTILE.replace("\u0001", ""), read.getTitle());
        assertEquals("Who & whom", read.getDescription());
        assertEquals(
                Map.of("self", feed.toString(), "first", feed.toString(), "next", feed + "&cursor=abc"),
                read.getLinks().stream().collect(Collectors.toMap(SyndLink::getRel, SyndLink::getHref)));
        SyndEntry entry = read.getEntries().getFirst();
        assertEquals(HOSTILE.replace("\u0001", ""), entry.getTitle());
        assertEquals("urn:uuid:" + Events.id(HOSTILE), entry.getUri());
        assertEquals(
                Instant.parse("2024-01-17T08:00:01Z"), entry.getUpdatedDate().toInstant());
        assertEquals("http://linimasa.example/?event=" + Events.id(HOSTILE), entry.getLink());
    }

    @Test
    void aJsonLdProcessorFindsSchemaOrgEvents() throws Exception {
        JsonObject event = expand(event("Summit", "2024-01-16")
                .participants(Events.person("Siti Rahma", "ID"))
                .place("Jakarta", "ID")
                .build());
        assertEquals("urn:uuid:" + Events.id("Summit"), event.getString("@id"));
        assertEquals("https://schema.org/Event", event.getJsonArray("@type").getString(0));
        assertEquals("Summit", only(event, "name").getString("@value"));
        assertEquals("2024-01-16", only(event, "startDate").getString("@value"));
        assertEquals(
                "https://schema.org/EventScheduled", only(event, "eventStatus").getString("@id"));
        assertEquals("Jakarta", only(only(event, "location"), "name").getString("@value"));
        assertEquals("Siti Rahma", only(only(event, "attendee"), "name").getString("@value"));
        assertEquals(
                "https://schema.org/NewsArticle",
                only(event, "subjectOf").getJsonArray("@type").getString(0));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-16, 2024-01-16,",
        "2024-01, 2024-01,",
        "2024, 2024,",
        "2024-01-15/2024-01-17, 2024-01-15, 2024-01-17",
        "2024-21,,",
        "1920~,,",
        "2024-01-16?,,",
        "[2024-01-16..],,",
        "-0550,,",
        "202X,,",
    })
    void linkedDataHasADateOnlyWhereIso8601CanSayIt(String edtf, String start, String end) throws Exception {
        JsonObject event = expand(event("x", edtf).build());
        assertEquals(start, value(event, "startDate"));
        assertEquals(end, value(event, "endDate"));
    }

    @Test
    void linkedDataSaysAClockTimeWithItsOffset() throws Exception {
        JsonObject event = expand(event("x", "2024-01-16")
                .time(Events.time("2024-01-16", "Asia/Jakarta")
                        .withClock(new ClockTime(LocalTime.of(18, 30), Precision.MINUTE)))
                .build());
        assertEquals("2024-01-16T18:30:00+07:00", value(event, "startDate"));
    }

    @Test
    void mapsGetFeaturesThatAreNowhere() throws Exception {
        JsonNode read = JSON.readTree(write(
                out -> new GeoJsonWriter(JSON.createGenerator(out)),
                event("one", "2024-01-16").build(),
                event("two", null).build()));
        assertEquals("FeatureCollection", read.path("type").asText());
        assertEquals(2, read.path("features").size());
        for (JsonNode feature : read.path("features")) {
            assertEquals("Feature", feature.path("type").asText());
            assertTrue(feature.has("geometry") && feature.path("geometry").isNull(), "RFC 7946, section 3.2");
            assertTrue(feature.path("id").isTextual());
            assertTrue(feature.path("properties").isObject());
        }
        JsonNode first = read.path("features").path(0).path("properties");
        assertEquals("2024-01-16T00:00:00", first.path("startEarliest").asText());
        assertTrue(first.path("revision").isInt());
        assertFalse(read.path("features").path(1).path("properties").has("edtf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "with, comma", "with \"quotes\"", "two\nlines", "two\r\nlines", " spaces ", "a;b"})
    void aTableIsReadBackAsItWasWritten(String title) throws Exception {
        List<List<String>> rows =
                parseCsv(write(CsvWriter::new, event(title, "-0550").build()));
        assertEquals(2, rows.size());
        assertEquals(rows.get(0).size(), rows.get(1).size());
        assertEquals(title, cell(rows, "title"));
        assertEquals("-0550", cell(rows, "edtf"));
        assertEquals("-0550-01-01T00:00:00", cell(rows, "startEarliest"));
        assertEquals("", cell(rows, "place"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+62 21", "-2", "@SUM(A1)", "\t=1", " =1", "|calc", "\r=1", "\uFF1D1"})
    void noTextBecomesAFormula(String title) throws Exception {
        assertEquals(
                "'" + title,
                cell(parseCsv(write(CsvWriter::new, event(title, "2024").build())), "title"));
    }

    @Test
    void eachLineIsAnEvent() throws Exception {
        ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
        String text = write(
                out -> new NdjsonWriter(out, mapper.writer()),
                event(HOSTILE, "2024-01-16").build(),
                event("two", "2024").build());
        List<String> lines = text.lines().toList();
        assertEquals(2, lines.size());
        assertEquals(HOSTILE, JSON.readTree(lines.getFirst()).path("title").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-01-16 | {\"year\":2024,\"month\":1,\"day\":16} |",
                "2024-01 | {\"year\":2024,\"month\":1} |",
                "2024 | {\"year\":2024} |",
                "202X | {\"year\":2020} | {\"year\":2029}",
                "2024-21 | {\"year\":2024,\"month\":3} | {\"year\":2024,\"month\":5}",
                "2024-01-15/2024-01-17 | {\"year\":2024,\"month\":1,\"day\":15} | {\"year\":2024,\"month\":1,\"day\":17}",
                "1914/1918 | {\"year\":1914} | {\"year\":1918}",
                "-0550 | {\"year\":-551} |",
                "0000 | {\"year\":-1} |",
                "0001 | {\"year\":1} |",
                "2014/.. | {\"year\":2014} |",
            })
    void timelineJsGetsDatesNoFinerThanOurs(String edtf, String start, String end) throws Exception {
        EventTime time = EventTime.of(Edtf.parse(edtf));
        JsonNode event = timelineJs(event("x", edtf).time(time).build()).path(0);
        assertEquals(start, event.path("start_date").toString());
        assertEquals(end == null ? "" : end, event.path("end_date").toString());
    }

    @Test
    void timelineJsGetsNoHtmlOfOthers() throws Exception {
        JsonNode event = timelineJs(
                        event(HOSTILE, "2024-01-16").type("<i>TYPE</i>").build())
                .path(0);
        for (String text : List.of(
                event.path("group").asText(),
                event.path("text").path("headline").asText(),
                event.path("text").path("text").asText())) {
            assertFalse(text.contains("<b>") || text.contains("<i>"), text);
        }
        assertEquals(Events.id(HOSTILE).toString(), event.path("unique_id").asText());
    }

    @Test
    void timelineJsCannotShowWhatHasNoStart() throws Exception {
        Event undated = event("x", null).build();
        assertFalse(TimelineJsWriter.canShow(undated));
        assertEquals(0, timelineJs(undated).size());
    }

    @ParameterizedTest
    @CsvSource({"PLANNED, EventScheduled", "POSTPONED, EventPostponed", "CANCELLED, EventCancelled"})
    void linkedDataSaysWhatBecameOfAPlan(Status status, String expected) throws Exception {
        JsonObject event = expand(event("x", "2024-01-20").status(status).build());
        assertEquals(
                "https://schema.org/" + expected, only(event, "eventStatus").getString("@id"));
        assertNull(value(event, "previousStartDate"));
    }

    @Test
    void timelineJsBeginsWithTheNameWhereThereIsOne() throws Exception {
        Event event = event("x", "2024-01-20").build();
        Heading heading = new Heading("Talks & <visits>", "Who met <i>whom</i>");
        JsonNode named = JSON.readTree(write(out -> new TimelineJsWriter(JSON.createGenerator(out), heading), event));
        assertEquals(
                "Talks &amp; &lt;visits&gt;", named.at("/title/text/headline").asText());
        assertEquals(
                "Who met &lt;i&gt;whom&lt;/i&gt;", named.at("/title/text/text").asText());
        assertEquals(1, named.path("events").size());
    }

    private static JsonNode timelineJs(Event event) throws IOException {
        return JSON.readTree(write(out -> new TimelineJsWriter(JSON.createGenerator(out), null), event))
                .path("events");
    }

    private static JsonObject expand(Event event) throws Exception {
        String text = write(out -> new JsonLdWriter(JSON.createGenerator(out), LINKS), event);
        return JsonLd.expand(JsonDocument.of(new StringReader(text))).get().getJsonObject(0);
    }

    private static JsonObject only(JsonObject subject, String property) {
        assertEquals(1, subject.getJsonArray("https://schema.org/" + property).size(), property);
        return subject.getJsonArray("https://schema.org/" + property).getJsonObject(0);
    }

    private static @org.jspecify.annotations.Nullable String value(JsonObject subject, String property) {
        return subject.containsKey("https://schema.org/" + property)
                ? only(subject, property).getString("@value")
                : null;
    }

    private static String cell(List<List<String>> rows, String column) {
        return rows.get(1).get(rows.get(0).indexOf(column));
    }

    /** The grammar of RFC 4180, section 2, read character by character. */
    private static List<List<String>> parseCsv(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append(text.charAt(++i));
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                assertEquals(0, field.length(), "a quote begins a field");
                quoted = true;
            } else if (c == ',') {
                row.add(field.toString());
                field.setLength(0);
            } else if (c == '\r') {
                assertEquals('\n', text.charAt(++i), "lines end with CRLF");
                row.add(field.toString());
                field.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else {
                field.append(c);
            }
        }
        assertFalse(quoted, "each quote is closed");
        return rows;
    }

    private static String write(WriterOf writerOf, Event... events) throws IOException {
        StringWriter out = new StringWriter();
        EventWriter writer = writerOf.on(out);
        writer.begin();
        for (Event event : events) {
            writer.write(event);
        }
        writer.end();
        return out.toString();
    }
}
