package org.linimasa.ingest.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What may be fetched, and how much of it. Without allowed hosts nothing is. */
@ConfigMapping(prefix = "linimasa.fetch")
interface FetchSettings {
    /** Names such as {@code news.example}, {@code *.news.example} for all below one, or {@code *} for all. */
    Optional<Set<String>> allowedHosts();

    /** For all of it: names, robots.txt, redirects and the page. */
    @WithDefault("15s")
    Duration timeout();

    /** Of a page. */
    @WithDefault("4000000")
    int maxBytes();

    /** At most so many redirects are followed. */
    @WithDefault("5")
    int maxRedirects();

    /** What robots.txt calls us, and the sites we call. */
    @WithDefault("linimasa")
    String agent();
}
