package org.linimasa.timeline.event;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.linimasa.event.Event;

/** Entity tags. A revision is never altered, so that it says all but what depends on
 * the moment and the reader: the phase and the label. */
final class EventTags {
    private static final int HASH_BYTES = 8;

    private EventTags() {}

    /**
     * {@code W/"r3.0f1e…"}: the revision, and a hash of what the reader sees of it. Weak, as all here, because the bytes
     * differ with their compression.
     */
    static EntityTag of(Event event, LabelLanguage language) {
        String key = event.id() + "," + event.revision() + "," + event.updatedAt() + "," + event.phase();
        return new EntityTag("r" + event.revision() + "." + hash(key + language), true);
    }

    /** The tag of whatever a text stands for. */
    static EntityTag weak(String text) {
        return new EntityTag(hash(text), true);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
