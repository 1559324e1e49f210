package org.linimasa.ingest.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.linimasa.ingest.retention.Expiring;

/** How long one can ask what came of a message to a webhook. What is still to be sent stays. */
@ApplicationScoped
class WebhookRetention implements Expiring {
    private final WebhookDeliveryRepository deliveries;
    private final WebhookSettings settings;

    WebhookRetention(WebhookDeliveryRepository deliveries, WebhookSettings settings) {
        this.deliveries = deliveries;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "webhook-deliveries";
    }

    @Override
    public int deleteExpired(Instant now, int atMost) {
        return deliveries.deleteFinishedBefore(now.minus(settings.keep()), atMost);
    }
}
