package org.linimasa.timeline.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The mentions of the live events. */
@ApplicationScoped
class MentionRepository implements PanacheRepositoryBase<MentionEntity, MentionEntity.Key> {
    /** Mentions after a position, in the order of the cluster. */
    List<MentionEntity> findAfter(UUID event, int position, int limit) {
        return find("key.eventId = ?1 and key.position > ?2 order by key.position", event, position)
                .page(Page.ofSize(limit))
                .list();
    }

    /** What a document says of live events, in no order. */
    List<MentionEntity> findInDocument(UUID document) {
        return list("documentId", document);
    }
}
