package org.linimasa.tagger.meaning;

/**
 * Words that a text quotes, with their quotation marks.
 *
 * @param begin UTF-16 code units from the start of the text, inclusive
 * @param end exclusive
 */
public record Quotation(int begin, int end) {
    /** Whether a place in the text is quoted. */
    public boolean holds(int position) {
        return begin <= position && position < end;
    }
}
