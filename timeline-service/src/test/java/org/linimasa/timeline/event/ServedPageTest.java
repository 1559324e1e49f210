package org.linimasa.timeline.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.linimasa.timeline.Events.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.Event;
import org.linimasa.event.Status;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.RandomEvents;
import org.linimasa.timeline.state.StateJson;

/** What is made of stored JSON without reading it is what reading and writing it would give. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ServedPageTest {
    private static final Instant NOW = Instant.parse("2024-01-16T10:00:00Z");
    private static final String LAG = "0";
    private static final List<String> ZONES =
            List.of("Asia/Jakarta", "Europe/Moscow", "America/New_York", "Nowhere/Unknown");

    @Inject
    ObjectMapper mapper;

    @Inject
    StateJson json;

    @Inject
    StoredTimes times;

    @Test
    void passesEventsOnAsReadingAndWritingThemWould() throws IOException {
        for (LabelLanguage language : List.of(LabelLanguage.OWN, new LabelLanguage("id"), new LabelLanguage("el"))) {
            for (Instant now : List.of(NOW, NOW.plusSeconds(20_000), NOW.plusSeconds(40_000_000))) {
                ServedPage page = page(events(), now, language, "abc-_", new Total(7, true));

                assertEquals(whole(events(), now, language, "abc-_", new Total(7, true)), text(page.json(null)));
            }
        }
    }

    @Test
    void leavesOutWhatAPageDoesNotHave() {
        assertEquals(
                "{\"events\":[]}",
                text(page(List.of(), NOW, LabelLanguage.OWN, null, null).json(null)));
    }

    @Test
    void putsWordsOfItsOwnInPlaceOfStoredOnes() throws IOException {
        Event plain = event("Talks", "2024-01-16").build();
        Event labelled = plain.withTime(plain.time().withLabel("on a \"Tuesday\", {perhaps}"));

        assertEquals(
                whole(List.of(plain), NOW, LabelLanguage.OWN, null, null),
                text(page(List.of(labelled), NOW, LabelLanguage.OWN, null, null).json(null)));
    }

    @Test
    void writesTheSelectedFieldsInTheOrderOfAll() throws IOException {
        for (String fields : List.of("title", "phase,time", "evidence,status,updatedAt", "highlight,id", "locked")) {
            FieldSelection selection = FieldSelection.read(fields);
            ServedPage page = page(events(), NOW, LabelLanguage.OWN, null, null);
            ObjectNode expected = (ObjectNode) mapper.readTree(page.json(null));
            expected.path("events").forEach(it -> ((ObjectNode) it).retain(selection.names()));

            assertEquals(mapper.writeValueAsString(expected), text(page.json(selection)));
        }
    }

    @Test
    void tagsWhatLooksOtherwiseOtherwise() {
        Event talks = event("Talks", "2024-01-16").status(Status.PLANNED).build();
        LabelLanguage own = LabelLanguage.OWN;
        ServedPage page = page(List.of(talks), NOW, own, null, null);

        assertEquals(
                page.tag(own),
                page(List.of(talks), NOW.plusSeconds(60), own, null, null).tag(own));
        assertNotEquals(
                page.tag(own),
                page(List.of(talks), NOW.plusSeconds(86_400), own, null, null).tag(own));
        assertNotEquals(page.tag(own), page.tag(new LabelLanguage("id")));
    }

    private static List<Event> events() {
        RandomEvents random = new RandomEvents(16);
        List<Event> events = new ArrayList<>();
        for (Events.Draft draft : random.drafts(200)) {
            Event event = (random.below(2) == 0 ? draft : draft.plan("2024-01-15"))
                    .language(random.any(List.of("id", "en", "uk", "xx", "de-CH")))
                    .participants(Events.person("Siti \\ \"time\":{ Rahma", "ID"))
                    .place("Київ", "UA")
                    .build();
            events.add(event.withTime(event.time().withZone(random.any(ZONES))));
        }
        events.add(
                event("\"status\":\"DENIED\",\"time\":{\"label\":\"no\"}", null).build());
        events.add(event("Pertemuan\n\tdi Ωρωπός", "2024-01-15/2024-01-17").build());
        return events;
    }

    private ServedPage page(
            List<Event> events, Instant now, LabelLanguage language, @Nullable String cursor, @Nullable Total total) {
        List<ServedState> served = events.stream()
                .map(it -> new FoundEvent(
                        json.write(it).getBytes(StandardCharsets.UTF_8),
                        it.revision(),
                        new SortKey(false, 0, 0, it.updatedAt().toEpochMilli(), it.id())))
                .map(it -> ServedState.at(now, language, it, times))
                .toList();
        return new ServedPage(served, cursor, total, LAG);
    }

    private String whole(
            List<Event> events, Instant now, LabelLanguage language, @Nullable String cursor, @Nullable Total total)
            throws IOException {
        List<ListedEvent> listed = events.stream()
                .map(it -> ListedEvent.plain(ServedEvent.at(now, language, it)))
                .toList();
        return mapper.writeValueAsString(new EventPage(
                listed, cursor, total == null ? null : total.events(), total == null ? null : total.estimate()));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
