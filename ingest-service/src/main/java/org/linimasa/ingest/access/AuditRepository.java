package org.linimasa.ingest.access;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class AuditRepository implements PanacheRepository<AuditEntity> {
    List<AuditEntity> findBefore(long idExclusive, int limit) {
        return find("id < ?1", Sort.descending("id"), idExclusive)
                .page(Page.ofSize(limit))
                .list();
    }

    void complete(long id, int status, @org.jspecify.annotations.Nullable String target) {
        update("status = ?1, target = ?2 where id = ?3", status, target, id);
    }

    /** @return how many were deleted, the oldest first */
    int deleteOlderThan(Instant instant, int atMost) {
        return getEntityManager()
                .createNativeQuery(
                        "delete from audit where id in (select id from audit where at < ?1 order by at limit ?2)")
                .setParameter(1, instant)
                .setParameter(2, atMost)
                .executeUpdate();
    }
}
