package org.linimasa.timeline.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.event.Event;
import org.linimasa.event.EventTime;
import org.linimasa.event.Place;
import org.linimasa.event.Plan;
import org.linimasa.event.label.TimeLabel;

/**
 * What a revision did to one field of an event, in words for people.
 *
 * @param field as in the event
 * @param before absent where there was nothing
 * @param after absent where there is nothing now
 */
@RegisterForReflection
@Schema(
        description =
                "What a revision did to one field, in words for people; the states themselves are in the revisions.")
public record FieldChange(
        @Schema(description = "Field of the event", examples = "time")
        String field,

        @Nullable @Schema(description = "Absent where there was nothing", examples = "September 2023")
        String before,

        @Nullable @Schema(description = "Absent where there is nothing now", examples = "Tuesday, 16 January 2024")
        String after) {
    private record Field(String name, Function<Event, @Nullable String> words) {}

    private static final List<Field> FIELDS = List.of(
            new Field("title", Event::title),
            new Field("language", Event::language),
            new Field("type", Event::type),
            new Field("category", Event::category),
            new Field("status", event -> event.status().name()),
            new Field(
                    "participants",
                    event -> joined(event.participants().stream().map(it -> it.name()))),
            new Field("place", event -> event.place() == null ? null : words(event.place())),
            new Field("relations", event -> joined(event.relations().stream().map(it -> it.type() + " " + it.event()))),
            new Field("confidence", event -> Double.toString(event.confidence())),
            new Field("evidence", event -> Integer.toString(event.evidence().size())),
            new Field("plan", event -> event.plan() == null ? null : words(event.plan())),
            new Field("conflicts", event -> joined(event.conflicts().stream().map(it -> it.field()))),
            new Field("locked", event -> joined(event.locked().stream())));

    /** The fields that differ; none between equal states. Evidence is counted, a time is said as its label says it. */
    static List<FieldChange> between(Event before, Event after) {
        List<FieldChange> changes = new ArrayList<>();
        if (!isSame(before.time(), after.time())) {
            changes.add(new FieldChange("time", words(before), words(after)));
        }
        for (Field field : FIELDS) {
            String old = field.words().apply(before);
            String now = field.words().apply(after);
            if (!Objects.equals(old, now)) {
                changes.add(new FieldChange(field.name(), old, now));
            }
        }
        return changes;
    }

    private static boolean isSame(EventTime one, EventTime other) {
        TimeBounds bounds = one.bounds();
        return Objects.equals(one.edtf(), other.edtf())
                && one.partOfDay() == other.partOfDay()
                && Objects.equals(one.zone(), other.zone())
                && bounds.equals(other.bounds());
    }

    private static String words(Event event) {
        EventTime time = event.time();
        String label = time.label() == null ? TimeLabel.of(time, event.language()) : time.label();
        return time.edtf() == null ? label : label + " (" + time.edtf() + ")";
    }

    private static String words(Place place) {
        return place.country() == null ? place.name() : place.name() + ", " + place.country();
    }

    private static String words(Plan plan) {
        return plan.steps().stream()
                .map(step -> step.edtf() == null ? step.status().name() : step.status() + " " + step.edtf())
                .collect(Collectors.joining("; "));
    }

    private static @Nullable String joined(Stream<String> values) {
        String all = values.collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }
}
