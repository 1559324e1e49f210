package org.linimasa.event;

/**
 * Another value that the same words could have.
 *
 * @param edtf the value
 * @param confidence 0 to 1
 * @param reason why it is less likely, for a reader
 */
public record Alternative(String edtf, double confidence, String reason) {}
