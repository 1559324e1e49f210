package org.linimasa.timeline.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The ids that events no longer have. */
@ApplicationScoped
class FormerEventRepository implements PanacheRepositoryBase<FormerEventEntity, UUID> {
    /** Between two messages of a long re-clustering aliases can form a ring; nobody follows one for ever. */
    private static final int MAX_ALIASES = 64;

    /** The end of a chain of aliases that starts at an id: the last former id on the way. */
    Optional<FormerEventEntity> findLast(UUID id) {
        Optional<FormerEventEntity> last = findByIdOptional(id);
        for (int i = 0; i < MAX_ALIASES && last.isPresent() && last.get().intoId != null; i++) {
            Optional<FormerEventEntity> next = findByIdOptional(last.get().intoId);
            if (next.isEmpty()) {
                return last;
            }
            last = next;
        }
        return last;
    }
}
