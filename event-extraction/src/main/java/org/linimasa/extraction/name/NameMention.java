package org.linimasa.extraction.name;

/**
 * A name at its place in the text.
 *
 * @param from index of the first token of the name
 * @param to index after its last token
 * @param fullFrom index of the first token of its titles; {@code from} where there are none
 * @param fullTo index after its last apposition
 * @param entity whom it names
 * @param placeLike whether it can also be where something happens
 */
public record NameMention(int from, int to, int fullFrom, int fullTo, Entity entity, boolean placeLike) {
    NameMention of(Entity other) {
        return new NameMention(from, to, fullFrom, fullTo, other, placeLike);
    }

    /** Whether it covers the token, titles included. */
    public boolean covers(int token) {
        return fullFrom <= token && token < fullTo;
    }
}
