package org.linimasa.timeline.state;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** States as they are stored. Fields that a later version wrote are passed over, so that one can go back to this one. */
@ApplicationScoped
public class StateJson {
    private final ObjectMapper mapper;
    private final ObjectReader reader;

    StateJson(ObjectMapper mapper) {
        this.mapper = mapper;
        this.reader = mapper.reader()
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // We wrote it: no name stands in it twice.
                .without(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    /** The value as it is stored. */
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of a stored state. */
    public <T> T read(String json, Class<T> type) {
        return read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    /** The value of a stored state in UTF-8. */
    public <T> T read(byte[] json, Class<T> type) {
        try {
            return reader.forType(type).readValue(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
