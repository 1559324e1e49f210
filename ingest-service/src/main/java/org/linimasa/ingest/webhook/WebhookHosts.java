package org.linimasa.ingest.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.linimasa.ingest.fetch.Post;

/** Whom the operator lets us call. */
@ApplicationScoped
class WebhookHosts {
    private final Post.Receivers receivers;

    WebhookHosts(WebhookSettings settings) {
        this.receivers = new Post.Receivers(
                settings.allowedHosts().orElse(Set.of()),
                "linimasa.webhooks.allowed-hosts",
                settings.ownHosts().orElse(Set.of()));
    }

    Post.Receivers receivers() {
        return receivers;
    }
}
