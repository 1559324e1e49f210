package org.linimasa.ingest.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ApiTokenRepository implements PanacheRepositoryBase<ApiTokenEntity, UUID> {
    Optional<ApiTokenEntity> findByDigest(String digest) {
        return find("digest", digest).firstResultOptional();
    }

    /** The one token of this name that is not revoked. */
    Optional<ApiTokenEntity> findByName(String name) {
        return find("name = ?1 and revokedAt is null", name).firstResultOptional();
    }

    List<ApiTokenEntity> findNotRevoked() {
        return list("revokedAt is null", Sort.by("name"));
    }
}
