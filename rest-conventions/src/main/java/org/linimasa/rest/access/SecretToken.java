package org.linimasa.rest.access;

import java.security.MessageDigest;

/** A token that stands in the configuration. Kept as its digest, so that no dump of the heap shows it. */
public final class SecretToken {
    private final byte[] digest;

    /** @param token as configured */
    public SecretToken(String token) {
        digest = TokenDigest.bytes(token);
    }

    /** Whether it is this one; takes as long for a token that is nearly right as for any other. */
    public boolean is(String token) {
        return MessageDigest.isEqual(digest, TokenDigest.bytes(token));
    }
}
