package org.linimasa.rest.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives everybody the roles that their own include, and somebody nobody knows those of the settings. Of whoever logged in with an
 * issuer no other roles are taken over than people have, and no name that is ours: the services trust each other by a role, and
 * the audit log knows tokens by their names.
 */
@ApplicationScoped
class IncludedRoles implements SecurityIdentityAugmentor {
    private static final Set<String> OUR_NAMES = Set.of("anonymous", AdminToken.NAME, Roles.INGEST_SERVICE);
    private static final String OF_ISSUER = "login:";
    private static final List<String> OUR_PREFIXES = List.of("token:", OF_ISSUER);

    private final Set<String> ofAnonymous;

    IncludedRoles(AccessSettings settings) {
        ofAnonymous = settings.anonymous().roles();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(augmented(identity));
    }

    private SecurityIdentity augmented(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return QuarkusSecurityIdentity.builder(identity)
                    .addRoles(ofAnonymous)
                    .build();
        }
        Stream<String> roles = identity.getRoles().stream();
        if (BearerIdentities.isOurs(identity)) {
            return QuarkusSecurityIdentity.builder(identity)
                    .addRoles(including(roles))
                    .build();
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name(identity.getPrincipal().getName())))
                .addRoles(including(roles.filter(Roles.GRADES::contains)))
                .build();
    }

    private static Set<String> including(Stream<String> roles) {
        return roles.flatMap(role -> Roles.including(role).stream()).collect(Collectors.toSet());
    }

    private static String name(String ofIssuer) {
        boolean ours = OUR_NAMES.contains(ofIssuer) || OUR_PREFIXES.stream().anyMatch(ofIssuer::startsWith);
        return ours ? OF_ISSUER + ofIssuer : ofIssuer;
    }
}
