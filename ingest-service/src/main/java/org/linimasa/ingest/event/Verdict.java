package org.linimasa.ingest.event;

/** What a person says of an event as a whole. */
enum Verdict {
    /** It is one. */
    CONFIRMED,
    /** It is none: the texts were read wrongly. */
    REJECTED
}
