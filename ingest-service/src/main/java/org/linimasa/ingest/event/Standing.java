package org.linimasa.ingest.event;

/** Whether an id still names an event. */
enum Standing {
    LIVE,
    /** Its mentions are part of another event: the id is an alias. */
    MERGED,
    /** No live mention supports it. */
    RETRACTED
}
