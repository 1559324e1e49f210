package org.linimasa.timeline.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.linimasa.message.Message;
import org.linimasa.message.Message.DocumentChanged;
import org.linimasa.message.Message.DocumentPurged;
import org.linimasa.message.Message.EventChanged;
import org.linimasa.message.Message.EventMerged;
import org.linimasa.message.Message.EventPurged;
import org.linimasa.message.Message.EventRetracted;
import org.linimasa.message.Message.TimelineChanged;
import org.linimasa.message.Message.TokenChanged;
import org.linimasa.timeline.access.TokenProjection;
import org.linimasa.timeline.document.DocumentProjection;
import org.linimasa.timeline.event.EventProjection;
import org.linimasa.timeline.saved.SavedTimelines;
import org.linimasa.timeline.watermark.Watermark;
import org.linimasa.timeline.watermark.Watermarks;

/** Applies a batch: all of it or nothing, one batch at a time, and a batch that came before changes nothing. */
@ApplicationScoped
class ApplyMessages {
    private final Watermarks watermarks;
    private final EventProjection events;
    private final DocumentProjection documents;
    private final SavedTimelines timelines;
    private final TokenProjection tokens;

    ApplyMessages(
            Watermarks watermarks,
            EventProjection events,
            DocumentProjection documents,
            SavedTimelines timelines,
            TokenProjection tokens) {
        this.watermarks = watermarks;
        this.events = events;
        this.documents = documents;
        this.timelines = timelines;
        this.tokens = tokens;
    }

    /**
     * What became of a batch.
     *
     * @param applied messages that changed something
     * @param known messages whose revision was here before
     * @param unknownTypes messages that this version does not understand
     */
    record Outcome(Watermark watermark, int applied, int known, int unknownTypes) {}

    /**
     * @param after the sequence that the batch follows; a projection that has not come so far takes nothing of it
     * @param head the highest sequence that the sender has committed
     */
    @Transactional
    Outcome apply(List<Delivery> batch, long after, long head) {
        long last = batch.stream().mapToLong(Delivery::sequence).max().orElse(0);
        Watermark watermark = watermarks.advance(after, last, head);
        if (after > watermark.applied()) {
            return new Outcome(watermark, 0, 0, 0);
        }
        int applied = 0;
        int known = 0;
        int unknownTypes = 0;
        for (Delivery delivery : batch) {
            if (delivery.message() == null) {
                unknownTypes++;
            } else if (apply(delivery.sequence(), delivery.message())) {
                applied++;
            } else {
                known++;
            }
        }
        return new Outcome(watermark, applied, known, unknownTypes);
    }

    private boolean apply(long sequence, Message message) {
        return switch (message) {
            case EventChanged changed -> events.apply(sequence, changed);
            case EventMerged merged -> events.apply(sequence, merged);
            case EventRetracted retracted -> events.apply(sequence, retracted);
            case DocumentChanged document -> documents.apply(document);
            case DocumentPurged purged -> {
                events.forget(purged);
                yield documents.apply(purged);
            }
            case EventPurged purged -> events.apply(sequence, purged);
            case TimelineChanged timeline -> timelines.apply(timeline);
            case TokenChanged token -> tokens.apply(token);
        };
    }
}
