package org.linimasa.timeline.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The documents. */
@ApplicationScoped
class DocumentRepository implements PanacheRepositoryBase<DocumentEntity, UUID> {}
