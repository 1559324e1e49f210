package org.linimasa.timeline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;

/**
 * Writes a collection of features. Places have names and countries, no coordinates: each geometry is null, which the
 * format has for "not located".
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946#section-3.2">RFC 7946, section 3.2</a>
 */
public final class GeoJsonWriter implements EventWriter {
    private final JsonGenerator json;

    /** Writes to {@code json}, which the caller closes. */
    public GeoJsonWriter(JsonGenerator json) {
        this.json = json;
    }

    @Override
    public void begin() throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
    }

    @Override
    public void write(Event event) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", event.id().toString());
        json.writeNullField("geometry");
        json.writeObjectFieldStart("properties");
        for (FlatEvent.Column column : FlatEvent.COLUMNS) {
            write(column.name(), column.value().apply(event));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private void write(String name, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> {}
            case Integer number -> json.writeNumberField(name, number);
            case Double number -> json.writeNumberField(name, number);
            default -> json.writeStringField(name, value.toString());
        }
    }
}
