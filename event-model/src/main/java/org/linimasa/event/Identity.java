package org.linimasa.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ids that depend on content alone, so that replaying the same input gives the same ids: UUID version 8 (RFC 9562,
 * section 5.8) over the first 128 bits of a SHA-256, with version and variant set.
 */
public final class Identity {
    private Identity() {}

    /**
     * The id of a document.
     *
     * @param canonicalUrl absent for a text without an address
     * @param text in any normalization form; NFC is hashed
     */
    public static UUID documentId(@Nullable String canonicalUrl, String text) {
        return uuid("document", canonicalUrl == null ? "" : canonicalUrl, nfc(text));
    }

    /** The id of a mention: its document, the trigger's offsets (UTF-16 code units, end exclusive) and its type. */
    public static UUID mentionId(UUID document, int triggerBegin, int triggerEnd, String type) {
        return uuid("mention", document.toString(), triggerBegin + "-" + triggerEnd, type);
    }

    /** The id of a structured event's mention: the submitter's own key, or the content where there is none. */
    public static UUID structuredMentionId(String submitterKeyOrContent) {
        return uuid("structured", nfc(submitterKeyOrContent));
    }

    /** The id of an event: a function of the first mention of its cluster. */
    public static UUID eventId(UUID firstMention) {
        return uuid("event", firstMention.toString());
    }

    /** The id of a participant: its kind and its name, without regard to case. */
    public static UUID participantId(String kind, String name) {
        return uuid("participant", kind, nfc(name).toLowerCase(Locale.ROOT));
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static UUID uuid(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        byte[] hash = digest.digest();
        long high = bigEndian(hash, 0) & 0xffff_ffff_ffff_0fffL | 0x8000L;
        long low = bigEndian(hash, 8) & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static long bigEndian(byte[] bytes, int from) {
        long value = 0;
        for (int i = from; i < from + Long.BYTES; i++) {
            value = value << Byte.SIZE | bytes[i] & 0xff;
        }
        return value;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
