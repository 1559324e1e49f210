package org.linimasa.timeline.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.access.Caller;
import org.linimasa.rest.access.Roles;
import org.linimasa.timeline.event.ChangeLog;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.EventParameters;
import org.linimasa.timeline.filter.KnownValues;
import org.linimasa.timeline.watermark.Lag;

/** What changes, as it changes. */
@RolesAllowed(Roles.READER)
@Path("/api/v1/stream")
@Tag(name = "Stream", description = "What changes, as it changes")
@RegisterForReflection
public class StreamResource {
    static final String OPERATION = "streamChanges";

    /** A phase changes with the clock and not with a change, and words are not looked for in changes. */
    static final Set<String> REFUSED_FILTERS = Set.of("phase", "q");

    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final Pattern PLACE = Pattern.compile("\\d{1,18}");

    /** A place that no log has reached. */
    private static final long UNKNOWN = Long.MAX_VALUE;

    private static final long RECONNECT_MILLIS = 3000;

    private final ChangeLog log;
    private final KnownValues knownValues;
    private final Listeners listeners;
    private final TellChanges tellChanges;
    private final ObjectMapper mapper;
    private final Lag lag;

    StreamResource(
            ChangeLog log,
            KnownValues knownValues,
            Listeners listeners,
            TellChanges tellChanges,
            ObjectMapper mapper,
            Lag lag) {
        this.log = log;
        this.knownValues = knownValues;
        this.listeners = listeners;
        this.tellChanges = tellChanges;
        this.mapper = mapper;
        this.lag = lag;
    }

    @GET
    @Blocking // the filter's values are looked up before the first word; from then on no thread waits
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(operationId = OPERATION, summary = "The changes of the timeline, as they happen", description = """
                    Server-sent events in commit order, each with the full state: event.created, event.updated, \
                    event.merged, event.retracted. The id counts up, with gaps; whoever sends the last one he has seen \
                    as Last-Event-ID, as browsers do by themselves, or as `since`, misses nothing and is told nothing \
                    twice. Without either the stream begins with what changes next. With filters come the changes of \
                    events that match or did so before the change, so that a list can drop what no longer belongs to \
                    it. `reset` says that the id is not known here: read the list anew and stay connected. A comment \
                    every 15 seconds keeps the connection alive. Who does not read for a minute is disconnected. One \
                    login, or one address without a login, may have 100 streams open unless the operator sets another \
                    number (`linimasa.stream.max-listeners-of-one`); the next is refused with 429.""")
    @APIResponse(
            responseCode = "200",
            description = "A stream without end; the data of each event is a CloudEvent.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = StreamedChange.class)))
    @APIResponse(responseCode = "422", description = "A date or zone does not exist, or the window is empty.")
    public RestMulti<OutboundSseEvent> stream(
            @BeanParam EventParameters parameters,
            @QueryParam("since")
                    @Parameter(
                            description = "Id of the last event seen, 0 to hear everything from the beginning."
                                    + " Last-Event-ID comes before it.",
                            schema = @Schema(type = SchemaType.STRING, pattern = "\\d{1,18}"),
                            example = "0")
                    @Nullable
                    String since,
            @HeaderParam(LAST_EVENT_ID)
                    @Parameter(description = "Id of the last event seen; browsers send it when they reconnect.")
                    @Nullable
                    String lastEventId,
            @Context Sse sse,
            @Context RoutingContext request) {
        EventFilter filter = filter(parameters);
        String caller = Caller.of(request).name();
        listeners.checkRoom(caller);
        HttpConnection connection = request.request().connection();
        Listener listener = new Listener(caller, filter, place(since, lastEventId), () -> hangUp(connection));
        return RestMulti.fromMultiData(tellChanges.tell(listener).map(told -> write(sse, told)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .header(Lag.HEADER, lag.header())
                .build();
    }

    /**
     * At once, at the end of the pipeline that is next to the socket: an orderly end would wait until all that is under
     * way has been taken.
     */
    private static void hangUp(HttpConnection connection) {
        if (connection instanceof ConnectionBase open) {
            open.channel().pipeline().firstContext().close();
        } else {
            connection.close();
        }
    }

    private EventFilter filter(EventParameters parameters) {
        EventFilter filter = parameters.read();
        if (!filter.phases().isEmpty()) {
            throw ProblemException.unreadableParameter(
                    "phase", "not-here", "A phase changes with the clock and not with a change: filter by status.");
        }
        if (filter.text() != null) {
            throw ProblemException.unreadableParameter(
                    "q", "not-here", "The stream does not look for words: ask /events with q and sort=-updated.");
        }
        knownValues.check(filter);
        return filter;
    }

    private long place(@Nullable String since, @Nullable String lastEventId) {
        if (lastEventId != null) {
            return PLACE.matcher(lastEventId).matches() ? Long.parseLong(lastEventId) : UNKNOWN;
        }
        if (since == null) {
            return log.end();
        }
        if (!PLACE.matcher(since).matches()) {
            throw ProblemException.unreadableParameter(
                    "since", "not-a-place", "\"" + since + "\" is not the id of an event of the stream, such as 42.");
        }
        return Long.parseLong(since);
    }

    private OutboundSseEvent write(Sse sse, Told told) {
        OutboundSseEvent.Builder event = sse.newEventBuilder();
        switch (told) {
            case Told.Alive alive when alive.place() == UNKNOWN -> event.comment("linimasa");
            case Told.Alive alive ->
                event.comment("linimasa").id(Long.toString(alive.place())).reconnectDelay(RECONNECT_MILLIS);
            case Told.Changed(var change) ->
                event.id(Long.toString(change.sequence()))
                        .name(StreamedChange.name(change.kind()))
                        .data(json(StreamedChange.of(change)));
            case Told.Reset reset ->
                event.id(Long.toString(reset.place()))
                        .name("reset")
                        .data(json(Map.of("sequence", Long.toString(reset.place()))));
        }
        return event.build();
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
