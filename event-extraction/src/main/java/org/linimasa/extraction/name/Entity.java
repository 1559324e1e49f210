package org.linimasa.extraction.name;

import org.jspecify.annotations.Nullable;

/**
 * Somebody, something or somewhere that a document names, once or often.
 *
 * @param kind what it is
 * @param name the fullest name the document gives, without titles
 * @param country ISO 3166-1 alpha-2, where known
 */
public record Entity(Kind kind, String name, @Nullable String country) {
    /** What a name names. */
    public enum Kind {
        PERSON,
        ORGANIZATION,
        COUNTRY,
        GROUP,
        PLACE;

        /** Whether it can take part in an event. */
        public boolean canAct() {
            return this != PLACE;
        }
    }

    Entity withCountry(@Nullable String code) {
        return country != null || code == null ? this : new Entity(kind, name, code);
    }
}
