package org.linimasa.extraction.correction;

/** What a correction says: of the fields of an event, or of which mentions are one. */
public sealed interface Change permits FieldChange, Together, Apart {}
