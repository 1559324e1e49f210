package org.linimasa.timeline.event;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;
import org.linimasa.timeline.export.AtomWriter;
import org.linimasa.timeline.export.CalendarWriter;
import org.linimasa.timeline.export.CsvWriter;
import org.linimasa.timeline.export.EventLinks;
import org.linimasa.timeline.export.EventWriter;
import org.linimasa.timeline.export.ExportFormat;
import org.linimasa.timeline.export.GeoJsonWriter;
import org.linimasa.timeline.export.Heading;
import org.linimasa.timeline.export.JsonLdWriter;
import org.linimasa.timeline.export.NdjsonWriter;
import org.linimasa.timeline.export.TimelineJsWriter;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.EventParameters;
import org.linimasa.timeline.paging.PageLinks;
import org.linimasa.timeline.paging.PageParameters;
import org.linimasa.timeline.watermark.Lag;

/** The answers that hold whole results in the formats of other programs, whatever address they are asked for at. */
@ApplicationScoped
public class EventExports {
    static final String OMITTED = "Omitted-Count";
    private static final int BUFFER_CHARS = 1 << 14;

    private final ListEvents listEvents;
    private final ExportEvents exportEvents;
    private final ExportTag exportTag;
    private final ObjectMapper json;
    private final Lag lag;

    EventExports(ListEvents listEvents, ExportEvents exportEvents, ExportTag exportTag, ObjectMapper json, Lag lag) {
        this.listEvents = listEvents;
        this.exportEvents = exportEvents;
        this.exportTag = exportTag;
        this.json = json;
        this.lag = lag;
    }

    /** Makes the writer of a format. */
    private interface WriterOf {
        EventWriter on(Writer out) throws IOException;
    }

    /** What a body does with the writer of its characters. */
    private interface Body {
        void write(Writer out) throws IOException;
    }

    /** A calendar. */
    public Response calendar(
            EventParameters parameters, CalendarParameters calendar, ReaderParameters reader, Heading heading) {
        boolean vague = calendar.includesVague();
        var cancelled = calendar.cancelled();
        EventLinks links = links(reader);
        return export(
                ExportFormat.CALENDAR_TYPE,
                parameters,
                reader,
                event -> CalendarWriter.canShow(event, vague),
                out -> new CalendarWriter(out, links, vague, cancelled, heading));
    }

    /** A graph of linked data. */
    public Response jsonLd(EventParameters parameters, ReaderParameters reader) {
        EventLinks links = links(reader);
        return export(
                ExportFormat.JSON_LD_TYPE, parameters, reader, null, out -> new JsonLdWriter(generator(out), links));
    }

    /** A collection of features. */
    public Response geoJson(EventParameters parameters, ReaderParameters reader) {
        return export(ExportFormat.GEO_JSON_TYPE, parameters, reader, null, out -> new GeoJsonWriter(generator(out)));
    }

    /** A table. */
    public Response csv(EventParameters parameters, ReaderParameters reader) {
        return export(
                ExportFormat.CSV_TYPE + ";charset=utf-8;header=present", parameters, reader, null, CsvWriter::new);
    }

    /** An event a line. */
    public Response ndjson(EventParameters parameters, ReaderParameters reader) {
        return export(ExportFormat.NDJSON_TYPE, parameters, reader, null, out -> new NdjsonWriter(out, json.writer()));
    }

    /** What TimelineJS reads; {@code heading} is its first slide, where there is one. */
    public Response timelineJs(EventParameters parameters, ReaderParameters reader, @Nullable Heading heading) {
        return export(
                ExportFormat.TIMELINE_JS_TYPE,
                parameters,
                reader,
                TimelineJsWriter::canShow,
                out -> new TimelineJsWriter(generator(out), heading));
    }

    /** A page of a feed. */
    public Response feed(EventParameters parameters, PageParameters paging, ReaderParameters reader, Heading heading) {
        EntityTag tag = exportTag.of(reader);
        ResponseBuilder unchanged = reader.request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return answer(unchanged, tag, reader).build();
        }
        EventFilter filter = parameters.read();
        EventPage page = listEvents.list(
                filter,
                Sort.LAST_CHANGED_FIRST,
                paging.limit(),
                paging.cursor(),
                reader.language(),
                reader.moment(filter));
        AtomWriter.Page place = place(reader.uri, page);
        ResponseBuilder answer = answer(
                Response.ok(
                        stream(out -> write(page, new AtomWriter(out, links(reader), place, heading))),
                        ExportFormat.ATOM_TYPE),
                tag,
                reader);
        PageLinks.add(answer, reader.uri, page.nextCursor());
        return answer.build();
    }

    private static AtomWriter.Page place(UriInfo uri, EventPage page) {
        URI base = uri.getBaseUri();
        return new AtomWriter.Page(
                uri.getRequestUri(),
                base.resolve(PageLinks.address(uri, null)),
                page.nextCursor() == null ? null : base.resolve(PageLinks.address(uri, page.nextCursor())),
                page.events().isEmpty()
                        ? Instant.EPOCH
                        : page.events().getFirst().event().updatedAt());
    }

    private static void write(EventPage page, EventWriter writer) throws IOException {
        writer.begin();
        for (ListedEvent listed : page.events()) {
            writer.write(listed.event());
        }
        writer.end();
    }

    /** @param canShow absent where the format shows every event */
    private Response export(
            String mediaType,
            EventParameters parameters,
            ReaderParameters reader,
            @Nullable Predicate<Event> canShow,
            WriterOf writer) {
        EventFilter filter = parameters.read();
        ExportEvents.Result result = new ExportEvents.Result(filter, reader.language(), reader.moment(filter));
        // Known before the events are read: what changes meanwhile makes the next answer differ.
        EntityTag tag = exportTag.of(reader);
        ResponseBuilder unchanged = reader.request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return answer(unchanged, tag, reader).build();
        }
        EventPage first = exportEvents.begin(result);
        StreamingOutput body = stream(out -> exportEvents.write(first, result, writer.on(out)));
        ResponseBuilder answer = answer(Response.ok(body, mediaType), tag, reader);
        if (canShow != null) {
            answer.header(OMITTED, exportEvents.countExcept(first, result, canShow));
        }
        return answer.build();
    }

    private ResponseBuilder answer(ResponseBuilder answer, EntityTag tag, ReaderParameters reader) {
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, reader.asOf == null ? "no-cache" : PastMoment.CACHE_CONTROL)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(Lag.HEADER, lag.header());
    }

    private static StreamingOutput stream(Body body) {
        return bytes -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER_CHARS);
            body.write(out);
            out.flush();
        };
    }

    private JsonGenerator generator(Writer out) throws IOException {
        return json.createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    private static EventLinks links(ReaderParameters reader) {
        return new EventLinks(reader.uri.getBaseUri());
    }
}
