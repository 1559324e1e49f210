package org.linimasa.timeline.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.message.Message;
import org.linimasa.message.Message.DocumentChanged;
import org.linimasa.message.Message.DocumentPurged;
import org.linimasa.message.Message.EventChanged;
import org.linimasa.message.Message.EventMerged;
import org.linimasa.message.Message.EventPurged;
import org.linimasa.message.Message.EventRetracted;
import org.linimasa.message.Message.TimelineChanged;
import org.linimasa.message.Message.TokenChanged;
import org.linimasa.rest.ProblemException;

/**
 * Reads a batch of CloudEvents. Types and fields that are not known are passed over, because the sender may be newer;
 * anything else that is not as the contract says is refused with its place.
 */
@ApplicationScoped
class MessageReader {
    private final ObjectReader reader;

    MessageReader(ObjectMapper mapper) {
        this.reader = mapper.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** @throws ProblemException 422 with the JSON pointer of what is wrong */
    List<Delivery> read(@Nullable JsonNode batch) throws JsonProcessingException {
        if (batch == null || !batch.isArray()) {
            throw ProblemException.invalidField("", "not-a-batch", "The body is a JSON array of CloudEvents.");
        }
        List<Delivery> deliveries = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            deliveries.add(read(batch.get(i), i));
        }
        return deliveries;
    }

    private Delivery read(JsonNode envelope, int index) throws JsonProcessingException {
        String pointer = "/" + index;
        if (!envelope.path("specversion").asText().equals("1.0")) {
            throw ProblemException.invalidField(
                    pointer + "/specversion", "not-a-cloud-event", "A message is a CloudEvent with specversion 1.0.");
        }
        String sequence = envelope.path("sequence").asText();
        if (!sequence.matches("[1-9]\\d{0,17}")) {
            throw ProblemException.invalidField(
                    pointer + "/sequence", "not-a-sequence", "The sequence is a decimal number from 1.");
        }
        String type = envelope.path("type").asText();
        if (type.isEmpty()) {
            throw ProblemException.invalidField(pointer + "/type", "missing", "The type of the message is missing.");
        }
        Class<? extends Message> known = classOf(type);
        Message message = known == null ? null : message(envelope.path("data"), known, index);
        return new Delivery(Long.parseLong(sequence), type, message);
    }

    private static @Nullable Class<? extends Message> classOf(String type) {
        return switch (type) {
            case EventChanged.TYPE -> EventChanged.class;
            case EventMerged.TYPE -> EventMerged.class;
            case EventRetracted.TYPE -> EventRetracted.class;
            case DocumentChanged.TYPE -> DocumentChanged.class;
            case DocumentPurged.TYPE -> DocumentPurged.class;
            case EventPurged.TYPE -> EventPurged.class;
            case TimelineChanged.TYPE -> TimelineChanged.class;
            case TokenChanged.TYPE -> TokenChanged.class;
            default -> null;
        };
    }

    private <T extends Message> T message(JsonNode data, Class<T> type, int index) throws JsonProcessingException {
        if (!data.isObject()) {
            throw ProblemException.invalidField("/" + index + "/data", "missing", "The data is a JSON object.");
        }
        T message;
        try {
            message = reader.treeToValue(data, type);
        } catch (JsonMappingException e) {
            e.prependPath(data, "data");
            e.prependPath(data, index);
            throw e;
        }
        MessageCheck.check(message, "/" + index + "/data");
        return message;
    }
}
