package org.linimasa.ingest.event;

/**
 * Who corrects an event, and why.
 *
 * @param author as they name themselves
 * @param reason in their own words
 */
record By(String author, String reason) {}
