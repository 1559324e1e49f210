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

    /** Leaves of a revision that it was made, when and why, with columns as where an event ended; the end of one stays. */
    void forget(UUID event, int revision) {
        getEntityManager()
                .createNativeQuery("""
                        update stored_revision set change = 'PURGED', state = null, status = null, type = null,
                          category = null, language = null, zone = null, start_earliest = 0, start_latest = 0,
                          end_earliest = 0, end_latest = 0, undated = false, uncertain = false,
                          over_approximate = false, sort_start = 0, sort_end = 0, participant_keys = null,
                          countries = null
                        where event_id = :event and revision = :revision and change = 'CHANGED'""")
                .setParameter("event", event)
                .setParameter("revision", revision)
                .executeUpdate();
    }

    /** Drops values that were counted and that no event has any more: a publisher's name, for example. */
    void forgetValuesOfNoEvent() {
        getEntityManager()
                .createNativeQuery("delete from tally where events <= 0")
                .executeUpdate();
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
