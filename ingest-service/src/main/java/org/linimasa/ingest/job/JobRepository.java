package org.linimasa.ingest.job;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class JobRepository implements PanacheRepository<JobEntity> {
    Optional<JobEntity> findRunning(String kind) {
        return find("kind = ?1 and state = ?2", kind, Job.State.RUNNING).firstResultOptional();
    }

    Optional<JobEntity> load(UUID id) {
        return getEntityManager()
                .unwrap(Session.class)
                .bySimpleNaturalId(JobEntity.class)
                .loadOptional(id);
    }

    Optional<JobEntity> lock(UUID id) {
        return find("publicId", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The number of the latest job of this kind; 0 where there was none. */
    long lastNumber(String kind) {
        return getEntityManager()
                .createQuery(
                        "select greatest(coalesce(max(number), 0L), count(it)) from JobEntity it where kind = ?1",
                        Long.class)
                .setParameter(1, kind)
                .getSingleResult();
    }

    /** Deletes jobs that were done before this, but for the latest of each kind: the next one counts on from it. */
    int deleteDoneBefore(Instant instant, int atMost) {
        return getEntityManager()
                .createNativeQuery("""
                        delete from job where id in (
                          select old.id from job as old
                          where old.state = 'DONE' and old.updated_at < ?1
                            and exists (select from job as later where later.kind = old.kind and later.id > old.id)
                          limit ?2)""")
                .setParameter(1, instant)
                .setParameter(2, atMost)
                .executeUpdate();
    }
}
