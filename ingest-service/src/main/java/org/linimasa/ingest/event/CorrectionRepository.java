package org.linimasa.ingest.event;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.extraction.correction.Apart;
import org.linimasa.extraction.correction.Change;
import org.linimasa.extraction.correction.Correction;
import org.linimasa.extraction.correction.FieldChange;
import org.linimasa.extraction.correction.Together;
import org.linimasa.ingest.event.CorrectionEntity.Kind;

/** What people said of events. */
@ApplicationScoped
class CorrectionRepository implements PanacheRepository<CorrectionEntity> {
    private final Json json;

    CorrectionRepository(Json json) {
        this.json = json;
    }

    /** Remembers a correction for good. It has the last word until the next one. */
    void add(List<UUID> mentions, Change change, By by, Instant at) {
        Kind kind = switch (change) {
            case FieldChange fields -> Kind.FIELDS;
            case Together together -> Kind.TOGETHER;
            case Apart apart -> Kind.APART;
        };
        persistAndFlush(new CorrectionEntity(by, at, kind, json.write(change), mentions));
    }

    /** Remembers a review for good. */
    void add(List<UUID> mentions, Verdict verdict, By by, Instant at) {
        persistAndFlush(new CorrectionEntity(by, at, Kind.REVIEW, json.write(new Review.Given(verdict)), mentions));
    }

    /** Whether there are corrections or reviews at all. */
    boolean areAny() {
        return !getEntityManager()
                .createQuery("select 1 from CorrectionEntity", Integer.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The reviews that hang on at least one of these mentions. */
    List<Review> findReviewsByMentions(Collection<UUID> mentions) {
        return list(
                        "select distinct c from CorrectionEntity c join c.mentions m where c.kind = ?1 and m in ?2",
                        Kind.REVIEW,
                        mentions)
                .stream()
                .map(entity -> new Review(
                        Objects.requireNonNull(entity.id),
                        entity.mentions,
                        json.readReview(entity.change).verdict()))
                .toList();
    }

    /** Those that hang on at least one of these mentions. */
    List<Correction> findByMentions(Collection<UUID> mentions) {
        return list(
                        "select distinct c from CorrectionEntity c join c.mentions m where c.kind <> ?1 and m in ?2",
                        Kind.REVIEW,
                        mentions)
                .stream()
                .map(this::read)
                .toList();
    }

    /**
     * The newest first.
     *
     * @param event only those that hang on one of its mentions
     */
    List<CorrectionEntity> findNewest(
            @Nullable UUID event, @Nullable String author, @Nullable Kind kind, long before, int limit) {
        Parameters values = Parameters.with("before", before);
        StringBuilder conditions = new StringBuilder("id < :before");
        if (author != null) {
            conditions.append(" and author = :author");
            values.and("author", author);
        }
        if (kind != null) {
            conditions.append(" and kind = :kind");
            values.and("kind", kind);
        }
        if (event != null) {
            conditions.append(" and id in (select c.id from CorrectionEntity c join c.mentions m"
                    + " where m in (select live.publicId from MentionEntity live where live.event = :event))");
            values.and("event", event);
        }
        return find(conditions.toString(), Sort.descending("id"), values)
                .page(Page.ofSize(limit))
                .list();
    }

    private Correction read(CorrectionEntity entity) {
        Class<? extends Change> type = switch (entity.kind) {
            case FIELDS -> FieldChange.class;
            case TOGETHER -> Together.class;
            case APART -> Apart.class;
            case REVIEW -> throw new IllegalStateException("a review is no correction of fields or mentions");
        };
        return new Correction(Objects.requireNonNull(entity.id), entity.mentions, json.readChange(entity.change, type));
    }
}
