package org.linimasa.ingest.event;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/** What all operations on an event answer alike. */
final class EventAnswers {
    private static final String PATH = "/api/v1/events/";

    private EventAnswers() {}

    static URI location(UUID event) {
        return URI.create(PATH + event);
    }

    /** The revision part is what a change must match; the rest tells representations of one revision apart. */
    static EntityTag tag(EventView event) {
        return new EntityTag("r" + event.revision() + "." + event.phase());
    }

    /** 308: the id is an alias by now. */
    static Response moved(UUID survivor) {
        return Response.status(308).location(location(survivor)).build();
    }

    /** 410: the event was retracted. */
    static ProblemException gone(UUID event) {
        return new ProblemException(ProblemKind.GONE, "The event " + event + " is supported by no document any more.");
    }
}
