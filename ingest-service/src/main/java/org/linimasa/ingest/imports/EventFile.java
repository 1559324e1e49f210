package org.linimasa.ingest.imports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file of events, read from its beginning to its end; only one event is held. */
@FunctionalInterface
interface EventFile {
    /** The most that is read for one event, in UTF-16 code units. */
    int MAX_EVENT_CHARS = 64 * 1024;

    /**
     * The next event; null after the last.
     *
     * @throws IOException if the body breaks off
     */
    @Nullable
    ImportedEvent next() throws IOException;
}
