package org.linimasa.rest.access;

import io.quarkus.arc.All;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds in the stores who bears a token. */
@ApplicationScoped
class BearerIdentities implements IdentityProvider<BearerRequest> {
    private static final String OURS = "linimasa.ours";

    private final List<TokenStore> stores;

    BearerIdentities(@All List<TokenStore> stores) {
        this.stores = stores;
    }

    /** Whether it has a token of ours, and none of an issuer's. */
    static boolean isOurs(SecurityIdentity identity) {
        return identity.getAttribute(OURS) != null;
    }

    @Override
    public Class<BearerRequest> getRequestType() {
        return BearerRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(BearerRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> stores.stream()
                .flatMap(store -> store.find(request.token()).stream())
                .findFirst()
                .map(BearerIdentities::identity)
                .orElseThrow(() -> new AuthenticationFailedException("The token is not known, expired or revoked.")));
    }

    private static SecurityIdentity identity(TokenStore.Bearer bearer) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(bearer.name()))
                .addRole(bearer.role())
                .addAttribute(OURS, true);
        bearer.requestsPerMinute().ifPresent(limit -> identity.addAttribute(Caller.REQUESTS_PER_MINUTE, limit));
        return identity.build();
    }
}
