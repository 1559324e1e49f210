package org.linimasa.event;

/** Where an event stands relative to now. Derived from status, bounds and now; never stored. */
public enum Phase {
    PAST,
    CURRENT,
    UPCOMING,
    /** Planned, and its time is over without a word of its outcome. */
    OVERDUE,
    UNDETERMINED
}
