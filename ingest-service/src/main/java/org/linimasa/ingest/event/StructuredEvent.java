package org.linimasa.ingest.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Identity;
import org.linimasa.event.Participant;
import org.linimasa.event.Status;
import org.linimasa.ingest.event.WhenReading.WrittenDate;

/** A structured event, checked but not yet read: see {@link StructuredEventReader}. */
record StructuredEvent(
        String title,
        @Nullable String when,
        @Nullable LocalDate anchor,
        @Nullable String language,
        @Nullable Status status,
        @Nullable String type,
        @Nullable List<Participant> participants,
        @Nullable String place,
        @Nullable String zone,
        @Nullable String key,
        @Nullable String publisher,
        @Nullable String url) {
    WrittenDate date() {
        return new WrittenDate("when", when, language, anchor, zone);
    }

    /** The id of the mention this is: of its key, else of all it says. */
    UUID mentionId() {
        return Identity.structuredMentionId(key == null ? "content " + content() : "key " + key);
    }

    /** Fields in a fixed order, each with its length, so that no two contents read the same. */
    private String content() {
        StringBuilder content = new StringBuilder();
        Object[] fields = {title, when, anchor, language, status, type, participants, place, zone, publisher, url};
        for (Object field : fields) {
            String value = field == null ? "" : field.toString();
            content.append(value.length()).append(':').append(value);
        }
        return content.toString();
    }
}
