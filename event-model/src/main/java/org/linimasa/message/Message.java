package org.linimasa.message;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Cause;
import org.linimasa.event.DocumentTime;
import org.linimasa.event.Event;
import org.linimasa.event.Mention;

/** What a message says, the {@code data} of a {@link CloudEvent}. The receiver is idempotent by (id, revision). */
public sealed interface Message {
    /** The {@code type} of the CloudEvent that carries it. */
    String type();

    /** What it is about: the {@code subject} of the CloudEvent. */
    UUID subject();

    /**
     * The full state of an event after a change.
     *
     * @param mentions all live mentions of the event, in cluster order
     */
    record EventChanged(Event event, List<Mention> mentions, Cause cause) implements Message {
        /** CloudEvents type. */
        public static final String TYPE = "org.linimasa.event.changed";

        /** Copies the list. */
        public EventChanged {
            mentions = List.copyOf(mentions);
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public UUID subject() {
            return event.id();
        }
    }

    /**
     * An event whose id is now an alias of another.
     *
     * @param id the alias
     * @param revision of the alias, counts on
     * @param into the survivor
     */
    record EventMerged(UUID id, int revision, UUID into, Cause cause, Instant at) implements Message {
        /** CloudEvents type. */
        public static final String TYPE = "org.linimasa.event.merged";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public UUID subject() {
            return id;
        }
    }

    /** An event that no live mention supports any more. */
    record EventRetracted(UUID id, int revision, Cause cause, Instant at) implements Message {
        /** CloudEvents type. */
        public static final String TYPE = "org.linimasa.event.retracted";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public UUID subject() {
            return id;
        }
    }

    /**
     * A document's metadata; its text stays with the ingest service.
     *
     * @param version counts the states of this document id, from 1
     * @param live false once retracted
     */
    record DocumentChanged(
            UUID id,
            int version,
            boolean live,
            @Nullable String url,
            @Nullable String title,
            @Nullable String publisher,
            String language,
            @Nullable String publishedAt,
            DocumentTime documentTime,
            Instant receivedAt)
            implements Message {
        /** CloudEvents type. */
        public static final String TYPE = "org.linimasa.document.changed";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public UUID subject() {
            return id;
        }
    }

    /**
     * A token that lets its bearer read, issued or revoked. The token itself is known to its bearer alone.
     *
     * @param version counts the states of this token, from 1
     * @param digest SHA-256 of the token, in hexadecimal digits
     * @param name what its bearer is called in logs
     * @param role {@code reader}, {@code contributor}, {@code editor} or {@code admin}
     * @param expiresAt from when on it is worth nothing; absent for never
     * @param requestsPerMinute absent where the general limit holds
     * @param revoked whether it is worth nothing any more
     */
    record TokenChanged(
            UUID id,
            int version,
            String digest,
            String name,
            String role,
            @Nullable Instant expiresAt,
            @Nullable Integer requestsPerMinute,
            boolean revoked)
            implements Message {
        /** CloudEvents type. */
        public static final String TYPE = "org.linimasa.token.changed";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public UUID subject() {
            return id;
        }
    }

    /**
     * A timeline that somebody saved, changed or removed: a name for a choice of events.
     *
     * @param slug its name in addresses
     * @param version counts the states of this slug, from 1
     * @param filters parameters of the timeline service's list of events, by name
     * @param removed whether the name leads nowhere any more
     */
    record TimelineChanged(
            String slug,
            int version,
            String title,
            @Nullable String description,
            Map<String, String> filters,
            Instant at,
            boolean removed)
            implements Message {
        /** CloudEvents type. */
        public static final String TYPE = "org.linimasa.timeline.changed";

        /** Copies the map. */
        public TimelineChanged {
            filters = Map.copyOf(filters);
        }

        @Override
        public String type() {
            return TYPE;
        }

        /** A function of the slug. */
        @Override
        public UUID subject() {
            return UUID.nameUUIDFromBytes(("timeline " + slug).getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * A document that is forgotten: nothing of its words may be kept anywhere.
     *
     * @param version counts the states of this document id, from 1
     * @param revisions the revisions of events that held something of it; their states are forgotten, too
     */
    record DocumentPurged(UUID id, int version, Instant at, List<PurgedRevision> revisions) implements Message {
        /** CloudEvents type. */
        public static final String TYPE = "org.linimasa.document.purged";

        /** Copies the list. */
        public DocumentPurged {
            revisions = List.copyOf(revisions);
        }

        /** A revision of an event whose state is forgotten. */
        public record PurgedRevision(UUID event, int revision) {}

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public UUID subject() {
            return id;
        }
    }

    /**
     * Takes the place of an {@link EventChanged} that held something of a document that is forgotten.
     *
     * @param id the event
     * @param at when it was changed
     */
    record EventPurged(UUID id, int revision, Cause cause, Instant at) implements Message {
        /** CloudEvents type. */
        public static final String TYPE = "org.linimasa.event.purged";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public UUID subject() {
            return id;
        }
    }
}
