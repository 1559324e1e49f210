package org.linimasa.timeline.filter;

/** How sure it must be that an event matches the window, given how precisely it is dated. */
public enum Certainty {
    /** Some time that its bounds allow matches. */
    POSSIBLE,
    /** Every time that its bounds allow matches, and the source itself does not question the date. */
    DEFINITE
}
