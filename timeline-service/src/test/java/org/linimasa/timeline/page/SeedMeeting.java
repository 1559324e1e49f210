package org.linimasa.timeline.page;

import static org.linimasa.timeline.Events.person;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.linimasa.edtf.Bound;
import org.linimasa.event.Alternative;
import org.linimasa.event.DocumentTime;
import org.linimasa.event.Event;
import org.linimasa.event.EventTime;
import org.linimasa.event.Evidence;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Identity;
import org.linimasa.event.Mention;
import org.linimasa.event.Mention.Trigger;
import org.linimasa.event.PartOfDay;
import org.linimasa.event.Participant;
import org.linimasa.event.Precision;
import org.linimasa.event.Status;
import org.linimasa.message.Message.DocumentChanged;
import org.linimasa.timeline.Projection;

/** An event with everything a text can give it: quote, trigger, participants, part of day, explanation. */
final class SeedMeeting {
    static final String TITLE = "Putin menerima Choe Son-hui";
    static final String URL = "https://kabar.example/dunia/tamu-dari-utara";
    static final String QUOTE = "Perjumpaan keduanya berlangsung Selasa malam (16/1) di ibu kota.";

    private static final int BEGIN = 40;
    private static final UUID DOCUMENT = Identity.documentId(URL, QUOTE);
    private static final UUID MENTION = Identity.mentionId(DOCUMENT, BEGIN, BEGIN + 10, "MEETING");
    private static final List<Participant> PARTICIPANTS =
            List.of(person("Vladimir Putin", "RU"), person("Choe Son-hui", "KP"));

    static final UUID ID = Identity.eventId(MENTION);

    private SeedMeeting() {}

    /** Tells the timeline of the document and its event. */
    static void tell(Projection projection) {
        DocumentTime written = new DocumentTime("2024-01", true, List.of(), List.of());
        Instant received = Instant.parse("2024-01-17T08:00:00Z");
        DocumentChanged document =
                new DocumentChanged(DOCUMENT, 1, true, URL, "Tamu dari utara", "Kabar", "id", null, written, received);
        projection
                .tell(List.of(projection.next(document), projection.next(Projection.changed(event(), mention()))))
                .statusCode(200);
    }

    private static Event event() {
        Instant known = Instant.parse("2024-01-17T08:00:01Z");
        Evidence evidence = new Evidence(DOCUMENT, URL, "Kabar", QUOTE, BEGIN, BEGIN + QUOTE.length());
        return new Event(
                ID,
                1,
                TITLE,
                "id",
                "MEETING",
                "CONSULT",
                Status.OCCURRED,
                null,
                time(),
                PARTICIPANTS,
                null,
                List.of(),
                0.93,
                List.of(evidence),
                null,
                List.of(),
                List.of(),
                known,
                known);
    }

    private static Mention mention() {
        Trigger trigger = new Trigger("Perjumpaan", BEGIN, BEGIN + 10);
        return new Mention(
                MENTION,
                DOCUMENT,
                BEGIN,
                BEGIN + QUOTE.length(),
                QUOTE,
                trigger,
                TITLE,
                "id",
                "MEETING",
                "CONSULT",
                Status.OCCURRED,
                time(),
                PARTICIPANTS,
                null,
                null,
                0.93,
                ID);
    }

    private static EventTime time() {
        Bound evening =
                new Bound(LocalDateTime.parse("2024-01-16T18:00:00"), LocalDateTime.parse("2024-01-17T00:00:00"));
        ExplanationStep read = ExplanationStep.of(
                "weekday-day-month-part",
                "A weekday with part of the day, day and month.",
                "Selasa malam (16/1)",
                null);
        ExplanationStep year = new ExplanationStep(
                "latest-year-that-fits",
                "The latest year in which 16 January is a Tuesday and that is not after the day of receipt.",
                "16/1",
                "2024-01",
                "The text is about its own time.",
                List.of(new Alternative("2018-01-16", 0.05, "16 January 2018 is a Tuesday too")));
        return new EventTime(
                "2024-01-16",
                PartOfDay.NIGHT,
                null,
                Precision.DAY,
                "Europe/Moscow",
                evening,
                evening,
                "Selasa malam, 16 Januari 2024",
                "Selasa malam (16/1)",
                List.of(read, year));
    }
}
