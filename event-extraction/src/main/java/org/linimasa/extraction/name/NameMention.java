package org.linimasa.extraction.name;

import org.jspecify.annotations.Nullable;

/**
 * A name at its place in the text.
 *
 * @param from index of the first token of the name
 * @param to index after its last token
 * @param fullFrom index of the first token of its titles; {@code from} where there are none
 * @param fullTo index after its last apposition
 * @param entity whom it names
 * @param placeLike whether it can also be where something happens
 * @param office in lower case, where the words say one: "foreign minister"
 */
public record NameMention(
        int from,
        int to,
        int fullFrom,
        int fullTo,
        Entity entity,
        boolean placeLike,
        @Nullable String office) {
    /** A name without titles and appositions. */
    static NameMention of(
            int from, int to, Entity.Kind kind, String name, @Nullable String country, boolean placeLike) {
        return new NameMention(from, to, from, to, new Entity(kind, name, country), placeLike, null);
    }

    NameMention of(Entity other) {
        return new NameMention(from, to, fullFrom, fullTo, other, placeLike, office);
    }

    /** Whether an office stands for its holder, whom the words do not name: "the mayor". */
    public boolean isUnnamedHolder() {
        return office != null && from == fullFrom;
    }

    /** Whether it covers the token, titles included. */
    public boolean covers(int token) {
        return fullFrom <= token && token < fullTo;
    }
}
