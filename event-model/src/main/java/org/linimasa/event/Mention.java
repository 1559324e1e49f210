package org.linimasa.event;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One place in one document that reports an event.
 *
 * @param id see {@link Identity#mentionId}
 * @param document the document's id; absent for a structured event
 * @param begin of the quote, UTF-16 code units, inclusive; absent for a structured event
 * @param end exclusive
 * @param text the quote, at most {@link Evidence#MAX_QUOTE_CHARS}
 * @param trigger the word that names what happened
 * @param title one short sentence in the document's language
 * @param language BCP 47
 * @param type a readable type such as MEETING; an open list
 * @param category from the closed list in the docs; served as an open list
 * @param status as the text presents it
 * @param time when
 * @param participants who
 * @param place where
 * @param attribution who says so
 * @param confidence 0 to 1
 * @param event the canonical event this mention belongs to; absent before merging
 */
public record Mention(
        UUID id,
        @Nullable UUID document,
        @Nullable Integer begin,
        @Nullable Integer end,
        @Nullable String text,
        @Nullable Trigger trigger,
        String title,
        String language,
        String type,
        String category,
        Status status,
        EventTime time,
        List<Participant> participants,
        @Nullable Place place,
        @Nullable Attribution attribution,
        double confidence,
        @Nullable UUID event) {
    /** @throws IllegalArgumentException if the confidence is not in [0, 1] */
    public Mention {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
        participants = List.copyOf(participants);
    }

    /** The same mention as part of an event. */
    public Mention inEvent(UUID eventId) {
        return new Mention(
                id,
                document,
                begin,
                end,
                text,
                trigger,
                title,
                language,
                type,
                category,
                status,
                time,
                participants,
                place,
                attribution,
                confidence,
                eventId);
    }

    /**
     * The word that names what happened.
     *
     * @param begin UTF-16 code units from the start of the document, inclusive
     * @param end exclusive
     */
    public record Trigger(String text, int begin, int end) {}

    /**
     * Who says so.
     *
     * @param source the name of the speaker as in the text
     * @param text the words of attribution ("diumumkan oleh Kremlin")
     */
    public record Attribution(String source, @Nullable String text) {}
}
