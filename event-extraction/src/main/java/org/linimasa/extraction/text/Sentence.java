package org.linimasa.extraction.text;

/**
 * A sentence as a range of a document's tokens.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param role where it stands
 * @param paragraph counts from 0
 * @param question whether it ends with a question mark
 */
public record Sentence(int from, int to, Role role, int paragraph, boolean question) {
    /** Where a sentence stands in a news text. */
    public enum Role {
        /** The headline: it repeats what the text tells. */
        HEADLINE,
        /** The first sentence of the text proper. */
        LEAD,
        /** Any other. */
        BODY
    }

    /** Whether it holds the token. */
    public boolean contains(int token) {
        return from <= token && token < to;
    }
}
