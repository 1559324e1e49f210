package org.linimasa.timeline.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The newest known state of a document's metadata. */
@Entity
@Table(name = "document")
class DocumentEntity {
    @Id
    UUID id;

    int version;
    boolean live;
    String state;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected DocumentEntity() {}

    @SuppressWarnings("NullAway.Init") // whoever creates it sets the rest
    DocumentEntity(UUID id) {
        this.id = id;
    }
}
