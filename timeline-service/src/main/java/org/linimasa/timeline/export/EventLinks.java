package org.linimasa.timeline.export;

import java.net.URI;
import java.util.UUID;

/**
 * Addresses of events as a reader elsewhere needs them.
 *
 * @param base of this service, as the request reached it
 */
public record EventLinks(URI base) {
    /** The page that shows an event. */
    public String page(UUID event) {
        return base.resolve("/?event=" + event).toString();
    }
}
