package org.linimasa.ingest.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class WebhookDeliveryRepository implements PanacheRepositoryBase<WebhookDeliveryEntity, UUID> {
    /** What is due next, in the order in which it happened. */
    Optional<WebhookDeliveryEntity> findDue(UUID webhook, Instant now) {
        return find(
                        "webhook = ?1 and state = ?2 and dueAt <= ?3",
                        Sort.by("sequence").and("createdAt"),
                        webhook,
                        DeliveryState.WAITING,
                        now)
                .firstResultOptional();
    }

    Optional<WebhookDeliveryEntity> find(UUID webhook, UUID id) {
        return find("id = ?1 and webhook = ?2", id, webhook).firstResultOptional();
    }

    /** @param before the newest first, only those noted before this one */
    List<WebhookDeliveryEntity> findNewest(
            UUID webhook, @Nullable DeliveryState state, @Nullable WebhookDeliveryEntity before, int limit) {
        Parameters parameters = Parameters.with("webhook", webhook);
        StringBuilder query = new StringBuilder("webhook = :webhook");
        if (state != null) {
            query.append(" and state = :state");
            parameters.and("state", state);
        }
        if (before != null) {
            query.append(" and (createdAt < :at or createdAt = :at and id > :id)");
            parameters.and("at", before.createdAt).and("id", before.id);
        }
        return find(query.toString(), Sort.descending("createdAt").and("id", Sort.Direction.Ascending), parameters)
                .page(Page.ofSize(limit))
                .list();
    }

    /** @return how many there were */
    int reviveDead(UUID webhook, Instant now) {
        return update(
                "state = ?1, attempts = 0, dueAt = ?2 where webhook = ?3 and state = ?4",
                DeliveryState.WAITING,
                now,
                webhook,
                DeliveryState.DEAD);
    }

    /** @return how many were deleted */
    int deleteFinishedBefore(Instant instant, int atMost) {
        return getEntityManager()
                .createNativeQuery("""
                        delete from webhook_delivery where id in (
                          select id from webhook_delivery where state <> 'WAITING' and created_at < ?1 limit ?2)""")
                .setParameter(1, instant)
                .setParameter(2, atMost)
                .executeUpdate();
    }
}
