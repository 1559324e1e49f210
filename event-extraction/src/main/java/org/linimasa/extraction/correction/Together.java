package org.linimasa.extraction.correction;

/** The mentions of the correction are one event, whatever the texts make of them. */
public record Together() implements Change {}
