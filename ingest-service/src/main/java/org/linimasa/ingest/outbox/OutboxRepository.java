package org.linimasa.ingest.outbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linimasa.message.Message.DocumentChanged;
import org.linimasa.message.Message.DocumentPurged;
import org.linimasa.message.Message.EventChanged;
import org.linimasa.message.Message.EventPurged;

@ApplicationScoped
class OutboxRepository implements PanacheRepositoryBase<OutboxEntity, Long> {
    /** Hibernate's number for SKIP LOCKED. */
    private static final int SKIP_LOCKED = -2;

    /**
     * Writers go one by one until their transactions end: so the sequence is the commit order. What this transaction has
     * read before may have changed while it waited, and is read anew.
     */
    void lockForWriting() {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('linimasa.outbox', 0))")
                .getSingleResult();
        flush();
        getEntityManager().clear();
    }

    List<OutboxEntity> findAfter(long sequenceExclusive, int limit) {
        return find("sequence > ?1", Sort.by("sequence"), sequenceExclusive)
                .page(Page.ofSize(limit))
                .list();
    }

    /** The highest committed sequence; 0 when nothing was ever appended. */
    long head() {
        return getEntityManager()
                .createQuery("select coalesce(max(sequence), 0L) from OutboxEntity", Long.class)
                .getSingleResult();
    }

    /** The right to send, or nothing while another replica has it. */
    Optional<DeliveryEntity> claimDelivery() {
        return getEntityManager()
                .createQuery("from DeliveryEntity where id = ?1", DeliveryEntity.class)
                .setParameter(1, DeliveryEntity.ONLY)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultStream()
                .findFirst();
    }

    /**
     * Puts messages that say only which state was forgotten in the place of those that hold something of a document.
     *
     * @param events of which some state did
     */
    void forget(UUID document, Set<UUID> events) {
        flush();
        getEntityManager()
                .createNativeQuery("""
                        update outbox set type = :purged, data = jsonb_build_object('id', subject,
                          'revision', data -> 'event' -> 'revision', 'cause', data -> 'cause',
                          'at', data -> 'event' -> 'updatedAt')
                        where subject = any(:events) and type = :changed
                          and position(:document in (data -> 'event')::text || (data -> 'mentions')::text) > 0""")
                .setParameter("purged", EventPurged.TYPE)
                .setParameter("changed", EventChanged.TYPE)
                .setParameter("events", events.toArray(UUID[]::new))
                .setParameter("document", document.toString())
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("""
                        update outbox set type = :purged, data = jsonb_build_object('id', subject,
                          'version', data -> 'version', 'at', data -> 'receivedAt', 'revisions', '[]'::jsonb)
                        where type = :changed and subject = :document""")
                .setParameter("purged", DocumentPurged.TYPE)
                .setParameter("changed", DocumentChanged.TYPE)
                .setParameter("document", document)
                .executeUpdate();
    }

    /**
     * Deletes confirmed messages that another one about the same had overtaken by this time: what was true since then can
     * still be told.
     */
    int deleteOvertaken(Instant instant, int atMost) {
        return getEntityManager()
                .createNativeQuery("""
                        delete from outbox where sequence in (
                          select old.sequence from outbox as old
                          where old.at < ?1 and old.sequence <= (select sent_through from delivery)
                            and exists (select from outbox as later
                              where later.subject = old.subject and later.sequence > old.sequence and later.at <= ?1)
                          limit ?2)""")
                .setParameter(1, instant)
                .setParameter(2, atMost)
                .executeUpdate();
    }

    /** How many messages wait, and since when the oldest does. */
    Backlog backlog() {
        return getEntityManager()
                .createQuery(
                        "select count(o), min(o.at) from OutboxEntity o, DeliveryEntity d where o.sequence > d.sentThrough",
                        Backlog.class)
                .getSingleResult();
    }

    record Backlog(
            long depth, @org.jspecify.annotations.Nullable Instant oldest) {}
}
