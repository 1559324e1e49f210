package org.linimasa.rest.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Who is counted: a login, or the address of whoever has none.
 *
 * @param requestsPerMinute its own limit; absent where that of the settings holds
 */
public record Caller(String name, @Nullable Integer requestsPerMinute) {
    /** Attribute of an identity: its own limit, an Integer. */
    static final String REQUESTS_PER_MINUTE = "linimasa.requests-per-minute";

    /** Whoever calls, once that is known. */
    public static Caller of(RoutingContext context) {
        if (context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous()) {
            SecurityIdentity identity = user.getSecurityIdentity();
            return new Caller("login " + identity.getPrincipal().getName(), identity.getAttribute(REQUESTS_PER_MINUTE));
        }
        return new Caller("address " + CallerAddress.of(context), null);
    }
}
