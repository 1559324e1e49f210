package org.linimasa.ingest.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A request that has a key, as digests: what somebody wrote stands in neither.
 *
 * @param id of the caller and the key, so that nobody meets the keys of others
 * @param content of all that the request asks for
 */
record KeyedRequest(String id, String content) {
    /**
     * Digests a request.
     *
     * @param target path and query, as they were sent
     * @param mediaType of the body; empty where there is none
     */
    static KeyedRequest of(String caller, IdempotencyKey key, String target, String mediaType, byte[] body) {
        return new KeyedRequest(
                digest(List.of(caller, key.value()), new byte[0]), digest(List.of(target, mediaType), body));
    }

    /** SHA-256; a line break, which stands in none of the words, keeps them apart. */
    private static String digest(List<String> words, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            words.forEach(word -> digest.update((word + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
