package org.linimasa.event;

/**
 * Whether the text presents the event as real (event factuality). A planned date that has passed never becomes occurred
 * by itself.
 */
public enum Status {
    OCCURRED,
    ONGOING,
    PLANNED,
    POSSIBLE,
    POSTPONED,
    CANCELLED,
    /** Somebody denies that it happened. */
    DENIED,
    /** Negated in the text: "belum melaporkan", "did not meet". */
    NOT_OCCURRED,
    UNKNOWN
}
