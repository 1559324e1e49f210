package org.linimasa.timeline.export;

/** What becomes of events that do not take place: many calendars hide entries with STATUS:CANCELLED. */
public enum Cancelled {
    /** STATUS:CANCELLED. */
    STATUS,
    /** Shown everywhere, with a mark before the title. */
    MARK,
    /** Left out. */
    OMIT
}
