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
import org.linimasa.timeline.document.DocumentBatch;
import org.linimasa.timeline.document.DocumentProjection;
import org.linimasa.timeline.event.EventBatch;
import org.linimasa.timeline.event.EventProjection;
import org.linimasa.timeline.saved.SavedTimelines;
import org.linimasa.timeline.watermark.Watermark;
import org.linimasa.timeline.watermark.Watermarks;

/** Applies a batch: all of it or nothing, one batch at a time, and a batch that came before changes nothing. */
@ApplicationScoped
class ApplyMessages {
    private final Watermarks watermarks;
    private final EventProjection eventProjection;
    private final DocumentProjection documentProjection;
    private final SavedTimelines timelines;
    private final TokenProjection tokens;

    ApplyMessages(
            Watermarks watermarks,
            EventProjection events,
            DocumentProjection documents,
            SavedTimelines timelines,
            TokenProjection tokens) {
        this.watermarks = watermarks;
        this.eventProjection = events;
        this.documentProjection = documents;
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
        EventBatch events = eventProjection.batch();
        DocumentBatch documents = documentProjection.batch();
        int applied = 0;
        int unknownTypes = 0;
        for (Delivery delivery : batch) {
            Message message = delivery.message();
            if (message == null) {
                unknownTypes++;
            } else {
                applied += apply(delivery.sequence(), message, events, documents);
            }
        }
        applied += events.apply() + documents.apply();
        return new Outcome(watermark, applied, batch.size() - applied - unknownTypes, unknownTypes);
    }

    /** @return how many messages changed something; those about events and documents do when their batches are applied */
    private int apply(long sequence, Message message, EventBatch events, DocumentBatch documents) {
        return switch (message) {
            case EventChanged changed -> {
                events.add(sequence, changed);
                yield 0;
            }
            case EventMerged merged -> {
                events.add(sequence, merged);
                yield 0;
            }
            case EventRetracted retracted -> {
                events.add(sequence, retracted);
                yield 0;
            }
            case EventPurged purged -> {
                events.add(sequence, purged);
                yield 0;
            }
            case DocumentPurged purged -> {
                // It forgets what the messages before it said.
                int applied = events.apply();
                eventProjection.forget(purged);
                documents.add(purged);
                yield applied;
            }
            case DocumentChanged changed -> {
                documents.add(changed);
                yield 0;
            }
            case TimelineChanged timeline -> timelines.apply(timeline) ? 1 : 0;
            case TokenChanged token -> tokens.apply(token) ? 1 : 0;
        };
    }
}
