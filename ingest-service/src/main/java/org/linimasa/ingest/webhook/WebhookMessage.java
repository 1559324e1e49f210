package org.linimasa.ingest.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.linimasa.ingest.outbox.LoggedMessage;
import org.linimasa.message.Message.DocumentPurged;
import org.linimasa.message.Message.EventChanged;
import org.linimasa.message.Message.EventMerged;
import org.linimasa.message.Message.EventRetracted;

/** Writes what a receiver is told: a CloudEvent in structured JSON, the same that the timeline service streams. */
@ApplicationScoped
class WebhookMessage {
    /** Structured mode of CloudEvents over HTTP. */
    static final String MEDIA_TYPE = "application/cloudevents+json; charset=utf-8";

    private static final String TYPE = "org.linimasa.";

    private final ObjectMapper mapper;

    WebhookMessage(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Nothing, where the message has been forgotten since it was noted. */
    Optional<byte[]> write(String kind, long sequence, LoggedMessage message) {
        JsonNode data = read(message.data());
        ObjectNode told = mapper.createObjectNode();
        switch (message.type()) {
            case EventChanged.TYPE -> {
                told.set("revision", data.path("event").path("revision"));
                told.set("cause", data.path("cause"));
                told.set("event", data.path("event"));
            }
            case EventMerged.TYPE -> {
                told.set("revision", data.path("revision"));
                told.set("cause", data.path("cause"));
                told.set("mergedInto", data.path("into"));
            }
            case EventRetracted.TYPE -> {
                told.set("revision", data.path("revision"));
                told.set("cause", data.path("cause"));
            }
            case DocumentPurged.TYPE -> {
                told.set("version", data.path("version"));
                told.set("revisions", data.path("revisions"));
            }
            default -> {
                return Optional.empty();
            }
        }
        boolean document = message.type().equals(DocumentPurged.TYPE);
        String count = told.path(document ? "version" : "revision").asText();
        ObjectNode envelope = envelope(
                message.subject() + "/" + count,
                (document ? "/api/v1/documents/" : "/api/v1/events/") + message.subject(),
                kind,
                message.at());
        envelope.put("subject", message.subject().toString());
        envelope.put("sequence", Long.toString(sequence));
        envelope.set("data", told);
        return Optional.of(write(envelope));
    }

    /** A trial says nothing. */
    byte[] ping(String delivery, Instant at) {
        ObjectNode envelope = envelope(delivery, "/api/v1/webhooks", Kind.PING.word(), at);
        envelope.set("data", mapper.createObjectNode());
        return write(envelope);
    }

    private ObjectNode envelope(String id, String source, String kind, Instant at) {
        return mapper.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", source)
                .put("type", TYPE + kind)
                .put("time", at.toString())
                .put("datacontenttype", "application/json");
    }

    private JsonNode read(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message of the outbox is always readable", e);
        }
    }

    private byte[] write(ObjectNode envelope) {
        try {
            return mapper.writeValueAsBytes(envelope);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message is always writable", e);
        }
    }
}
