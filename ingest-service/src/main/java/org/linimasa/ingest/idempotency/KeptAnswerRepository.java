package org.linimasa.ingest.idempotency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class KeptAnswerRepository implements PanacheRepositoryBase<KeptAnswerEntity, String> {
    /** Whether nobody else has it; held until the transaction ends. */
    boolean lock(String id) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended('linimasa.key ' || ?1, 0))")
                .setParameter(1, id)
                .getSingleResult();
    }

    /** The answer that is not older than this; an older one that is still there is deleted. */
    Optional<KeptAnswerEntity> find(String id, Instant oldest) {
        delete("id = ?1 and at < ?2", id, oldest);
        return findByIdOptional(id);
    }

    /** Leaves of the answers that name a document that they were given. */
    void forget(UUID document) {
        update("body = null where locate(?1, body) > 0", document.toString());
    }

    /** @return how many were deleted */
    int deleteOlderThan(Instant instant, int atMost) {
        return getEntityManager()
                .createNativeQuery("delete from kept_answer where id in"
                        + " (select id from kept_answer where at < ?1 order by at limit ?2)")
                .setParameter(1, instant)
                .setParameter(2, atMost)
                .executeUpdate();
    }
}
