package org.linimasa.timeline.filter;

/** What becomes of events whose time is not known, or only "before" or "after". */
public enum Undated {
    OMIT,
    INCLUDE,
    ONLY
}
