package org.linimasa.timeline.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;
import org.linimasa.event.EventTime;
import org.linimasa.event.Evidence;
import org.linimasa.event.Mention;
import org.linimasa.event.Participant;
import org.linimasa.event.Place;
import org.linimasa.event.Status;

/**
 * What a mention says otherwise than its event: mostly little, because the event is made of its mentions. The database puts
 * the two together again, in the function {@code whole_mention}.
 *
 * @param evidence which evidence of the event has the mention's quote, from 0; absent where none has, and the quote is here
 * @param named which participants of the event the mention names, from 0, where these are not all of them; absent where it
 *     names others or none, and those are here
 * @param nowhere true where the event has a place and the mention has none
 */
@RegisterForReflection
record OwnWords(
        @Nullable Integer evidence,
        @Nullable Integer begin,
        @Nullable Integer end,
        @Nullable String text,
        Mention.@Nullable Trigger trigger,
        @Nullable String title,
        @Nullable String language,
        @Nullable String type,
        @Nullable String category,
        @Nullable Status status,
        @Nullable EventTime time,
        @Nullable List<Integer> named,
        @Nullable List<Participant> participants,
        @Nullable Place place,
        @Nullable Boolean nowhere,
        Mention.@Nullable Attribution attribution,
        double confidence) {
    static OwnWords of(Mention mention, Event event) {
        int evidence = evidence(mention, event.evidence());
        boolean quoted = evidence >= 0;
        List<Integer> named = named(mention, event.participants());
        return new OwnWords(
                quoted ? evidence : null,
                quoted ? null : mention.begin(),
                quoted ? null : mention.end(),
                quoted ? null : mention.text(),
                mention.trigger(),
                otherThan(event.title(), mention.title()),
                otherThan(event.language(), mention.language()),
                otherThan(event.type(), mention.type()),
                otherThan(event.category(), mention.category()),
                otherThan(event.status(), mention.status()),
                otherThan(event.time(), mention.time()),
                named,
                named == null ? otherThan(event.participants(), mention.participants()) : null,
                otherThan(event.place(), mention.place()),
                event.place() != null && mention.place() == null ? true : null,
                mention.attribution(),
                mention.confidence());
    }

    private static int evidence(Mention mention, List<Evidence> all) {
        for (int i = 0; i < all.size(); i++) {
            Evidence evidence = all.get(i);
            if (evidence.documentId().equals(mention.document())
                    && Objects.equals(evidence.begin(), mention.begin())
                    && Objects.equals(evidence.end(), mention.end())
                    && Objects.equals(evidence.quote(), mention.text())) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable List<Integer> named(Mention mention, List<Participant> all) {
        List<Integer> named = mention.participants().stream().map(all::indexOf).toList();
        return named.isEmpty() || named.contains(-1) || mention.participants().equals(all) ? null : named;
    }

    private static <T> @Nullable T otherThan(@Nullable T events, @Nullable T own) {
        return Objects.equals(events, own) ? null : own;
    }
}
