package org.linimasa.message;

import java.time.Instant;
import java.util.List;
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
}
