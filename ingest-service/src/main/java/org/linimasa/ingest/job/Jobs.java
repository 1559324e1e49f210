package org.linimasa.ingest.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The jobs there are and were. In the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Jobs {
    private final JobRepository repository;

    Jobs(JobRepository repository) {
        this.repository = repository;
    }

    /** The job of this kind that is not done yet. */
    public Optional<Job> running(String kind) {
        return repository.findRunning(kind).map(Jobs::read);
    }

    /** Waits for whoever is taking a step of the job, and keeps everybody else from it until the transaction ends. */
    public Optional<Job> claim(UUID id) {
        return repository.lock(id).map(Jobs::read);
    }

    /** Begins a job. The caller has seen that none of the kind is running, and holds the writer's turn. */
    public Job begin(String kind, int total, Instant at) {
        JobEntity entity = new JobEntity(kind, repository.lastNumber(kind) + 1, total, at);
        repository.persistAndFlush(entity);
        return read(entity);
    }

    /** Writes down how far it has come. */
    public void save(Job job) {
        JobEntity entity = repository.load(job.id()).orElseThrow();
        entity.state = job.state();
        entity.done = job.done();
        entity.changed = job.changed();
        entity.failed = job.failed();
        entity.stage = job.place().stage();
        entity.position = job.place().position();
        entity.updatedAt = job.updatedAt();
    }

    static Job read(JobEntity entity) {
        return new Job(
                entity.publicId,
                entity.kind,
                entity.state,
                entity.total,
                entity.done,
                entity.changed,
                entity.failed,
                new Job.Place(entity.stage, entity.position),
                entity.createdAt,
                entity.updatedAt);
    }
}
