package org.linimasa.ingest.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.Event;
import org.linimasa.event.EventTime;
import org.linimasa.event.Evidence;
import org.linimasa.event.Participant;
import org.linimasa.event.Place;
import org.linimasa.event.Status;
import org.linimasa.rest.ProblemException;

/** A receiver is told of the events that it chose, by the same words as readers of the timeline. */
class EventChoiceTest {
    private static final UUID SON_HUI = UUID.fromString("5b3b9f5e-0000-8000-8000-00000000000a");
    private static final Event MEETING = new Event(
            UUID.randomUUID(),
            1,
            "Eko Prakoso menjamu Choe Son-hui",
            "id",
            "MEETING",
            "CONSULT",
            Status.PLANNED,
            null,
            EventTime.of(Edtf.parse("2024-01-16")),
            List.of(
                    new Participant(UUID.randomUUID(), "Eko Prakoso", "PERSON", "AGENT", "ID", null, null),
                    new Participant(SON_HUI, "Choe Son-hui", "PERSON", "COUNTERPART", "KP", null, null)),
            new Place("Skarhålm", "NO"),
            List.of(),
            0.8,
            List.of(new Evidence(UUID.randomUUID(), "https://www.news.example/a", "Contoh News", null, null, null)),
            null,
            List.of(),
            List.of(),
            Instant.EPOCH,
            Instant.EPOCH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status        | PLANNED, postponed                    | true",
                "status        | OCCURRED                              | false",
                "type          | visit,meeting                         | true",
                "type          | VISIT                                 | false",
                "category      | CONSULT                               | true",
                "category      | AGREE                                 | false",
                "participant   | choe son hui                          | true",
                "participant   | Prakoso                               | true",
                "participant   | 5B3B9F5E-0000-8000-8000-00000000000A  | true",
                "participant   | hui eko                               | false",
                "place         | skarhalm                              | true",
                "place         | Oslo                                  | false",
                "country       | no                                    | true",
                "country       | KP,JP                                 | true",
                "country       | JP                                    | false",
                "language      | ID                                    | true",
                "language      | en                                    | false",
                "source        | contoh news                           | true",
                "source        | news.example                          | true",
                "source        | www.news.example                      | true",
                "source        | example                               | false",
                "minConfidence | 0.8                                   | true",
                "minConfidence | 0.81                                  | false",
            })
    void takesWhatEachFilterSays(String filter, String value, boolean taken) {
        assertEquals(taken, choice(Map.of(filter, value)).takes(MEETING));
    }

    @Test
    void takesWhatAllFiltersSayTogether() {
        assertTrue(choice(Map.of()).takes(MEETING));
        assertTrue(choice(Map.of("type", "MEETING", "country", "ID")).takes(MEETING));
        assertFalse(choice(Map.of("type", "MEETING", "country", "JP")).takes(MEETING));
    }

    @ParameterizedTest
    @CsvSource({
        "status, HAPPENED",
        "type, big meeting",
        "type, 'MEETING,'",
        "participant, '-'",
        "country, XX",
        "language, not a tag",
        "minConfidence, 2",
        "minConfidence, high",
        "source, '  '",
    })
    void refusesWhatMeansNothing(String filter, String value) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> choice(Map.of(filter, value)));
        assertEquals(422, refusal.kind().status());
        assertEquals("/filters/" + filter, refusal.errors().getFirst().pointer());
    }

    private static EventChoice choice(Map<String, String> filters) {
        return EventChoice.of(new ObjectMapper().convertValue(filters, WebhookFilters.class));
    }
}
