package org.linimasa.extraction.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A readable type of event.
 *
 * @param name such as MEETING
 * @param category from the closed list of the API
 * @param family types of one family can be the same event in the words of two sources
 * @param shape what tells two events of the type apart
 * @param wholes families of events that it can be a part of
 */
public record EventType(String name, String category, String family, Shape shape, Set<String> wholes) {
    private static final Map<String, EventType> ALL = read();

    /** Copies the set. */
    public EventType {
        wholes = Set.copyOf(wholes);
    }

    /** What a verb with a date reports when no table knows it. */
    public static final EventType ACTIVITY = of("ACTIVITY");

    /** What a title names that no table knows. */
    public static final EventType EVENT = of("EVENT");

    /** What tells two events of a type apart. */
    public enum Shape {
        /** Its participants meet as equals. */
        TWO_SIDED,
        /** Somebody does it. */
        ACT,
        /** It befalls a place. */
        HAPPENING
    }

    /** @throws IllegalArgumentException if the table has no such type */
    public static EventType of(String name) {
        EventType type = ALL.get(name);
        if (type == null) {
            throw new IllegalArgumentException("packs/types.txt has no type " + name);
        }
        return type;
    }

    /** The type of a name that may come from elsewhere; absent where the table has none. */
    public static @Nullable EventType find(String name) {
        return ALL.get(name);
    }

    private static Map<String, EventType> read() {
        Map<String, EventType> types = new LinkedHashMap<>();
        for (String line : PackFile.read("types.txt").lines("")) {
            List<String> fields = PackFile.split(line, '|');
            Shape shape = switch (fields.get(3)) {
                case "two-sided" -> Shape.TWO_SIDED;
                case "act" -> Shape.ACT;
                case "happening" -> Shape.HAPPENING;
                default -> throw new IllegalStateException("packs/types.txt: no shape " + fields.get(3));
            };
            Set<String> wholes =
                    fields.size() < 5 ? Set.of() : Set.of(fields.get(4).split(" "));
            types.put(fields.get(0), new EventType(fields.get(0), fields.get(1), fields.get(2), shape, wholes));
        }
        return Map.copyOf(types);
    }
}
