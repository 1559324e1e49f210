package org.linimasa.ingest.event;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.linimasa.ingest.event.FindEvent.Found;
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

    /**
     * What to answer where an id names no live event: 308 for an alias, to the same operation on the survivor.
     *
     * @param asked whose query goes with it: a correction keeps its author and reason
     * @throws ProblemException 404 for an unknown event, 410 for a retracted one
     */
    static Response instead(UUID id, Found.NotLive found, UriInfo asked) {
        return switch (found) {
            case Found.Alias(UUID survivor) ->
                Response.status(308).location(sameOf(survivor, id, asked)).build();
            case Found.Retracted() ->
                throw new ProblemException(
                        ProblemKind.GONE,
                        "The event " + id + " is supported by no document any more, or was rejected; a review that"
                                + " confirms it brings a rejected one back.");
            case Found.Unknown() -> throw ProblemException.notFound("event", id);
        };
    }

    private static URI sameOf(UUID survivor, UUID id, UriInfo asked) {
        URI uri = asked.getRequestUri();
        String operation = uri.getRawPath()
                .substring(uri.getRawPath().indexOf(PATH)
                        + PATH.length()
                        + id.toString().length());
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(PATH + survivor + operation + query);
    }
}
