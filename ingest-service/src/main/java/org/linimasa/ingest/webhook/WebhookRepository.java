package org.linimasa.ingest.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<WebhookEntity, UUID> {
    /** A webhook that was added long after much had happened is not flooded at once. */
    private static final int AT_ONCE = 1000;

    /** Kinds are those of {@link Kind}; a state that was purged stands in the outbox as another type and is told to nobody. */
    private static final String NOTE = """
            with head as (select coalesce(max(sequence), 0) as last from outbox),
            behind as (
              select w.id, w.kinds, w.read_through, least(head.last, w.read_through + :atOnce) as through
              from webhook w, head where w.read_through < head.last for update of w skip locked),
            noted as (
              insert into webhook_delivery (id, webhook, sequence, kind, state, attempts, created_at, due_at)
              select gen_random_uuid(), said.webhook, said.sequence, said.kind, 'WAITING', 0, :now, :now
              from (
                select b.id as webhook, b.kinds, o.sequence, case
                  when o.type = 'org.linimasa.event.changed' and o.data -> 'event' ->> 'revision' = '1'
                    then 'event.created'
                  when o.type = 'org.linimasa.event.changed' then 'event.updated'
                  when o.type = 'org.linimasa.event.merged' then 'event.merged'
                  when o.type = 'org.linimasa.event.retracted' then 'event.retracted'
                  when o.type = 'org.linimasa.document.purged' then 'document.purged' end as kind
                from behind b join outbox o on o.sequence > b.read_through and o.sequence <= b.through) said
              where said.kind = any (said.kinds)
              on conflict do nothing)
            update webhook w set read_through = behind.through from behind where w.id = behind.id""";

    private static final String TAKE_TURN = """
            update webhook set busy_until = :until where id = (
              select w.id from webhook w
              where w.busy_until <= :now and exists (
                select 1 from webhook_delivery d where d.webhook = w.id and d.state = 'WAITING' and d.due_at <= :now)
              order by w.busy_until limit 1 for update skip locked)
            returning id""";

    List<WebhookEntity> findAllByAge() {
        return listAll(Sort.by("createdAt").and("id"));
    }

    /** @return how many webhooks were behind the outbox: there may be more to note */
    int noteMessages(Instant now) {
        return getEntityManager()
                .createNativeQuery(NOTE)
                .setParameter("now", now)
                .setParameter("atOnce", AT_ONCE)
                .executeUpdate();
    }

    /** A webhook with messages that are due and to which nobody sends, which is the caller's until then. */
    Optional<UUID> takeTurn(Instant now, Instant until) {
        return getEntityManager()
                .createNativeQuery(TAKE_TURN, UUID.class)
                .setParameter("now", now)
                .setParameter("until", until)
                .getResultStream()
                .map(id -> (UUID) id)
                .findFirst();
    }

    void setBusy(UUID webhook, Instant until) {
        update("busyUntil = ?1 where id = ?2", until, webhook);
    }
}
