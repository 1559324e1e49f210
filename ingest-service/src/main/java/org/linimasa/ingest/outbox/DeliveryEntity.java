package org.linimasa.ingest.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far the outbox has been told: the one row whose lock is the right to send. */
@Entity
@Table(name = "delivery")
class DeliveryEntity {
    static final short ONLY = 1;

    @Id
    short id;

    @Column(name = "sent_through")
    long sentThrough;

    protected DeliveryEntity() {}
}
