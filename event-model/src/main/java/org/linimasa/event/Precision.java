package org.linimasa.event;

/** How finely the text dates the event, from the coarsest unit the text commits to. */
public enum Precision {
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    SEASON,
    HALF_YEAR,
    YEAR,
    DECADE,
    CENTURY,
    MILLENNIUM,
    /** An interval whose ends are dated. */
    INTERVAL,
    /** Only "before" or "after" is known, or nothing. */
    UNDATED
}
