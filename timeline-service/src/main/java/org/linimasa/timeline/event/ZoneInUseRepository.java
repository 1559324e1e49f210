package org.linimasa.timeline.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The zones that events have. */
@ApplicationScoped
class ZoneInUseRepository implements PanacheRepositoryBase<ZoneInUseEntity, String> {
    void note(String zone) {
        if (findById(zone) == null) {
            persist(new ZoneInUseEntity(zone));
        }
    }
}
