package org.linimasa.timeline.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ApiTokenRepository implements PanacheRepositoryBase<ApiTokenEntity, UUID> {
    Optional<ApiTokenEntity> findByDigest(String digest) {
        return find("digest", digest).firstResultOptional();
    }
}
