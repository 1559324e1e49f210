package org.linimasa.event;

import java.util.UUID;

/**
 * A link from one event to another.
 *
 * @param type PART_OF, BEFORE, AFTER, SAME_DAY; an open list
 * @param event the other event
 */
public record Relation(String type, UUID event) {}
