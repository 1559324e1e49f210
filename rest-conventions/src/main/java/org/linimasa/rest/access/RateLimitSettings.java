package org.linimasa.rest.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often, and how much at once, somebody may call one replica. */
@ConfigMapping(prefix = "linimasa.rate-limit")
interface RateLimitSettings {
    /** Off on a laptop. */
    @WithDefault("true")
    boolean enabled();

    /** Of one login, or of one address without a login. A token may have a limit of its own. */
    @WithDefault("600")
    int requestsPerMinute();

    /** How often one address may be refused a login until it has to wait. */
    @WithDefault("30")
    int failedLoginsPerMinute();

    /** How many requests one login, or one address without a login, may have under way at once. */
    @WithDefault("32")
    int requestsAtOnce();

    /**
     * How many proxies of ours, one behind the other, a request passes where {@code quarkus.http.proxy.proxy-address-forwarding}
     * is on. Each adds the address that it saw to {@code X-Forwarded-For}; what stands before those is the caller's word.
     */
    @WithDefault("1")
    int proxies();
}
