package org.linimasa.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Mention;
import org.linimasa.event.Participant;
import org.linimasa.event.Place;
import org.linimasa.extraction.MergedEvent;

/**
 * An event of the system in the gold's terms.
 *
 * @param status the API's, in lower case
 * @param days when
 * @param places where in the text it is told
 */
record FoundEvent(
        String title,
        String category,
        String status,
        @Nullable String edtf,
        Days days,
        List<Participant> participants,
        @Nullable Place place,
        List<Telling> places) {
    /** One mention: its quote and its trigger, UTF-16 code units, ends exclusive, and how sure it is, from 0 to 1. */
    record Telling(int begin, int end, int triggerBegin, int triggerEnd, double confidence) {}

    static FoundEvent of(MergedEvent event) {
        List<Telling> tellings = new ArrayList<>();
        for (Mention mention : event.mentions()) {
            if (mention.begin() != null && mention.end() != null && mention.trigger() != null) {
                tellings.add(new Telling(
                        mention.begin(),
                        mention.end(),
                        mention.trigger().begin(),
                        mention.trigger().end(),
                        mention.confidence()));
            }
        }
        return new FoundEvent(
                event.title(),
                event.category(),
                event.status().name().toLowerCase(Locale.ROOT),
                event.time().edtf(),
                Days.of(event.time().bounds()),
                event.participants(),
                event.place(),
                tellings);
    }
}
