package org.linimasa.timeline.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the stream goes about its work. */
@ConfigMapping(prefix = "linimasa.stream")
interface StreamSettings {
    /** A listener who is told nothing else hears this often that the connection lives. */
    @WithDefault("15s")
    Duration heartbeat();

    /** Whoever has not taken what he was sent for this long to twice as long is disconnected. */
    @WithDefault("30s")
    Duration stalledAfter();

    /** Per replica; more are asked to come back later. */
    @WithDefault("5000")
    int maxListeners();

    /** Of one login, or of one address without a login, per replica. */
    @WithDefault("100")
    int maxListenersOfOne();

    /** Threads, and at most as many connections to the database, that read the log for all listeners together. */
    @WithDefault("4")
    int readers();
}
