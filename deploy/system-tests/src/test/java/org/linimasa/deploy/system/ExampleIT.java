package org.linimasa.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a newcomer sees: the shipped articles go in, their events come out, and a second time changes nothing. */
@ResourceLock(ShippedExamples.LOCK)
class ExampleIT {
    private static Stack stack;
    private static String visit;
    private static String document;
    private static List<JsonNode> events;

    @BeforeAll
    static void readTheTimeline() throws IOException {
        stack = ShippedExamples.stack();
        visit = ShippedExamples.text("kunjungan-choe.txt");
        document = stack.ingest().ingest(visit).path("id").asText();
        events = stack.timeline().timeline();
    }

    @Test
    void showsThePutinAndChoeMeeting() {
        JsonNode meeting = one(event -> day(event, "2024-01-16") && isOccurred(event) && has(event, "Putin", "Choe"));
        assertEquals("NIGHT", meeting.path("time").path("partOfDay").asText());
    }

    @Test
    void showsTheTalksWithLavrov() {
        one(event -> day(event, "2024-01-15") && isOccurred(event) && has(event, "Lavrov", "Choe"));
    }

    @Test
    void showsTheVisitAsThreeDays() {
        one(event -> start(event).compareTo("2024-01-15T00:00:00") <= 0
                && end(event).compareTo("2024-01-17T00:00:00") >= 0
                && has(event, "Choe")
                && List.of("OCCURRED", "ONGOING").contains(status(event)));
    }

    @Test
    void showsTheStatementOfTheKremlin() {
        one(event -> day(event, "2024-01-15")
                && isOccurred(event)
                && event.path("type").asText().equals("STATEMENT")
                && has(event, "Kremlin"));
    }

    @Test
    void showsTheSummitAsAMonthAndNoMore() {
        JsonNode summit = one(event -> day(event, "2023-09") && isOccurred(event) && has(event, "Putin", "Kim"));
        assertEquals("MONTH", summit.path("time").path("precision").asText());
    }

    @Test
    void showsThePlannedVisitWithoutADate() {
        JsonNode planned = one(event -> List.of("[2024-01-15..]", "[2024-01-16..]")
                        .contains(event.path("time").path("edtf").asText())
                && status(event).equals("PLANNED")
                && has(event, "Putin"));
        assertTrue(planned.path("time").path("start").path("latest").isMissingNode());
    }

    @Test
    void quotesWhatTheTextSays() {
        for (JsonNode event : events) {
            assertFalse(event.path("time").path("explanation").isEmpty(), event::toString);
            for (JsonNode evidence : event.path("evidence")) {
                if (!evidence.path("documentId").asText().equals(document)) {
                    continue;
                }
                int begin = evidence.path("begin").asInt(-1);
                int end = evidence.path("end").asInt(-1);
                assertEquals(visit.substring(begin, end), evidence.path("quote").asText());
            }
        }
    }

    @Test
    void doublesNothingWhenItComesAgain() throws IOException {
        List<JsonNode> before = stack.timeline().timeline();
        JsonNode again = stack.ingest().ingest(visit);
        ShippedExamples.awaitEvents(stack, again);
        assertEquals(before, stack.timeline().timeline());
    }

    private static JsonNode one(Predicate<JsonNode> wanted) {
        List<JsonNode> found = events.stream().filter(wanted).toList();
        assertEquals(1, found.size(), () -> "among " + summary());
        return found.get(0);
    }

    private static String summary() {
        List<String> lines = new ArrayList<>();
        for (JsonNode event : events) {
            lines.add(event.path("time").path("edtf").asText() + " " + status(event) + " "
                    + event.path("type").asText() + " " + event.path("title").asText() + " "
                    + event.path("participants").findValuesAsText("name"));
        }
        return "\n  " + String.join("\n  ", lines);
    }

    private static boolean day(JsonNode event, String edtf) {
        return event.path("time").path("edtf").asText().equals(edtf);
    }

    private static String status(JsonNode event) {
        return event.path("status").asText();
    }

    private static boolean isOccurred(JsonNode event) {
        return status(event).equals("OCCURRED");
    }

    /** The first moment at which it may have begun; without one it sorts after everything. */
    private static String start(JsonNode event) {
        return event.path("time").path("start").path("earliest").asText("9");
    }

    private static String end(JsonNode event) {
        return event.path("time").path("end").path("latest").asText("");
    }

    private static boolean has(JsonNode event, String... names) {
        List<String> participants = event.path("participants").findValuesAsText("name");
        for (String name : names) {
            if (participants.stream().noneMatch(participant -> participant.contains(name))) {
                return false;
            }
        }
        return true;
    }
}
