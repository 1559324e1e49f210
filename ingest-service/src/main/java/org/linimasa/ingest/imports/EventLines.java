package org.linimasa.ingest.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.event.SubmittedEvent;
import org.linimasa.ingest.stream.Lines;
import org.linimasa.ingest.submission.JsonBody;

/** Events as JSON, one a line; blank lines are none. */
final class EventLines implements EventFile {
    private final Lines lines;
    private final ObjectMapper mapper;
    private long rows;

    EventLines(Reader text, ObjectMapper mapper) {
        this.lines = new Lines(text, MAX_EVENT_CHARS);
        this.mapper = mapper;
    }

    @Override
    public @Nullable ImportedEvent next() throws IOException {
        Lines.Line line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line == null ? null : event(line);
    }

    private ImportedEvent event(Lines.Line line) {
        return new ImportedEvent(
                ++rows, line.number(), () -> JsonBody.required(mapper.readValue(line.text(), SubmittedEvent.class)));
    }
}
