package org.linimasa.timeline.export;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import org.linimasa.event.Event;

/** Writes one event of the API per line. */
public final class NdjsonWriter implements EventWriter {
    private final Appendable out;
    private final ObjectWriter json;

    /** @param json the API's own */
    public NdjsonWriter(Appendable out, ObjectWriter json) {
        this.out = out;
        this.json = json;
    }

    @Override
    public void begin() {}

    @Override
    public void write(Event event) throws IOException {
        out.append(json.writeValueAsString(event)).append('\n');
    }

    @Override
    public void end() {}
}
