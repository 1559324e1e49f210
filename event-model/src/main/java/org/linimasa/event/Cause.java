package org.linimasa.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why an event changed.
 *
 * @param kind MENTION, RETRACTION, MERGE or CORRECTION; an open list
 * @param document the document that brought or lost the mention
 * @param author of a correction
 * @param reason of a correction, in the author's words
 */
public record Cause(
        String kind,
        @Nullable UUID document,
        @Nullable String author,
        @Nullable String reason) {}
