package org.linimasa.extraction.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;
import org.linimasa.event.EventTime;
import org.linimasa.event.Participant;
import org.linimasa.event.Place;
import org.linimasa.event.Status;

/**
 * The fields of an event that a person may set; absent where nobody did. Their names are those of the wire.
 *
 * @param category where it is absent and {@code type} is not, the category follows the type
 * @param participants empty where nobody takes part
 */
public record FieldValues(
        @Nullable String title,
        @Nullable String language,
        @Nullable String type,
        @Nullable String category,
        @Nullable Status status,
        @Nullable EventTime time,
        @Nullable List<Participant> participants,
        @Nullable Place place) {
    /** Nobody set anything. */
    public static final FieldValues NONE = new FieldValues(null, null, null, null, null, null, null, null);

    /** Copies the list. */
    public FieldValues {
        participants = participants == null ? null : List.copyOf(participants);
    }

    /** Those of an event, whoever set them. */
    public static FieldValues of(Event event) {
        return new FieldValues(
                event.title(),
                event.language(),
                event.type(),
                event.category(),
                event.status(),
                event.time(),
                event.participants(),
                event.place());
    }

    /** What the corrections of one event come to. */
    public static FieldValues setBy(List<Correction> corrections) {
        FieldValues values = NONE;
        for (Correction correction : corrections.stream()
                .sorted(Comparator.comparingLong(Correction::number))
                .toList()) {
            values = switch (correction.change()) {
                case FieldChange change -> change.after(values);
                case Together together -> values;
                case Apart apart -> values;
            };
        }
        return values;
    }

    /** The names of the fields that are set. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        note("title", title, names);
        note("language", language, names);
        note("type", type, names);
        note("category", category, names);
        note("status", status, names);
        note("time", time, names);
        note("participants", participants, names);
        note("place", place, names);
        return List.copyOf(names);
    }

    /** These, where the other ones say nothing else. */
    public FieldValues overriddenBy(FieldValues later) {
        return new FieldValues(
                later(later.title, title),
                later(later.language, language),
                later(later.type, type),
                later(later.category, category),
                later(later.status, status),
                later(later.time, time),
                later(later.participants, participants),
                later(later.place, place));
    }

    FieldValues without(Set<String> released) {
        return new FieldValues(
                kept("title", title, released),
                kept("language", language, released),
                kept("type", type, released),
                kept("category", category, released),
                kept("status", status, released),
                kept("time", time, released),
                kept("participants", participants, released),
                kept("place", place, released));
    }

    private static void note(String name, @Nullable Object value, List<String> names) {
        if (value != null) {
            names.add(name);
        }
    }

    private static <T> @Nullable T later(@Nullable T later, @Nullable T earlier) {
        return later == null ? earlier : later;
    }

    private static <T> @Nullable T kept(String name, @Nullable T value, Set<String> released) {
        return released.contains(name) ? null : value;
    }
}
