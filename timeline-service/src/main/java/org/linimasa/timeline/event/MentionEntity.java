package org.linimasa.timeline.event;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mention of an event, at its place in the order of the cluster: read in whole from a view; {@link EventRows} writes it. */
@Entity
@Table(name = "mention")
class MentionEntity {
    @EmbeddedId
    Key key;

    UUID id;

    @Nullable
    UUID documentId;

    String state;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected MentionEntity() {}

    /** Which mention of which event. */
    @Embeddable
    record Key(UUID eventId, int position) {}
}
