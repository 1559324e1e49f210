package org.linimasa.timeline.saved;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SavedTimelineRepository implements PanacheRepositoryBase<SavedTimelineEntity, String> {
    Optional<SavedTimelineEntity> findSaved(String slug) {
        return findByIdOptional(slug).filter(timeline -> !timeline.removed);
    }

    List<SavedTimelineEntity> findAllSaved() {
        return list("removed = false", Sort.by("slug"));
    }
}
