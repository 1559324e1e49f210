package org.linimasa.ingest.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<WebhookEntity, UUID> {
    /** Kinds are those of {@link Kind}; a state that was purged stands in the outbox as another type and is told to nobody. */
    private static final String NOTE = """
            with head as (select coalesce(max(sequence), 0) as last from outbox),
            behind as (
              select w.id, w.kinds, w.read_through, least(head.last, w.read_through + :atOnce) as through
              from webhook w, head where w.filters is null and w.read_through < head.last for update of w skip locked),
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

    private static final String CHOOSING = """
            select w.* from webhook w
            where w.filters is not null and w.read_through < (select coalesce(max(sequence), 0) from outbox)
            order by w.id for update skip locked""";

    private static final WebhookFilters ALL = new WebhookFilters(null, null, null, null, null, null, null, null, null);

    private final ObjectMapper mapper;

    WebhookRepository(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    List<WebhookEntity> findAllByAge() {
        return listAll(Sort.by("createdAt").and("id"));
    }

    /**
     * Notes what is new for receivers who are told of all events.
     *
     * @param atOnce so many messages at most
     * @return how many of them were behind the outbox
     */
    int noteAll(Instant now, int atOnce) {
        return getEntityManager()
                .createNativeQuery(NOTE)
                .setParameter("now", now)
                .setParameter("atOnce", atOnce)
                .executeUpdate();
    }

    /** Those who choose among events and are behind the outbox, for whom nobody else is noting. */
    List<WebhookEntity> lockChoosingAndBehind() {
        return getEntityManager()
                .createNativeQuery(CHOOSING, WebhookEntity.class)
                .getResultList();
    }

    /** What a receiver is told of; all where it does not choose. */
    WebhookFilters filters(WebhookEntity webhook) {
        try {
            return webhook.filters == null ? ALL : mapper.readValue(webhook.filters, WebhookFilters.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the filters of a webhook are always readable", e);
        }
    }

    /** @param filters absent for all events */
    void choose(WebhookEntity webhook, @Nullable WebhookFilters filters) {
        try {
            boolean all = filters == null || filters.equals(ALL);
            webhook.filters = all ? null : mapper.writeValueAsString(filters);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the filters of a webhook are always writable", e);
        }
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
