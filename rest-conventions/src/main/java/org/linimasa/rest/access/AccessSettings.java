package org.linimasa.rest.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** Who gets in. */
@ConfigMapping(prefix = "linimasa.access")
public interface AccessSettings {
    /**
     * What a caller without credentials may do: {@code none}, {@code reader}, or {@code admin}, which only the profile laptop
     * may open. Where it is none, reading needs a login too.
     */
    @WithDefault("none")
    Anonymous anonymous();

    /** A secret of 32 characters or more that is let in as admin: to issue the first tokens with. */
    Optional<String> adminToken();

    /** What somebody nobody knows may do. */
    enum Anonymous {
        /** Nothing. */
        NONE,
        /** Read. */
        READER,
        /** Everything. */
        ADMIN;

        Set<String> roles() {
            return switch (this) {
                case NONE -> Set.of();
                case READER -> Roles.including(Roles.READER);
                case ADMIN -> Roles.including(Roles.ADMIN);
            };
        }
    }
}
