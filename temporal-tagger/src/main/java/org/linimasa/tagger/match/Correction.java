package org.linimasa.tagger.match;

/**
 * A word or number that is not written as it is read.
 *
 * @param kind why
 * @param begin where its token begins in the text
 * @param written as the text has it
 * @param read as it was read
 */
public record Correction(Kind kind, int begin, String written, String read) {
    /** Why something is not written as it is read. */
    public enum Kind {
        /** A slip of the pen: "Febuary". */
        SPELLING,
        /** A scanned text in which a letter was taken for a digit or the other way round: "l6", "Agustu5". */
        SCANNED,
        /** Cut at the end of a line or by a soft hyphen. */
        HYPHENATED
    }
}
