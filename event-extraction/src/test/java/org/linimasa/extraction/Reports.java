package org.linimasa.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.DocumentTime;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Identity;
import org.linimasa.event.Mention;
import org.linimasa.event.Participant;
import org.linimasa.event.Place;
import org.linimasa.event.Status;
import org.linimasa.extraction.mention.CorrectedDates;
import org.linimasa.extraction.pack.EventType;

/** Mentions as the merger sees them, written by a test. */
final class Reports {
    private Reports() {}

    static LiveMention report(
            String document, String written, String type, Status status, @Nullable String edtf, String... people) {
        return report(document, written, 10, type, status, edtf, null, people);
    }

    static LiveMention report(
            String document,
            String written,
            int begin,
            String type,
            Status status,
            @Nullable String edtf,
            @Nullable Place place,
            String... people) {
        var documentId = Identity.documentId(null, document);
        List<Participant> participants = new ArrayList<>();
        for (String person : people) {
            String role = participants.isEmpty() ? "AGENT" : "COUNTERPART";
            participants.add(new Participant(
                    Identity.participantId("PERSON", person), person, "PERSON", role, null, null, null));
        }
        String title = type + " of " + String.join(" and ", people);
        EventType known = EventType.of(type);
        var mention = new Mention(
                Identity.mentionId(documentId, begin, begin + 5, type),
                documentId,
                begin,
                begin + 5,
                "words",
                new Mention.Trigger("words", begin, begin + 5),
                title,
                "en",
                type,
                known.category(),
                status,
                edtf == null ? EventTime.undated() : time(edtf),
                participants,
                place,
                null,
                0.8,
                null);
        return new LiveMention(mention, new DocumentTime(written, false, List.of(), List.of()), null, null, null, null);
    }

    /** "2025-03-09 not 2025-03-08" takes back a day; "2025-03-09 not any" whichever was told before. */
    private static EventTime time(String told) {
        String[] days = told.split(" not ");
        EventTime time = EventTime.of(Edtf.parse(days[0]));
        return days.length == 1
                ? time
                : time.explainedBy(
                        null,
                        List.of(ExplanationStep.of(
                                CorrectedDates.CORRECTS_DAY,
                                "The words take back a day that was told before.",
                                null,
                                days[1].equals("any") ? null : days[1])));
    }
}
