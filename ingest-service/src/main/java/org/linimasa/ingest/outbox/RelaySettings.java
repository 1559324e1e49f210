package org.linimasa.ingest.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay goes about its work. */
@ConfigMapping(prefix = "linimasa.relay")
interface RelaySettings {
    /** Whether this replica tells the timeline service anything. */
    @WithDefault("true")
    boolean enabled();

    /** An idle relay says how far the log goes this often, and so learns when the projection was lost. */
    @WithDefault("3s")
    Duration heartbeat();

    /** At most so many messages at once. */
    @WithDefault("250")
    int maxBatchMessages();

    /** A batch grows no further once it is this long: a receiver refuses bodies over its limit. */
    @WithDefault("1000000")
    int maxBatchChars();

    /** How long one batch may take. */
    @WithDefault("15s")
    Duration requestTimeout();

    /** How soon a batch that failed is sent again; each time twice as long. */
    @WithDefault("200ms")
    Duration firstRetry();

    /** The longest wait between two attempts. */
    @WithDefault("5s")
    Duration slowestRetry();
}
