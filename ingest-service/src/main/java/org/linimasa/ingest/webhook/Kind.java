package org.linimasa.ingest.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What a receiver may be told of. */
enum Kind {
    /** The first revision of an event. */
    CREATED("event.created"),
    /** A later one. */
    UPDATED("event.updated"),
    /** An id that is an alias from now on. */
    MERGED("event.merged"),
    /** An event that nothing supports any more. */
    RETRACTED("event.retracted"),
    /** A document that is to be forgotten, also by whoever was told of it. */
    PURGED("document.purged"),
    /** A trial, sent when somebody asks for it. */
    PING("ping");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** As the API writes it; with {@code org.linimasa.} before it the type of the CloudEvent. */
    String word() {
        return word;
    }

    static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
