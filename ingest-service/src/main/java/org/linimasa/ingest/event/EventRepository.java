package org.linimasa.ingest.event;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Cause;
import org.linimasa.event.Event;
import org.linimasa.event.Mention;

/** The events and their revisions: every change of the one appends to the other. */
@ApplicationScoped
class EventRepository implements PanacheRepository<EventEntity> {
    private final Json json;

    EventRepository(Json json) {
        this.json = json;
    }

    Optional<StoredEvent> findByPublicId(UUID id) {
        return load(id).map(this::read);
    }

    List<StoredEvent> findByPublicIds(Collection<UUID> ids) {
        return list("publicId in ?1", ids).stream().map(this::read).toList();
    }

    /** The live events that rest on a mention of this source, by the mention's place in the text. */
    List<StoredEvent> findLiveBySource(UUID source) {
        return list(
                        "standing = ?1 and publicId in (select m.event from MentionEntity m where m.source = ?2)",
                        Standing.LIVE,
                        source)
                .stream()
                .map(this::read)
                .toList();
    }

    /** The live events that these mentions are part of. */
    List<StoredEvent> findLiveByMentions(Collection<UUID> mentions) {
        return list(
                        "standing = ?1 and publicId in (select m.event from MentionEntity m where m.publicId in ?2)",
                        Standing.LIVE,
                        mentions)
                .stream()
                .map(this::read)
                .toList();
    }

    /** The state of the last revision before one. */
    Optional<Event> findRevisionBefore(UUID id, int revision) {
        return getEntityManager()
                .createQuery(
                        "from EventRevisionEntity where event = ?1 and revision < ?2 order by revision desc",
                        EventRevisionEntity.class)
                .setParameter(1, id)
                .setParameter(2, revision)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(entity -> json.readEvent(entity.state));
    }

    /** Writes a new state; the revision and the times stand in it. */
    void change(Event state, List<Mention> mentions, Cause cause) {
        EventEntity entity = load(state.id())
                .orElseGet(
                        () -> new EventEntity(state.id(), state.createdAt(), json.write(state), json.write(mentions)));
        entity.standing = Standing.LIVE;
        entity.mergedInto = null;
        entity.state = json.write(state);
        entity.mentions = json.write(mentions);
        entity.revision = state.revision();
        entity.updatedAt = state.updatedAt();
        persist(entity);
        append(entity, cause);
    }

    /** The id becomes an alias. */
    void merge(StoredEvent event, int revision, UUID into, Cause cause, Instant at) {
        end(event, Standing.MERGED, into, revision, cause, at);
    }

    /** The event is supported by nothing any more. */
    void retract(StoredEvent event, int revision, Cause cause, Instant at) {
        end(event, Standing.RETRACTED, null, revision, cause, at);
    }

    private void end(StoredEvent event, Standing standing, @Nullable UUID into, int revision, Cause cause, Instant at) {
        EventEntity entity = load(event.id()).orElseThrow();
        entity.standing = standing;
        entity.mergedInto = into;
        entity.revision = revision;
        entity.updatedAt = at;
        append(entity, cause);
    }

    private void append(EventEntity entity, Cause cause) {
        getEntityManager().persist(new EventRevisionEntity(entity, json.write(cause)));
    }

    private Optional<EventEntity> load(UUID id) {
        return getEntityManager()
                .unwrap(Session.class)
                .bySimpleNaturalId(EventEntity.class)
                .loadOptional(id);
    }

    private StoredEvent read(EventEntity entity) {
        return new StoredEvent(
                entity.publicId,
                entity.revision,
                entity.standing,
                entity.mergedInto,
                json.readEvent(entity.state),
                json.readMentions(entity.mentions));
    }
}
