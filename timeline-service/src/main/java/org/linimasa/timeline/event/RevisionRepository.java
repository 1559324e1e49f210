package org.linimasa.timeline.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The history of the events. */
@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<RevisionEntity, RevisionEntity.Key> {
    /** The number of the newest revision; 0 for an event nobody knows. */
    int findNewestNumber(UUID event) {
        return find("key.eventId = ?1 order by key.revision desc", event)
                .firstResultOptional()
                .map(it -> it.key.revision())
                .orElse(0);
    }

    /** The newest revision that was made at a moment or before. */
    Optional<RevisionEntity> findAsOf(UUID event, Instant moment) {
        return find("key.eventId = ?1 and at <= ?2 order by key.revision desc", event, moment)
                .firstResultOptional();
    }

    Optional<RevisionEntity> find(UUID event, int revision) {
        return findByIdOptional(new RevisionEntity.Key(event, revision));
    }

    /** Revisions older than {@code before}, newest first. */
    List<RevisionEntity> findBefore(UUID event, int before, int limit) {
        return find("key.eventId = ?1 and key.revision < ?2 order by key.revision desc", event, before)
                .page(Page.ofSize(limit))
                .list();
    }
}
