package org.linimasa.rest.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is kept of a token: enough to know it again, and nothing that lets anybody in. */
public final class TokenDigest {
    private TokenDigest() {}

    /** SHA-256 in hexadecimal digits. Tokens are random and long, so no salt and no slow function is needed. */
    public static String of(String token) {
        return HexFormat.of().formatHex(bytes(token));
    }

    static byte[] bytes(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
