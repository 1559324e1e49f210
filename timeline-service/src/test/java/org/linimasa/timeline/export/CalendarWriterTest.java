package org.linimasa.timeline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.linimasa.timeline.Events.event;
import static org.linimasa.timeline.Events.id;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.util.CompatibilityHints;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linimasa.event.ClockTime;
import org.linimasa.event.Event;
import org.linimasa.event.Precision;
import org.linimasa.event.Status;
import org.linimasa.timeline.Events;

/** What ical4j, which nobody here wrote, reads from our calendars. */
class CalendarWriterTest {
    private static final EventLinks LINKS = new EventLinks(URI.create("http://linimasa.example/"));

    @BeforeAll
    static void readStrictly() {
        CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_PARSING, false);
        CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_UNFOLDING, false);
    }

    @Test
    void anEmptyTimelineIsACalendar() throws Exception {
        String text = write(Cancelled.STATUS, true);
        assertTrue(text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), text);
        assertTrue(text.endsWith("END:VCALENDAR\r\n"), text);
    }

    @Test
    void anotherProgramReadsTheEventAsItIs() throws Exception {
        Event event = event("Rapat kabinet; dengan, koma\ndan \\ garis", "2024-01-16")
                .revision(3)
                .place("Jakarta, Istana", "ID")
                .build();
        VEvent read = readOne(event);
        assertEquals("urn:uuid:" + event.id(), value(read, Property.UID));
        assertEquals(event.title(), value(read, Property.SUMMARY));
        assertEquals("20240116", value(read, Property.DTSTART));
        assertEquals("20240117", value(read, Property.DTEND));
        assertEquals("TRANSPARENT", value(read, Property.TRANSP));
        assertEquals("CONFIRMED", value(read, Property.STATUS));
        assertEquals("2", value(read, Property.SEQUENCE));
        assertEquals("20240117T080003Z", value(read, Property.LAST_MODIFIED));
        assertEquals("http://linimasa.example/?event=" + event.id(), value(read, Property.URL));
        assertEquals("Jakarta, Istana", value(read, Property.LOCATION));
        assertTrue(value(read, Property.DESCRIPTION).contains("A paper"));
        assertTrue(read.validate().getEntries().isEmpty(), () -> read.validate().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Jakarta", "America/New_York", "Europe/Moscow", "Asia/Kathmandu", "Africa/Casablanca"})
    void aClockTimeIsTheSameMomentInEveryProgram(String zone) throws Exception {
        LocalTime time = LocalTime.of(18, 30);
        Event event = event("call", "2024-07-16")
                .time(Events.time("2024-07-16", zone).withClock(new ClockTime(time, Precision.MINUTE)))
                .build();
        Calendar calendar = read(write(Cancelled.STATUS, false, event));
        VTimeZone component =
                calendar.<VTimeZone>getComponent(Component.VTIMEZONE).orElseThrow();
        assertEquals(zone, value(component, Property.TZID));
        Instant expected =
                LocalDateTime.of(2024, 7, 16, 18, 30).atZone(ZoneId.of(zone)).toInstant();
        assertEquals(
                expected.getEpochSecond(),
                LocalDateTime.of(2024, 7, 16, 18, 30).toEpochSecond(java.time.ZoneOffset.UTC)
                        - offsetSeconds(component, LocalDateTime.of(2024, 7, 16, 18, 30)));
        VEvent read = calendar.<VEvent>getComponent(Component.VEVENT).orElseThrow();
        Temporal start = read.<Temporal>getDateTimeStart().getDate();
        assertEquals(expected, ((ZonedDateTime) start).toInstant());
        assertFalse(read.getProperty(Property.DTEND).isPresent());
    }

    /** The offset that the component itself gives for a local time: its latest onset decides. */
    private static long offsetSeconds(VTimeZone component, LocalDateTime at) {
        String to = component.getObservances().stream()
                .flatMap(observance -> java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(value(observance, Property.DTSTART)),
                                observance.getProperties(Property.RDATE).stream()
                                        .flatMap(it -> java.util.stream.Stream.of(
                                                it.getValue().split(","))))
                        .map(onset -> onset + " " + value(observance, Property.TZOFFSETTO)))
                .filter(onset -> onset.compareTo(java.time.format.DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss")
                                .format(at))
                        < 0)
                .max(java.util.Comparator.naturalOrder())
                .orElseThrow()
                .split(" ")[1];
        return java.time.ZoneOffset.of(to).getTotalSeconds();
    }

    @Test
    void withoutAZoneAClockTimeStaysLocal() throws Exception {
        ClockTime time = new ClockTime(LocalTime.of(18, 30), Precision.MINUTE);
        VEvent read = readOne(event("call", "2024-01-16")
                .time(Events.time("2024-01-16", null).withClock(time))
                .build());
        assertEquals("20240116T183000", value(read, Property.DTSTART));
        VEvent inUtc = readOne(event("call", "2024-01-16")
                .time(Events.time("2024-01-16", "UTC").withClock(time))
                .build());
        assertEquals("20240116T183000Z", value(inUtc, Property.DTSTART));
    }

    @ParameterizedTest
    @CsvSource({
        "OCCURRED, CONFIRMED",
        "ONGOING, CONFIRMED",
        "PLANNED, TENTATIVE",
        "POSSIBLE, TENTATIVE",
        "POSTPONED, TENTATIVE",
        "UNKNOWN, TENTATIVE",
        "CANCELLED, CANCELLED",
        "DENIED, CANCELLED",
        "NOT_OCCURRED, CANCELLED",
    })
    void saysHowSureItIs(Status status, String expected) throws Exception {
        assertEquals(
                expected,
                value(readOne(event("summit", "2024-01-20").status(status).build()), Property.STATUS));
    }

    @Test
    void whatDoesNotTakePlaceCanBeMarkedOrLeftOut() throws Exception {
        Event event = event("summit", "2024-01-20").status(Status.CANCELLED).build();
        VEvent marked = read(write(Cancelled.MARK, false, event))
                .<VEvent>getComponent(Component.VEVENT)
                .orElseThrow();
        assertEquals("\u2717 summit", value(marked, Property.SUMMARY));
        assertEquals("TENTATIVE", value(marked, Property.STATUS));
        assertFalse(write(Cancelled.OMIT, false, event).contains("VEVENT"));
    }

    @Test
    void aVagueTimeSaysSo() throws Exception {
        Event event = event("the fifties", "195X").build();
        assertFalse(write(Cancelled.STATUS, false, event).contains("VEVENT"));
        VEvent read = readOne(event);
        assertEquals("~ the fifties", value(read, Property.SUMMARY));
        assertEquals("19500101", value(read, Property.DTSTART));
    }

    @Test
    void foldsAt75OctetsAndNeverWithinACharacter() throws Exception {
        String title =
                "Großer Gipfel \uD83C\uDDEE\uD83C\uDDE9 in 東京 ".repeat(20).strip();
        String text = write(Cancelled.STATUS, false, event(title, "2024-01-16").build());
        for (String line : text.split("\r\n")) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertTrue(octets.length <= 75, line);
            assertEquals(line, new String(octets, StandardCharsets.UTF_8));
            assertFalse(line.contains("\n"));
        }
        assertEquals(title, value(readOne(event(title, "2024-01-16").build()), Property.SUMMARY));
    }

    @Test
    void noTextCanAddALineOfItsOwn() throws Exception {
        Event event = event("x\r\nEND:VEVENT\r\nBEGIN:VEVENT\rUID:1\u0000\u2028", "2024-01-16")
                .build();
        Calendar calendar = read(write(Cancelled.STATUS, false, event));
        assertEquals(1, calendar.getComponents(Component.VEVENT).size());
    }

    @Test
    void manyEventsOfOneZoneShareItsRules() throws Exception {
        ClockTime time = new ClockTime(LocalTime.of(18, 30), Precision.MINUTE);
        Event[] events = List.of("one", "two", "three").stream()
                .map(name -> event(name, "2024-01-16")
                        .time(Events.time("2024-01-16", "Asia/Jakarta").withClock(time))
                        .build())
                .toArray(Event[]::new);
        Calendar calendar = read(write(Cancelled.STATUS, false, events));
        assertEquals(1, calendar.getComponents(Component.VTIMEZONE).size());
        assertEquals(3, calendar.getComponents(Component.VEVENT).size());
        assertTrue(
                calendar.validate().getEntries().isEmpty(),
                () -> calendar.validate().toString());
    }

    private static VEvent readOne(Event event) throws IOException, ParserException {
        return read(write(Cancelled.STATUS, true, event))
                .<VEvent>getComponent(Component.VEVENT)
                .orElseThrow(() -> new AssertionError("no entry for " + id(event.title())));
    }

    @Test
    void otherProgramsShowItUnderTheNameItWasGiven() throws Exception {
        Calendar calendar = read(write(
                Cancelled.STATUS, false, new Heading("Talks; of \"May\", and more", "Who met\nwhom"), new Event[0]));
        for (String name : List.of("NAME", "X-WR-CALNAME")) {
            assertEquals("Talks; of \"May\", and more", value(calendar, name));
        }
        for (String name : List.of(Property.DESCRIPTION, "X-WR-CALDESC")) {
            assertEquals("Who met\nwhom", value(calendar, name));
        }
        Calendar unnamed = read(write(Cancelled.STATUS, false));
        assertEquals("Linimasa", value(unnamed, "X-WR-CALNAME"));
        assertFalse(unnamed.getProperty(Property.DESCRIPTION).isPresent());
    }

    private static String write(Cancelled cancelled, boolean vague, Event... events) throws IOException {
        return write(cancelled, vague, Heading.OURS, events);
    }

    private static String write(Cancelled cancelled, boolean vague, Heading heading, Event... events)
            throws IOException {
        StringBuilder out = new StringBuilder();
        CalendarWriter writer = new CalendarWriter(out, LINKS, vague, cancelled, heading);
        writer.begin();
        for (Event event : events) {
            writer.write(event);
        }
        writer.end();
        return out.toString();
    }

    private static Calendar read(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static String value(net.fortuna.ical4j.model.PropertyContainer component, String name) {
        return component
                .getProperty(name)
                .orElseThrow(() -> new AssertionError(name))
                .getValue();
    }
}
