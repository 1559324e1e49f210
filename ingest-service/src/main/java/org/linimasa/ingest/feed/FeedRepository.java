package org.linimasa.ingest.feed;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linimasa.ingest.feed.Feed.Source;
import org.linimasa.ingest.fetch.Fetched.Validators;

@ApplicationScoped
class FeedRepository implements PanacheRepository<FeedEntity> {
    /** The id of a feed, a function of its address. */
    static UUID idOf(String url) {
        return UUID.nameUUIDFromBytes(("feed " + url).getBytes(StandardCharsets.UTF_8));
    }

    List<Feed> findAllByUrl() {
        return listAll(Sort.by("url")).stream().map(FeedRepository::read).toList();
    }

    Optional<Feed> findByPublicId(UUID id) {
        return find("publicId", id).firstResultOptional().map(FeedRepository::read);
    }

    /** Adds a feed, or says anew what holds for its articles. */
    Feed put(Source source, Instant now) {
        UUID id = idOf(source.url());
        FeedEntity entity =
                find("publicId", id).firstResultOptional().orElseGet(() -> new FeedEntity(id, source.url(), now));
        entity.publisher = source.publisher();
        entity.language = source.language();
        entity.zone = source.zone();
        persistAndFlush(entity);
        return read(entity);
    }

    boolean remove(UUID id) {
        return delete("publicId", id) > 0;
    }

    /** The feed whose turn it is, for whoever asks first; its next turn comes later whatever becomes of this one. */
    Optional<Feed> claimDue(Instant now, Instant nextTurn) {
        return getEntityManager()
                .createNativeQuery(
                        "UPDATE feed SET due_at = :next WHERE id = (SELECT id FROM feed WHERE due_at <= :now ORDER BY due_at"
                                + " LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING public_id",
                        UUID.class)
                .setParameter("next", nextTurn)
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .flatMap(id -> findByPublicId((UUID) id));
    }

    /** Writes down what came of a poll; nothing where the feed was removed meanwhile. */
    void save(UUID id, Validators validators, String outcome, int taken, Instant at) {
        find("publicId", id).firstResultOptional().ifPresent(entity -> {
            entity.etag = validators.etag();
            entity.lastModified = validators.lastModified();
            entity.outcome = outcome;
            entity.articles += taken;
            entity.polledAt = at;
        });
    }

    private static Feed read(FeedEntity entity) {
        return new Feed(
                entity.publicId,
                new Source(entity.url, entity.publisher, entity.language, entity.zone),
                new Validators(entity.etag, entity.lastModified),
                entity.outcome,
                entity.articles,
                entity.createdAt,
                entity.polledAt);
    }
}
