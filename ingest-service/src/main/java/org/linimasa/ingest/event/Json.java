package org.linimasa.ingest.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import org.linimasa.event.Cause;
import org.linimasa.event.Event;
import org.linimasa.event.Mention;
import org.linimasa.extraction.LiveMention;
import org.linimasa.extraction.correction.Change;

/** What the JSON columns of this package hold. */
@Singleton
class Json {
    private static final TypeReference<List<Mention>> MENTIONS = new TypeReference<>() {};

    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Event event) {
        return writeAny(event);
    }

    String write(List<Mention> mentions) {
        return writeAny(mentions);
    }

    String write(LiveMention mention) {
        return writeAny(mention);
    }

    String write(Cause cause) {
        return writeAny(cause);
    }

    String write(Change change) {
        return writeAny(change);
    }

    String write(Review.Given review) {
        return writeAny(review);
    }

    String write(SubmittedEvent submission) {
        return writeAny(submission);
    }

    SubmittedEvent readSubmission(String json) {
        try {
            return mapper.readValue(json, SubmittedEvent.class);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    Review.Given readReview(String json) {
        try {
            return mapper.readValue(json, Review.Given.class);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    <T extends Change> T readChange(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    Event readEvent(String json) {
        try {
            return mapper.readValue(json, Event.class);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    List<Mention> readMentions(String json) {
        try {
            return mapper.readValue(json, MENTIONS);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    LiveMention readLiveMention(String json) {
        try {
            return mapper.readValue(json, LiveMention.class);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    private String writeAny(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the wire's records are always writable", e);
        }
    }

    private static IllegalStateException unreadable(JsonProcessingException cause) {
        return new IllegalStateException("a stored state is not what this version writes", cause);
    }
}
