package org.linimasa.event;

import org.jspecify.annotations.Nullable;

/**
 * Where an event happens.
 *
 * @param name as the document writes it
 * @param country ISO 3166-1 alpha-2, where known
 */
public record Place(String name, @Nullable String country) {}
