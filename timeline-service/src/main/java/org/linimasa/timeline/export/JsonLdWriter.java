package org.linimasa.timeline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;
import org.linimasa.event.Evidence;
import org.linimasa.event.Participant;
import org.linimasa.event.Place;
import org.linimasa.event.Plan;

/**
 * Writes a graph of events. The vocabulary is named in place, not by a context elsewhere, so that nobody has to fetch one.
 *
 * @see <a href="https://schema.org/Event">schema.org, Event</a>
 */
public final class JsonLdWriter implements EventWriter {
    private static final String VOCABULARY = "https://schema.org/";

    /** Properties whose value is another thing's address. */
    private static final List<String> REFERENCES = List.of("eventStatus", "url");

    private static final List<String> DATES = List.of("startDate", "endDate", "previousStartDate");

    private final JsonGenerator json;
    private final EventLinks links;

    /** Writes to {@code json}, which the caller closes. */
    public JsonLdWriter(JsonGenerator json, EventLinks links) {
        this.json = json;
        this.links = links;
    }

    @Override
    public void begin() throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("@context");
        json.writeStringField("@vocab", VOCABULARY);
        for (String reference : REFERENCES) {
            json.writeObjectFieldStart(reference);
            json.writeStringField("@type", "@id");
            json.writeEndObject();
        }
        for (String date : DATES) {
            json.writeObjectFieldStart(date);
            json.writeStringField("@type", VOCABULARY + "Date");
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("@graph");
    }

    @Override
    public void write(Event event) throws IOException {
        json.writeStartObject();
        json.writeStringField("@type", "Event");
        json.writeStringField("@id", "urn:uuid:" + event.id());
        json.writeStringField("name", event.title());
        json.writeStringField("inLanguage", event.language());
        json.writeStringField("url", links.page(event.id()));
        addIfKnown("description", event.time().label());
        Optional<IsoTime> time = IsoTime.of(event.time());
        if (time.isPresent()) {
            json.writeStringField("startDate", time.get().start());
            addIfKnown("endDate", time.get().end());
        }
        addStatus(event, time);
        if (event.place() != null) {
            addPlace(event.place());
        }
        addParticipants(event.participants());
        addSources(event.evidence());
        json.writeEndObject();
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private void addStatus(Event event, Optional<IsoTime> time) throws IOException {
        Optional<String> before = time.flatMap(it -> startBefore(event.plan(), it));
        String status = switch (event.status()) {
            case CANCELLED, DENIED, NOT_OCCURRED -> "EventCancelled";
            case POSTPONED -> time.isPresent() && before.isPresent() ? "EventRescheduled" : "EventPostponed";
            case OCCURRED, ONGOING, PLANNED, POSSIBLE, UNKNOWN ->
                before.isPresent() ? "EventRescheduled" : "EventScheduled";
        };
        json.writeStringField("eventStatus", VOCABULARY + status);
        if (status.equals("EventRescheduled")) {
            json.writeStringField("previousStartDate", before.orElseThrow());
        }
    }

    /** The last start that was announced before the present one. */
    private static Optional<String> startBefore(@Nullable Plan plan, IsoTime present) {
        if (plan == null) {
            return Optional.empty();
        }
        return plan.steps().reversed().stream()
                .flatMap(step -> Optional.ofNullable(step.edtf()).flatMap(IsoTime::of).stream())
                .map(IsoTime::start)
                .filter(start -> !present.start().startsWith(start))
                .findFirst();
    }

    private void addPlace(Place place) throws IOException {
        json.writeObjectFieldStart("location");
        json.writeStringField("@type", "Place");
        json.writeStringField("name", place.name());
        if (place.country() != null) {
            json.writeObjectFieldStart("address");
            json.writeStringField("@type", "PostalAddress");
            json.writeStringField("addressCountry", place.country());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void addParticipants(List<Participant> participants) throws IOException {
        if (participants.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("attendee");
        for (Participant participant : participants) {
            json.writeStartObject();
            json.writeStringField("@type", participant.kind().equals("PERSON") ? "Person" : "Organization");
            json.writeStringField("@id", "urn:uuid:" + participant.id());
            json.writeStringField("name", participant.name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void addSources(List<Evidence> evidence) throws IOException {
        if (evidence.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("subjectOf");
        for (Evidence source : evidence) {
            json.writeStartObject();
            json.writeStringField("@type", "NewsArticle");
            json.writeStringField("identifier", source.documentId().toString());
            addIfKnown("url", source.url());
            addIfKnown("text", source.quote());
            if (source.publisher() != null) {
                json.writeObjectFieldStart("publisher");
                json.writeStringField("@type", "Organization");
                json.writeStringField("name", source.publisher());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void addIfKnown(String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }
}
