package org.linimasa.extraction.pack;

import org.jspecify.annotations.Nullable;

/**
 * A name that a lexicon knows.
 *
 * @param kind what it names
 * @param country ISO 3166-1 alpha-2, where known
 */
public record NameEntry(Kind kind, @Nullable String country) {
    /** What a name of a lexicon stands for. */
    public enum Kind {
        COUNTRY,
        /** A capital or a seat that stands for its government, or is just a place. */
        GOVERNMENT,
        ORGANIZATION,
        PLACE,
        TITLE,
        /** A title whose place stands between it and its holder. */
        REGIONAL_TITLE,
        GROUP
    }
}
