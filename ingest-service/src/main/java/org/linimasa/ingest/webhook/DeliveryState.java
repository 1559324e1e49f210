package org.linimasa.ingest.webhook;

/** How far a message has come. */
enum DeliveryState {
    /** It is sent when it is due. */
    WAITING,
    /** The receiver took it. */
    DELIVERED,
    /** All attempts failed; it is sent again only if somebody says so. */
    DEAD
}
