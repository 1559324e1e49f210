package org.linimasa.timeline.filter;

/** How an event stands to the window. */
public enum Match {
    /** They share a moment. */
    OVERLAPS,
    /** The event lies in the window from start to end. */
    WITHIN
}
