package org.linimasa.timeline;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.linimasa.event.Cause;
import org.linimasa.event.Event;
import org.linimasa.event.Mention;
import org.linimasa.message.CloudEvent;
import org.linimasa.message.Message;
import org.linimasa.message.Message.EventChanged;
import org.linimasa.message.Message.EventMerged;
import org.linimasa.message.Message.EventRetracted;
import org.linimasa.timeline.watermark.Watermarks;

/** Plays the ingest service: tells the timeline service what changed, over HTTP. */
@ApplicationScoped
public class Projection {
    public static final String MEDIA_TYPE = "application/cloudevents-batch+json";
    public static final String TOKEN = "development";

    private static final Cause CAUSE = new Cause("MENTION", null, null, null);

    private final ObjectMapper mapper;
    private final DataSource database;
    private final Watermarks watermarks;
    private final TestClock clock;
    private long sequence;

    Projection(ObjectMapper mapper, DataSource database, Watermarks watermarks, TestClock clock) {
        this.mapper = mapper;
        this.database = database;
        this.watermarks = watermarks;
        this.clock = clock;
    }

    /** Forgets everything, as a new installation. */
    public void empty() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate event, stored_mention, former_event, stored_revision, document, zone_in_use,"
                    + " api_token, saved_timeline");
            statement.execute("update watermark set applied = 0, head = 0, heard_at = null");
        }
        // What it saw a moment ago is gone.
        watermarks.current();
        clock.set(TestClock.START);
        sequence = 0;
    }

    /** Tells of events, each with one mention. */
    public void holds(Events.Draft... drafts) {
        List<CloudEvent<Message>> batch = new ArrayList<>();
        for (Events.Draft draft : drafts) {
            Event event = draft.build();
            batch.add(next(changed(event, draft.mention(event.title()))));
        }
        tell(batch).statusCode(200);
    }

    public static EventChanged changed(Event event, Mention... mentions) {
        return new EventChanged(event, List.of(mentions), CAUSE);
    }

    public static EventMerged merged(UUID id, int revision, UUID into) {
        return new EventMerged(id, revision, into, CAUSE, Events.KNOWN_AT);
    }

    public static EventRetracted retracted(UUID id, int revision) {
        return new EventRetracted(id, revision, CAUSE, Events.KNOWN_AT);
    }

    /** The message with the next sequence number. */
    public CloudEvent<Message> next(Message message) {
        sequence++;
        return new CloudEvent<>(
                "1.0",
                UUID.nameUUIDFromBytes(Long.toString(sequence).getBytes(StandardCharsets.UTF_8)),
                "/ingest",
                message.type(),
                message.subject().toString(),
                Events.KNOWN_AT,
                "application/json",
                Long.toString(sequence),
                message);
    }

    public ValidatableResponse tell(List<CloudEvent<Message>> batch) {
        return tell(json(batch), sequence);
    }

    public ValidatableResponse tell(String body, long head) {
        return tell(body, 0, head);
    }

    /** @param after the sequence that the batch follows */
    public ValidatableResponse tell(String body, long after, long head) {
        return given().contentType(MEDIA_TYPE)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Linimasa-After", after)
                .header("Linimasa-Head", head)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/intake/messages")
                .then();
    }

    public String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
