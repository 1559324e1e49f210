package org.linimasa.ingest.outbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linimasa.message.CloudEvent;

/** The timeline service's door for messages, called over HTTP. */
@ApplicationScoped
class TimelineIntake {
    private static final String MEDIA_TYPE = "application/cloudevents-batch+json";
    private static final String SOURCE = "urn:linimasa:ingest";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final URI endpoint;
    private final String authorization;
    private final Duration timeout;
    private final ObjectMapper mapper;
    private final TimelineConnection connection;

    TimelineIntake(
            @ConfigProperty(name = "linimasa.timeline.url") URI timeline,
            IntakeToken token,
            TimelineConnection connection,
            RelaySettings settings,
            ObjectMapper mapper) {
        String base = timeline.toString();
        this.endpoint = URI.create((base.endsWith("/") ? base : base + "/") + "intake/messages");
        this.authorization = token.authorization();
        this.connection = connection;
        this.timeout = settings.requestTimeout();
        this.mapper = mapper;
    }

    /**
     * Delivers a batch as a whole.
     *
     * @param messages in sequence order; empty to say only how far the log goes
     * @param after the sequence before the first of them: a receiver that has not come so far takes none, since it lacks
     *     what lies between
     * @param head the highest committed sequence
     * @return the highest sequence the receiver has applied
     * @throws DeliveryException if it is not certain that the batch was applied
     */
    long deliver(List<OutboxEntity> messages, long after, long head) throws DeliveryException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(timeout)
                .header("Content-Type", MEDIA_TYPE)
                .header("Accept", "application/json")
                .header("Authorization", authorization)
                .header("Linimasa-After", Long.toString(after))
                .header("Linimasa-Head", Long.toString(head))
                .POST(HttpRequest.BodyPublishers.ofString(write(messages)))
                .build();
        try {
            HttpResponse<String> response = connection.client().send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new DeliveryException("the timeline service answered " + response.statusCode());
            }
            return readWatermark(response.body());
        } catch (IOException e) {
            throw new DeliveryException("the timeline service cannot be reached: " + e, e);
        }
    }

    private String write(List<OutboxEntity> messages) {
        try {
            return mapper.writeValueAsString(
                    messages.stream().map(TimelineIntake::envelope).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message is always writable", e);
        }
    }

    private static CloudEvent<RawValue> envelope(OutboxEntity message) {
        return new CloudEvent<>(
                "1.0",
                message.messageId,
                SOURCE,
                message.type,
                message.subject.toString(),
                message.at,
                "application/json",
                String.valueOf(message.sequence),
                new RawValue(message.data));
    }

    private long readWatermark(String body) throws DeliveryException {
        try {
            String watermark = mapper.readValue(body, Receipt.class).watermark();
            if (watermark != null && NUMBER.matcher(watermark).matches()) {
                return Long.parseLong(watermark);
            }
            throw new DeliveryException("the timeline service answered without a watermark");
        } catch (JsonProcessingException e) {
            throw new DeliveryException("the timeline service answered no JSON", e);
        }
    }

    /** What the receiver answers. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Receipt(
            int received, @org.jspecify.annotations.Nullable String watermark) {}

    /** It is not certain that the messages arrived. */
    static final class DeliveryException extends Exception {
        DeliveryException(String message) {
            super(message);
        }

        DeliveryException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
