package org.linimasa.tagger;

import org.jspecify.annotations.Nullable;

/**
 * What a relative expression counts from.
 *
 * @param kind what sort of anchor
 * @param edtf its date, where known
 * @param begin of the anchor's words in the text, UTF-16 code units, inclusive; absent for the document time
 * @param end exclusive
 * @param side of an EVENT: on which side of it the expression lies; absent for other anchors
 */
public record Anchor(
        Kind kind,
        @Nullable String edtf,
        @Nullable Integer begin,
        @Nullable Integer end,
        @Nullable Side side) {
    /** The sorts of anchor. */
    public enum Kind {
        /** The document time. */
        DOCUMENT_TIME,
        /** A date named earlier in the text. */
        EARLIER_DATE,
        /** When the words around it were said, as their clause of saying tells: "'I leave tomorrow,' he said on 1 March". */
        SPEECH,
        /** An event named by the words after the expression: "sehari setelah pertemuan". */
        EVENT
    }

    /** Before or after an event. */
    public enum Side {
        BEFORE,
        AFTER
    }

    /** An anchor that is no event. */
    public Anchor(Kind kind, @Nullable String edtf, @Nullable Integer begin, @Nullable Integer end) {
        this(kind, edtf, begin, end, null);
    }
}
