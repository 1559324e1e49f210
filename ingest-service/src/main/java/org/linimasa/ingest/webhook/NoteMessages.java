package org.linimasa.ingest.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;
import org.linimasa.ingest.event.FindEvent;
import org.linimasa.ingest.outbox.LoggedMessage;
import org.linimasa.ingest.outbox.Outbox;
import org.linimasa.message.Message.DocumentPurged;
import org.linimasa.message.Message.EventChanged;
import org.linimasa.message.Message.EventMerged;
import org.linimasa.message.Message.EventRetracted;

/**
 * Notes for each receiver what is new in the outbox. Receivers who choose among events are told of a change when the event is
 * what they want or was so before the change: they also learn of what no longer concerns them.
 */
@ApplicationScoped
class NoteMessages {
    /** A webhook that was added long after much had happened is not flooded at once. */
    private static final int AT_ONCE = 1000;

    private final WebhookRepository webhooks;
    private final WebhookDeliveryRepository deliveries;
    private final Outbox outbox;
    private final FindEvent findEvent;
    private final ObjectMapper mapper;
    private final Clock clock;

    NoteMessages(
            WebhookRepository webhooks,
            WebhookDeliveryRepository deliveries,
            Outbox outbox,
            FindEvent findEvent,
            ObjectMapper mapper,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.findEvent = findEvent;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @return how many receivers were behind the outbox: there may be more to note */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int note() {
        Instant now = clock.instant();
        int behind = webhooks.noteAll(now, AT_ONCE);
        List<WebhookEntity> choosing = webhooks.lockChoosingAndBehind();
        choosing.forEach(webhook -> noteChosen(webhook, now));
        return behind + choosing.size();
    }

    private void noteChosen(WebhookEntity webhook, Instant now) {
        EventChoice choice = EventChoice.of(webhooks.filters(webhook));
        for (Outbox.Placed placed : outbox.after(webhook.readThrough, AT_ONCE)) {
            LoggedMessage message = placed.message();
            Kind kind = kind(message);
            if (kind != null && webhook.kinds.contains(kind.word()) && concerns(choice, message)) {
                deliveries.persist(new WebhookDeliveryEntity(webhook.id, placed.sequence(), kind, now));
            }
            webhook.readThrough = placed.sequence();
        }
    }

    /** A state that was purged stands in the outbox as another type and is told to nobody. */
    private @Nullable Kind kind(LoggedMessage message) {
        return switch (message.type()) {
            case EventChanged.TYPE -> event(message).revision() == 1 ? Kind.CREATED : Kind.UPDATED;
            case EventMerged.TYPE -> Kind.MERGED;
            case EventRetracted.TYPE -> Kind.RETRACTED;
            case DocumentPurged.TYPE -> Kind.PURGED;
            default -> null;
        };
    }

    private boolean concerns(EventChoice choice, LoggedMessage message) {
        return switch (message.type()) {
            // Whoever was told of something has to forget it, whatever is wanted by now.
            case DocumentPurged.TYPE -> true;
            case EventChanged.TYPE -> {
                Event now = event(message);
                yield choice.takes(now) || wasWanted(choice, message, now.revision());
            }
            default -> wasWanted(choice, message, read(message).path("revision").asInt());
        };
    }

    private boolean wasWanted(EventChoice choice, LoggedMessage message, int revision) {
        return findEvent
                .before(message.subject(), revision)
                .filter(choice::takes)
                .isPresent();
    }

    private Event event(LoggedMessage message) {
        try {
            return Objects.requireNonNull(mapper.treeToValue(read(message).path("event"), Event.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of the outbox is always readable", e);
        }
    }

    private JsonNode read(LoggedMessage message) {
        try {
            return mapper.readTree(message.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message of the outbox is always readable", e);
        }
    }
}
