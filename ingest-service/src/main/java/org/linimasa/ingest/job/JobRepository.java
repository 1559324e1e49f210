package org.linimasa.ingest.job;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
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
}
