package org.linimasa.timeline.event;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.Suggestion;

/** The fields of an event that a reader wants; the id is always among them. */
record FieldSelection(Set<String> names) {
    static final String PARAMETER = "fields";

    private static final String ID = "id";
    private static final List<String> KNOWN = Stream.concat(
                    Arrays.stream(Event.class.getRecordComponents()).map(RecordComponent::getName),
                    Stream.of("highlight"))
            .toList();

    /**
     * What a request asks for; absent where it asks for all.
     *
     * @throws ProblemException 400 for a name that no event has
     */
    static @Nullable FieldSelection read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Set<String> names = new HashSet<>(Set.of(ID));
        for (String name : text.split(",", -1)) {
            names.add(known(name.strip()));
        }
        return new FieldSelection(names);
    }

    /** Writes these fields of an event. */
    void write(ByteArrayOutputStream out, byte[] event) {
        int written = 0;
        JsonMembers fields = new JsonMembers(event, 0);
        while (fields.next()) {
            if (names.contains(fields.name())) {
                out.write(written++ == 0 ? '{' : ',');
                out.write(event, fields.begin(), fields.end() - fields.begin());
            }
        }
        out.write('}');
    }

    private static String known(String name) {
        if (!KNOWN.contains(name)) {
            throw ProblemException.unreadableParameter(
                    PARAMETER,
                    "unknown-value",
                    "\"" + name + "\" is not a field of an event." + Suggestion.among(KNOWN, name) + " Known values: "
                            + String.join(", ", KNOWN) + ".");
        }
        return name;
    }
}
