package org.linimasa.ingest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What an address answered. */
public sealed interface Fetched {
    /**
     * A page.
     *
     * @param address after all redirects
     * @param contentType as the server says
     * @param validators to ask with the next time
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares pages
    record Page(URI address, String contentType, byte[] body, Validators validators) implements Fetched {}

    /** It is as it was. */
    record NotModified() implements Fetched {}

    /** What a conditional request asks with (RFC 9110, section 13); absent where the server names none. */
    record Validators(@Nullable String etag, @Nullable String lastModified) {
        /** For the first time. */
        public static final Validators NONE = new Validators(null, null);
    }
}
