package org.linimasa.rest.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives everybody the roles that their own include, and somebody nobody knows those of the settings. */
@ApplicationScoped
class IncludedRoles implements SecurityIdentityAugmentor {
    private final Set<String> ofAnonymous;

    IncludedRoles(AccessSettings settings) {
        ofAnonymous = settings.anonymous().roles();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        Set<String> roles = identity.isAnonymous()
                ? ofAnonymous
                : identity.getRoles().stream()
                        .flatMap(role -> Roles.including(role).stream())
                        .collect(Collectors.toSet());
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity).addRoles(roles).build());
    }
}
