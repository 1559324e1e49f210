package org.linimasa.ingest.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.linimasa.ingest.retention.Expiring;

/** How long one can ask what came of a message to a webhook. What is still to be sent stays. */
@Dependent
class WebhookRetention {
    @Produces
    Expiring expiring(WebhookDeliveryRepository deliveries, WebhookSettings settings) {
        return new Expiring("webhook-deliveries", settings.keep(), deliveries::deleteFinishedBefore);
    }
}
