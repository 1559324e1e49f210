package org.linimasa.event;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A field on which the sources disagree.
 *
 * @param field {@code time}, {@code status} or {@code place}
 * @param claims what each side says
 */
public record Conflict(String field, List<Claim> claims) {
    /** Copies the list. */
    public Conflict {
        claims = List.copyOf(claims);
    }

    /**
     * What one mention says.
     *
     * @param mention where it stands
     * @param value as on the wire (EDTF, status or place name)
     * @param quote the words that say so; absent without a text, and in what an earlier version stored
     */
    public record Claim(
            UUID mention, String value, @Nullable String quote) {}
}
