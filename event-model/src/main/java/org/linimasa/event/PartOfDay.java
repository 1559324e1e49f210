package org.linimasa.event;

/** A part of a day that a text names where EDTF has no notation. The bounds it implies depend on the language. */
public enum PartOfDay {
    EARLY_MORNING,
    MORNING,
    NOON,
    AFTERNOON,
    EVENING,
    NIGHT,
    MIDNIGHT
}
