package org.linimasa.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.Cause;
import org.linimasa.event.DayHours;
import org.linimasa.event.Event;
import org.linimasa.event.EventTime;
import org.linimasa.event.Evidence;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Identity;
import org.linimasa.event.Mention;
import org.linimasa.event.PartOfDay;
import org.linimasa.event.Participant;
import org.linimasa.event.Place;
import org.linimasa.event.Plan;
import org.linimasa.event.Status;

/** The records as they travel: with the settings that both services use. */
class JsonShapeTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Instant NOW = Instant.parse("2024-01-17T03:00:00Z");
    private static final UUID DOCUMENT = Identity.documentId("https://example.org/a", "text");
    private static final EventTime NIGHT = EventTime.of(Edtf.parse("2024-01-16"))
            .withPartOfDay(PartOfDay.NIGHT, new DayHours(18, 24))
            .withZone("Europe/Moscow")
            .explainedBy("Selasa malam (16/1)", List.of(ExplanationStep.of("weekday-day-month-part", "the 16th")));

    @Test
    void aMessageMakesTheRoundTrip() throws JsonProcessingException {
        CloudEvent<Message.EventChanged> sent = new CloudEvent<>(
                "1.0",
                UUID.nameUUIDFromBytes(new byte[] {1}),
                "/ingest",
                Message.EventChanged.TYPE,
                "subject",
                NOW,
                "application/json",
                "17",
                new Message.EventChanged(event(), List.of(mention()), new Cause("MENTION", DOCUMENT, null, null)));
        String json = JSON.writeValueAsString(sent);
        assertEquals(sent, JSON.readValue(json, new TypeReference<CloudEvent<Message.EventChanged>>() {}));
    }

    @Test
    void aTimeLooksAsTheContractSays() throws JsonProcessingException {
        JsonNode expected = JSON.readTree("""
                {"edtf": "2024-01-16", "partOfDay": "NIGHT", "precision": "DAY", "zone": "Europe/Moscow",
                 "start": {"earliest": "2024-01-16T18:00:00", "latest": "2024-01-17T00:00:00"},
                 "end": {"earliest": "2024-01-16T18:00:00", "latest": "2024-01-17T00:00:00"},
                 "text": "Selasa malam (16/1)",
                 "explanation": [{"rule": "weekday-day-month-part", "detail": "the 16th", "alternatives": []}]}
                """);
        assertEquals(expected, JSON.readTree(JSON.writeValueAsString(NIGHT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-16", "-0044-03-15", "Y170000002", "Y-17E7", "[..1989]", "2014/..", "../.."})
    void timesFarAwayAndUnboundedMakeTheRoundTrip(String edtf) throws JsonProcessingException {
        EventTime time = EventTime.of(Edtf.parse(edtf));
        assertEquals(time, JSON.readValue(JSON.writeValueAsString(time), EventTime.class));
    }

    @Test
    void whatIsAbsentIsNotWritten() throws JsonProcessingException {
        assertTrue(JSON.readTree(JSON.writeValueAsString(EventTime.undated()))
                .path("start")
                .isMissingNode());
    }

    private static Event event() {
        Mention mention = mention();
        return new Event(
                Identity.eventId(mention.id()),
                3,
                mention.title(),
                "id",
                "MEETING",
                "CONSULT",
                Status.OCCURRED,
                null,
                NIGHT,
                mention.participants(),
                new Place("Rusia", "RU"),
                List.of(),
                0.93,
                List.of(new Evidence(DOCUMENT, "https://example.org/a", null, "Pertemuan itu", 3, 16)),
                new Plan(NIGHT, NOW, List.of(new Plan.Step(mention.id(), Status.PLANNED, "2024-01")), null),
                List.of(),
                List.of("title"),
                NOW,
                NOW);
    }

    private static Mention mention() {
        return new Mention(
                Identity.mentionId(DOCUMENT, 3, 12, "MEETING"),
                DOCUMENT,
                3,
                16,
                "Pertemuan itu",
                new Mention.Trigger("Pertemuan", 3, 12),
                "Dua menteri bertemu",
                "id",
                "MEETING",
                "CONSULT",
                Status.OCCURRED,
                NIGHT,
                List.of(new Participant(
                        Identity.participantId("PERSON", "Sari"), "Sari", "PERSON", "AGENT", "ID", 20, 24)),
                null,
                new Mention.Attribution("Kantor berita", null),
                0.9,
                null);
    }
}
