package org.linimasa.timeline.filter;

/** What events can be told apart by, each with a filter of its own. */
public enum Dimension {
    STATUS,
    PHASE,
    TYPE,
    CATEGORY,
    COUNTRY,
    LANGUAGE,
    SOURCE,
    PARTICIPANT
}
