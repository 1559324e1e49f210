package org.linimasa.ingest.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import org.junit.jupiter.api.Test;
import org.linimasa.ingest.event.SubmittedEvent;
import org.linimasa.ingest.event.SubmittedEvent.SubmittedParticipant;
import org.linimasa.rest.ProblemException;

/** Each format of a file gives the same events. */
class EventFileTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void readsATableWhateverSeparatesItsCells() throws IOException {
        for (String separator : List.of(",", ";", "\t")) {
            List<SubmittedEvent> events = read(EventTable.open(text("\uFEFF"
                    + String.join(separator, "When", "TITLE", "participants", "key") + "\r\n"
                    + String.join(separator, "16 Januari malam", "\"Rapat, \"\"besar\"\"; satu\"", "\"A; B\"", "k1")
                    + "\r\n\r\n"
                    + String.join(separator, "", "Tanpa tanggal"))));
            assertEquals(2, events.size());
            assertEquals("Rapat, \"besar\"; satu", events.get(0).title());
            assertEquals("16 Januari malam", events.get(0).when());
            assertEquals(
                    List.of("A", "B"),
                    events.get(0).participants().stream()
                            .map(SubmittedParticipant::name)
                            .toList());
            assertEquals("k1", events.get(0).key());
            assertNull(events.get(1).when());
        }
    }

    @Test
    void readsWhatAnExportHasGuardedAgainstSpreadsheets() throws IOException {
        List<SubmittedEvent> events = read(EventTable.open(text("title\n\"'=1+1 festival\"\n'Tis the season\n")));
        assertEquals("=1+1 festival", events.get(0).title());
        assertEquals("'Tis the season", events.get(1).title());
    }

    @Test
    void saysInWhichLineARowBegins() throws IOException {
        EventFile table = EventTable.open(text("title\n\"one\nstill one\"\n\ntwo\n"));
        assertEquals(2, table.next().line());
        assertEquals(5, table.next().line());
        assertNull(table.next());
    }

    @Test
    void refusesAHeaderThatIsNone() {
        assertCode("unknown-column", () -> EventTable.open(text("title,date\nx,2024")));
        assertCode("repeated-column", () -> EventTable.open(text("title,Title\nx,y")));
        assertCode("missing-column", () -> EventTable.open(text("when\n2024")));
        assertCode("missing-column", () -> EventTable.open(text("")));
        assertCode("broken-csv", () -> EventTable.open(text("\"title")));
    }

    @Test
    void readsNothingAfterARowThatIsNotClosed() throws IOException {
        EventFile table = EventTable.open(text("title\none\n\"two\nthree\n" + "x".repeat(10)));
        assertEquals("one", table.next().reading().read().title());
        assertCode("broken-csv", table.next().reading()::read);
        assertNull(table.next());

        EventFile huge = EventTable.open(text("title\none\n\"two" + "x\n".repeat(100_000)));
        assertEquals("one", huge.next().reading().read().title());
        assertCode("too-long", huge.next().reading()::read);
        assertNull(huge.next());

        EventFile more = EventTable.open(text("title\none,1\ntwo\n"));
        assertCode("too-many-cells", more.next().reading()::read);
        assertEquals("two", more.next().reading().read().title());
    }

    @Test
    void readsACalendarThatAnotherProgramWrote() throws IOException {
        Calendar calendar =
                new Calendar().withProdId("-//Example//EN").withDefaults().getFluentTarget();
        VEvent days =
                new VEvent(LocalDate.of(2024, 6, 20), LocalDate.of(2024, 6, 23), "Harbour days; with music, and more");
        days.add(new Uid("days@example.org"));
        days.add(new Location("Port Ellery"));
        days.add(new Status(Status.VALUE_CANCELLED));
        calendar.add(days);
        VEvent clock = new VEvent(
                ZonedDateTime.of(2024, 1, 16, 19, 0, 0, 0, ZoneId.of("Asia/Jakarta")),
                ZonedDateTime.of(2024, 1, 16, 21, 30, 0, 0, ZoneId.of("Asia/Jakarta")),
                "Rapat dewan kota Tirtasari yang membahas perluasan pelabuhan, jalan lingkar dan anggaran tahun depan");
        calendar.add(clock);
        List<SubmittedEvent> events = read(calendar(text(calendar.toString())));

        assertEquals("Harbour days; with music, and more", events.get(0).title());
        assertEquals("2024-06-20/2024-06-22", events.get(0).when());
        assertEquals("days@example.org", events.get(0).key());
        assertEquals("Port Ellery", events.get(0).place());
        assertEquals("CANCELLED", events.get(0).status());
        assertTrue(events.get(1).title().endsWith("anggaran tahun depan"));
        assertEquals("2024-01-16T19:00:00/2024-01-16T21:30:00", events.get(1).when());
        assertEquals("Asia/Jakarta", events.get(1).zone());
    }

    @Test
    void readsTheTimesOfACalendar() throws IOException {
        assertEquals("2024-01-16", when("DTSTART;VALUE=DATE:20240116"));
        assertEquals("2024-01-16", when("DTSTART;VALUE=DATE:20240116", "DTEND;VALUE=DATE:20240117"));
        assertEquals("2024-01-16/2024-01-22", when("DTSTART;VALUE=DATE:20240116", "DURATION:P1W"));
        assertEquals("2024-01-16T19:00:00", when("DTSTART:20240116T190000"));
        assertEquals("2024-01-16T19:00:00/2024-01-16T20:30:00", when("DTSTART:20240116T190000", "DURATION:PT1H30M"));
        assertNull(when("SUMMARY:x"));
        assertCode("invalid-date", () -> when("DTSTART:20240231T190000"));
        assertCode("invalid-date", () -> when("DTSTART:20240116T190000", "DTEND:20240115T190000"));
        assertCode("invalid-date", () -> when("DTSTART:20240116", "DTEND:20240116T190000"));
        assertCode("invalid-date", () -> when("DTSTART:20240116", "DURATION:-P1D"));
        assertCode("unknown-value", () -> when("STATUS:MAYBE"));
    }

    @Test
    void readsWhatRecursAsOneEventEachTime() throws IOException {
        List<SubmittedEvent> events = read(calendar(text("""
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                SUMMARY:Council in the annex
                UID:council
                RECURRENCE-ID;TZID=Europe/Oslo:20240123T190000
                DTSTART;TZID=Europe/Oslo:20240124T180000
                END:VEVENT
                BEGIN:VEVENT
                SUMMARY:Council
                UID:council
                DTSTART;TZID=Europe/Oslo:20240116T190000
                DTEND;TZID=Europe/Oslo:20240116T203000
                RRULE:FREQ=WEEKLY;COUNT=5
                RDATE;TZID=Europe/Oslo:20240302T100000
                EXDATE;TZID=Europe/Oslo:20240130T190000
                END:VEVENT
                BEGIN:VEVENT
                SUMMARY:Fair
                UID:fair
                DTSTART;VALUE=DATE:20240601
                DTEND;VALUE=DATE:20240603
                RRULE:FREQ=YEARLY
                END:VEVENT
                END:VCALENDAR
                """)));
        assertEquals(
                List.of(
                        "council 20240123T190000 2024-01-24T18:00:00",
                        "council 20240116T190000 2024-01-16T19:00:00/2024-01-16T20:30:00",
                        "council 20240206T190000 2024-02-06T19:00:00/2024-02-06T20:30:00",
                        "council 20240213T190000 2024-02-13T19:00:00/2024-02-13T20:30:00",
                        "council 20240302T100000 2024-03-02T10:00:00/2024-03-02T11:30:00",
                        "fair 20240601 2024-06-01/2024-06-02",
                        "fair 20250601 2025-06-01/2025-06-02"),
                events.stream().map(event -> event.key() + " " + event.when()).toList());
        assertEquals("Europe/Oslo", events.get(1).zone());
    }

    @Test
    void readsWhatRecursToItsEndOrAsFarAsIsAsked() throws IOException {
        String event = "BEGIN:VEVENT\nUID:u\nSUMMARY:x\nDTSTART:20240116T190000Z\nRRULE:FREQ=DAILY%s\nEND:VEVENT\n";
        for (String[] expected : new String[][] {
            {"", "", "2026-02-01", "748"}, // to the end of what is asked for
            {";UNTIL=20240118T190000Z", "", "2026-02-01", "3"},
            {";UNTIL=20240118T185959Z", "", "2026-02-01", "2"},
            {";UNTIL=20240118", "", "2026-02-01", "3"},
            {";COUNT=900", "", "2026-01-31", "900"},
            {";COUNT=900", "always", "2024-01-20", "5"},
            {";UNTIL=20300101", "always", "2024-01-20", "5"},
            {"", "", "2020-01-01", "1"}, // the first time is what the calendar says outright
        }) {
            CalendarEvent.Horizon horizon =
                    new CalendarEvent.Horizon(LocalDate.parse(expected[2]), !expected[1].isEmpty());
            EventFile file = CalendarFile.open(text("BEGIN:VCALENDAR\n" + event.formatted(expected[0])), horizon);
            assertEquals(Integer.parseInt(expected[3]), read(file).size(), expected[0] + " " + horizon);
        }
    }

    @Test
    void refusesARuleThatCannotBeRead() throws IOException {
        assertCode("invalid-rule", () -> when("DTSTART:20240116", "RRULE:FREQ=HOURLY"));
        assertCode("invalid-rule", () -> when("DTSTART:20240116", "RRULE:FREQ=DAILY;UNTIL=soon"));
        assertCode("invalid-date", () -> when("RRULE:FREQ=DAILY;COUNT=2"));
        assertCode("invalid-date", () -> when("DTSTART:20240116", "RDATE:20240231"));
        assertCode("too-often", () -> when("DTSTART:20240116", "RRULE:FREQ=DAILY;COUNT=6000"));
        EventFile never = calendar(
                text(
                        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240116\nRDATE:20240116\nEXDATE:20240116\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:y\nEND:VEVENT\n"));
        assertEquals(
                List.of("y"), read(never).stream().map(SubmittedEvent::title).toList());
    }

    @Test
    void tellsAMomentOfUtcInTheZoneOfTheCalendar() throws IOException {
        String event = "BEGIN:VEVENT\r\nSUMMARY:x\r\nDTSTART:20240116T190000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        SubmittedEvent utc = read(calendar(text("BEGIN:VCALENDAR\r\n" + event))).getFirst();
        assertEquals("2024-01-16T19:00:00 Etc/UTC", utc.when() + " " + utc.zone());
        SubmittedEvent local = read(calendar(text("BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:Asia/Jakarta\r\n" + event)))
                .getFirst();
        assertEquals("2024-01-17T02:00:00 Asia/Jakarta", local.when() + " " + local.zone());
    }

    @Test
    void readsTheEventsOfACalendarAndNothingElse() throws IOException {
        List<SubmittedEvent> events = read(calendar(text("""
                BEGIN:VCALENDAR
                BEGIN:VTIMEZONE
                DTSTART:19700101T000000
                END:VTIMEZONE
                BEGIN:VEVENT
                SUMMARY;LANGUAGE=en;X-A="a;b:c":One \\, two\\nthree
                 \s and four
                ATTENDEE;CN="Sari Wulandari":mailto:sari@example.org
                LAST-MODIFIED:20240110T080000Z
                RECURRENCE-ID:20240116T190000
                UID:u
                ATTACH;VALUE=BINARY:%s
                BEGIN:VALARM
                SUMMARY:Alarm
                END:VALARM
                END:VEVENT
                BEGIN:VTODO
                SUMMARY:Task
                END:VTODO
                END:VCALENDAR
                """.formatted("x".repeat(200_000)))));
        assertEquals(1, events.size());
        SubmittedEvent event = events.getFirst();
        assertEquals("One , two three  and four", event.title());
        assertEquals("en", event.language());
        assertEquals("2024-01-10", event.anchor());
        assertEquals("u 20240116T190000", event.key());
        assertEquals("Sari Wulandari", event.participants().getFirst().name());
    }

    @Test
    void refusesWhatIsNoCalendarAndWhatBreaksOff() throws IOException {
        assertCode("broken-calendar", () -> calendar(text("")));
        assertCode("broken-calendar", () -> calendar(text("<html>")));
        EventFile broken = calendar(text("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x"));
        assertCode("broken-calendar", broken.next().reading()::read);
        assertNull(broken.next());
    }

    @Test
    void readsAnEventAListAndAGraph() throws IOException {
        String event = """
                {"@type": ["Thing", "schema:SportsEvent"], "@id": "https://example.org/e/1", "name": {"@value": "Final"},
                 "startDate": "2024-06-01T19:00:00+07:00", "eventStatus": "https://schema.org/EventPostponed",
                 "location": {"@type": "Place", "name": "Arena", "address": {"addressLocality": "Tirtasari"}},
                 "performer": [{"@type": "Person", "name": "Budi"}, {"@type": "SportsTeam", "name": "Elang"}],
                 "organizer": "Dewan", "inLanguage": "id", "publisher": {"name": "Contoh News"}}""";
        for (String document :
                List.of(event, "[" + event + "]", "{\"@graph\": [" + event + "], \"@context\": {\"a\": [1]}}")) {
            List<SubmittedEvent> events = read(LinkedDataFile.open(text(document), MAPPER));
            assertEquals(1, events.size(), document);
            SubmittedEvent read = events.getFirst();
            assertEquals("Final", read.title());
            assertEquals("https://example.org/e/1", read.key());
            assertEquals("2024-06-01T19:00:00+07:00", read.when());
            assertEquals("POSTPONED", read.status());
            assertEquals("Arena", read.place());
            assertEquals(
                    List.of("Budi PERSON", "Elang ORGANIZATION", "Dewan PERSON"),
                    read.participants().stream()
                            .map(it -> it.name() + " " + it.kind())
                            .toList());
            assertEquals("Contoh News", read.publisher());
        }
    }

    @Test
    void refusesThingsThatAreNoEventsAndGoesOn() throws IOException {
        EventFile list = LinkedDataFile.open(
                text("[{\"@type\": \"Person\", \"name\": \"x\"}, 5,\n{\"@type\": \"Event\", \"name\": \"y\"}, {\"na"),
                MAPPER);
        assertCode("no-event", list.next().reading()::read);
        assertCode("wrong-type", list.next().reading()::read);
        ImportedEvent third = list.next();
        assertEquals("y", third.reading().read().title());
        assertEquals(2, third.line());
        assertThrows(JsonProcessingException.class, list.next().reading()::read);
        assertNull(list.next());
        assertCode("wrong-type", () -> LinkedDataFile.open(text("5"), MAPPER));
        assertCode("wrong-type", () -> LinkedDataFile.open(text(""), MAPPER));
    }

    @Test
    void readsNoJsonThatIsTooDeepOrTooLong() throws IOException {
        EventFile deep = LinkedDataFile.open(text("[".repeat(20_000)), MAPPER);
        assertThrows(JsonProcessingException.class, deep.next().reading()::read);
        assertNull(deep.next());
        EventFile wide =
                LinkedDataFile.open(text("{\"@graph\": [{\"name\": \"" + "x".repeat(300_000) + "\"}]}"), MAPPER);
        assertCode("too-long", wide.next().reading()::read);
        assertNull(wide.next());
        EventFile line =
                new EventLines(text("{\"title\": \"" + "x".repeat(300_000) + "\"}\n{\"title\": \"y\"}"), MAPPER);
        assertCode("too-long", line.next().reading()::read);
        assertEquals("y", line.next().reading().read().title());
    }

    private static EventFile calendar(Reader text) throws IOException {
        return CalendarFile.open(text, new CalendarEvent.Horizon(LocalDate.of(2025, 12, 31), false));
    }

    private static String when(String... properties) throws IOException {
        return read(calendar(text("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + String.join("\r\n", properties)
                        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")))
                .getFirst()
                .when();
    }

    private interface Reading {
        Object read() throws IOException;
    }

    private static void assertCode(String code, Reading reading) {
        ProblemException problem = assertThrows(ProblemException.class, reading::read);
        assertEquals(code, problem.errors().getFirst().code(), problem.getMessage());
    }

    private static List<SubmittedEvent> read(EventFile file) throws IOException {
        List<SubmittedEvent> events = new ArrayList<>();
        for (ImportedEvent event = file.next(); event != null; event = file.next()) {
            assertEquals(events.size() + 1, event.row());
            events.add(event.reading().read());
        }
        return events;
    }

    private static Reader text(String text) {
        return new StringReader(text);
    }
}
