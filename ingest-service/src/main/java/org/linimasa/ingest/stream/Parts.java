package org.linimasa.ingest.stream;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The parts of a request, read as they come in. */
@FunctionalInterface
public interface Parts {
    /**
     * The next part; null after the last.
     *
     * @throws IOException if the body breaks off
     */
    @Nullable
    Part next() throws IOException;
}
