package org.linimasa.ingest.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.event.SubmittedEvent;
import org.linimasa.ingest.event.SubmittedEvent.SubmittedParticipant;
import org.linimasa.ingest.stream.TextBody;
import org.linimasa.ingest.submission.FieldErrors;
import org.linimasa.rest.Problem;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/** An event of schema.org. Of a property that has several values the first counts, but for those who take part. */
record LinkedDataEvent(JsonNode thing) {
    private static final Pattern PREFIX = Pattern.compile("(?:https?://schema\\.org/|schema:)?(\\w+)");
    /** Subtypes of Event that do not say so in their names. */
    private static final Pattern EVENT =
            Pattern.compile("\\w*Event|CourseInstance|EventSeries|Festival|Hackathon|PublicationIssue");

    private static final FieldErrors ERRORS = FieldErrors.inBody("");

    /** @throws ProblemException 422 where it is no event, or a status of it is unknown */
    SubmittedEvent submission() {
        if (!thing.isObject()) {
            throw new ProblemException(
                    ProblemKind.UNREADABLE_REQUEST,
                    Problem.FieldError.body("", "wrong-type", "An event is a JSON object."));
        }
        if (all("@type").map(LinkedDataEvent::text).noneMatch(LinkedDataEvent::isEvent)) {
            throw ERRORS.invalid(
                    "@type", "no-event", "The thing is no Event of schema.org, nor a subtype that is known here.");
        }
        return new SubmittedEvent(
                string("name"),
                when(),
                null,
                string("inLanguage"),
                status(),
                null,
                participants(),
                place(),
                null,
                key(),
                name(first(thing, "publisher")),
                url());
    }

    private static boolean isEvent(@Nullable String type) {
        return type != null && EVENT.matcher(withoutPrefix(type)).matches();
    }

    private static String withoutPrefix(String name) {
        return PREFIX.matcher(name).replaceFirst("$1");
    }

    /** The values of a property, under its name with or without the prefix of the vocabulary. */
    private static Stream<JsonNode> all(JsonNode thing, String property) {
        JsonNode value = Stream.of(
                        property,
                        "schema:" + property,
                        "https://schema.org/" + property,
                        "http://schema.org/" + property)
                .map(thing::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(MissingNode.getInstance());
        if (value.isMissingNode() || value.isNull()) {
            return Stream.empty();
        }
        return value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
    }

    private Stream<JsonNode> all(String property) {
        return all(thing, property);
    }

    private static JsonNode first(JsonNode thing, String property) {
        return all(thing, property).findFirst().orElse(MissingNode.getInstance());
    }

    /** A string, or the value or id that an object stands for. */
    private static @Nullable String text(JsonNode node) {
        JsonNode value = node.isObject() ? (node.has("@value") ? node.get("@value") : node.path("@id")) : node;
        return value.isTextual() && !value.asText().isBlank() ? TextBody.check(value.asText()) : null;
    }

    private @Nullable String string(String property) {
        return text(first(thing, property));
    }

    private @Nullable String when() {
        String start = string("startDate");
        String end = string("endDate");
        return start == null || end == null || start.equals(end) ? start : start + "/" + end;
    }

    private @Nullable String status() {
        String status = string("eventStatus");
        if (status == null) {
            return null;
        }
        return switch (withoutPrefix(status)) {
            case "EventCancelled" -> "CANCELLED";
            case "EventPostponed" -> "POSTPONED";
            case "EventScheduled", "EventRescheduled", "EventMovedOnline" -> null;
            default ->
                throw ERRORS.invalid(
                        "status",
                        "unknown-value",
                        "\"" + status + "\" is not an eventStatus of schema.org, such as EventCancelled.");
        };
    }

    private @Nullable List<@Nullable SubmittedParticipant> participants() {
        List<@Nullable SubmittedParticipant> named = Stream.of("performer", "organizer", "attendee")
                .flatMap(this::all)
                .<@Nullable SubmittedParticipant>flatMap(
                        participant -> Stream.ofNullable(name(participant)).map(name -> participant(name, participant)))
                .toList();
        return named.isEmpty() ? null : named;
    }

    private static SubmittedParticipant participant(String name, JsonNode participant) {
        String type = text(first(participant, "@type"));
        boolean isPerson = type == null || withoutPrefix(type).equals("Person");
        return new SubmittedParticipant(name, isPerson ? "PERSON" : "ORGANIZATION", null, null);
    }

    /** The name of a thing, or the string that stands for it. */
    private static @Nullable String name(JsonNode node) {
        return node.isObject() ? text(first(node, "name")) : text(node);
    }

    private @Nullable String place() {
        JsonNode location = first(thing, "location");
        String name = name(location);
        JsonNode address = first(location, "address");
        return name != null || !address.isObject() ? name : text(first(address, "addressLocality"));
    }

    /** The id, unless it is one that means something in this document only. */
    private @Nullable String key() {
        String id = text(thing.path("@id"));
        return id == null || id.startsWith("_:") ? string("identifier") : id;
    }

    private @Nullable String url() {
        String url = string("url");
        return url != null && url.matches("(?i)https?://.*") ? url : null;
    }
}
