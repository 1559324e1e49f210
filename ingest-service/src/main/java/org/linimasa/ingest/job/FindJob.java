package org.linimasa.ingest.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class FindJob {
    private final JobRepository repository;

    FindJob(JobRepository repository) {
        this.repository = repository;
    }

    @Transactional
    Optional<JobView> find(UUID id) {
        return repository.load(id).map(Jobs::read).map(JobView::of);
    }
}
