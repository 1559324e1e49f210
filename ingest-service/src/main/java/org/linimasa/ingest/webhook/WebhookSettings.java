package org.linimasa.ingest.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Whom messages are sent to, and how. Without hosts there are no webhooks. */
@ConfigMapping(prefix = "linimasa.webhooks")
interface WebhookSettings {
    /** Names such as {@code hooks.example}, {@code *.hooks.example} for all below one, or {@code *} for all on the public internet. */
    Optional<Set<String>> allowedHosts();

    /** Names of receivers on networks of our own, at any port. */
    Optional<Set<String>> ownHosts();

    /** How long a receiver may take to answer. */
    @WithDefault("10s")
    Duration timeout();

    /** How soon a message that was not taken is sent again; each time four times as long. */
    @WithDefault("5s")
    Duration firstRetry();

    /** The longest wait between two attempts. */
    @WithDefault("6h")
    Duration slowestRetry();

    /** After so many attempts a message is dead: it is kept, and sent again only if somebody says so. */
    @WithDefault("12")
    int maxAttempts();

    /** How often a replica looks for messages that are due. */
    @WithDefault("2s")
    Duration lookEvery();

    /** How long it is kept what came of a message. */
    @WithDefault("30d")
    Duration keep();
}
