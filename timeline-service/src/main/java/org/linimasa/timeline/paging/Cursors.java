package org.linimasa.timeline.paging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.linimasa.rest.ProblemException;

/**
 * Opaque cursors: a place in a list, sealed together with the query that made it, so that a cursor of another query is
 * refused rather than answered with a page that makes no sense. The seal protects from mistakes, not from forgery: a
 * cursor grants nothing that a query would not.
 */
public final class Cursors {
    /** The query parameter. */
    public static final String PARAMETER = "cursor";

    private static final int SEAL_BYTES = 8;

    private Cursors() {}

    /**
     * A cursor.
     *
     * @param place where the next page starts
     * @param query what the list was asked for, the same text for the same question in every process
     */
    public static String write(byte[] place, String query) {
        byte[] seal = seal(place, query);
        byte[] sealed = ByteBuffer.allocate(place.length + SEAL_BYTES)
                .put(place)
                .put(seal)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * The place in a cursor.
     *
     * @param placeBytes the length of a place in this kind of list
     * @throws ProblemException 400 if it is not a cursor of this query
     */
    public static ByteBuffer read(String cursor, int placeBytes, String query) {
        byte[] sealed = decode(cursor);
        if (sealed.length == placeBytes + SEAL_BYTES) {
            byte[] place = Arrays.copyOf(sealed, placeBytes);
            if (MessageDigest.isEqual(seal(place, query), Arrays.copyOfRange(sealed, placeBytes, sealed.length))) {
                return ByteBuffer.wrap(place);
            }
        }
        throw refusal();
    }

    private static byte[] decode(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw refusal();
        }
    }

    /** What a reader is told whose cursor does not fit. */
    public static ProblemException refusal() {
        return ProblemException.unreadableParameter(
                PARAMETER,
                "foreign-cursor",
                "This cursor does not belong to this query. Take nextCursor from the page before and leave all other"
                        + " parameters but limit as they were, or start again without a cursor.");
    }

    private static byte[] seal(byte[] place, String query) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(place);
            return Arrays.copyOf(digest.digest(query.getBytes(StandardCharsets.UTF_8)), SEAL_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
