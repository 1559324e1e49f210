package org.linimasa.ingest.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.stream.BoundedReader;
import org.linimasa.rest.Problem;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/**
 * The events of schema.org in a document of JSON-LD: one event, a list of them, or the things of its {@code @graph}. Its
 * context is not fetched; the names are those of schema.org.
 *
 * @see <a href="https://schema.org/Event">schema.org, Event</a>
 */
final class LinkedDataFile implements EventFile {
    private final BoundedReader text;
    private final JsonParser json;
    /** Of one part among others. */
    private final ObjectReader parts;
    /** The fields of a document that is no list; the graph is none of them. */
    private final @Nullable ObjectNode document;

    private boolean inList;
    private boolean hadList;
    private boolean over;
    private long rows;

    private LinkedDataFile(BoundedReader text, JsonParser json, ObjectMapper mapper, boolean isList) {
        this.text = text;
        this.json = json;
        this.parts = mapper.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.inList = isList;
        this.hadList = isList;
        this.document = isList ? null : mapper.createObjectNode();
    }

    /** @throws ProblemException 400 where it is neither an object nor a list */
    static LinkedDataFile open(Reader body, ObjectMapper mapper) throws IOException {
        BoundedReader text = new BoundedReader(body, MAX_EVENT_CHARS);
        JsonParser json = mapper.createParser(text);
        JsonToken first = json.nextToken();
        if (first != JsonToken.START_OBJECT && first != JsonToken.START_ARRAY) {
            throw unreadable("wrong-type", "JSON-LD is an object or a list of objects.");
        }
        return new LinkedDataFile(text, json, mapper, first == JsonToken.START_ARRAY);
    }

    @Override
    public @Nullable ImportedEvent next() throws IOException {
        if (over) {
            return null;
        }
        long line = json.currentTokenLocation().getLineNr();
        try {
            text.nextPart();
            return inList ? fromList() : fromDocument();
        } catch (JsonProcessingException e) {
            return last(line, () -> {
                throw e;
            });
        } catch (ProblemException e) {
            return last(line, () -> {
                throw e;
            });
        }
    }

    /** Where a part is broken nobody knows where the next one begins. */
    private ImportedEvent last(long line, ImportedEvent.Reading why) {
        over = true;
        return new ImportedEvent(++rows, line, why);
    }

    private @Nullable ImportedEvent fromList() throws IOException {
        JsonToken token = json.nextToken();
        if (token == JsonToken.END_ARRAY) {
            inList = false;
            if (document != null) {
                return fromDocument();
            }
            over = true;
            return null;
        }
        long line = json.currentTokenLocation().getLineNr();
        return event(line, parts.<JsonNode>readValue(json));
    }

    private @Nullable ImportedEvent fromDocument() throws IOException {
        ObjectNode fields = Objects.requireNonNull(document);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("@graph") && value == JsonToken.START_ARRAY) {
                inList = true;
                hadList = true;
                return fromList();
            }
            fields.set(name, parts.<JsonNode>readValue(json));
        }
        over = true;
        return hadList ? null : event(1, fields);
    }

    private ImportedEvent event(long line, JsonNode thing) {
        return new ImportedEvent(++rows, line, () -> new LinkedDataEvent(thing).submission());
    }

    private static ProblemException unreadable(String code, String detail) {
        return new ProblemException(ProblemKind.UNREADABLE_REQUEST, Problem.FieldError.body("", code, detail));
    }
}
