package org.linimasa.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that takes part in an event.
 *
 * @param id equal for equal names and kinds, see {@link Identity#participantId}
 * @param name the fullest name the document gives, without titles
 * @param kind PERSON, ORGANIZATION, COUNTRY or GROUP; an open list
 * @param role AGENT, COUNTERPART, AFFECTED or SPEAKER; an open list
 * @param country ISO 3166-1 alpha-2, where known
 * @param begin of the name in the text, UTF-16 code units, inclusive; absent on an event
 * @param end exclusive; absent on an event
 */
public record Participant(
        UUID id,
        String name,
        String kind,
        String role,
        @Nullable String country,
        @Nullable Integer begin,
        @Nullable Integer end) {}
