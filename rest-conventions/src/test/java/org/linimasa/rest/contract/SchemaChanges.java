package org.linimasa.rest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What breaks clients in a schema, which depends on who writes what it describes. */
final class SchemaChanges {
    /** Who writes it. */
    enum Direction {
        /** By the client: nothing that was taken may be refused. */
        SENT,
        /** By the service: nothing may be missing or be different. */
        ANSWERED
    }

    private static final List<String> COMBINATIONS = List.of("oneOf", "anyOf", "allOf");
    private static final List<String> UPPER_LIMITS = List.of("maxLength", "maximum", "maxItems");
    private static final List<String> LOWER_LIMITS = List.of("minLength", "minimum", "minItems");

    private final JsonNode older;
    private final JsonNode newer;
    private final Direction direction;
    /** Schemas hold themselves: each pair is compared once. */
    private final Set<List<String>> compared = new HashSet<>();

    private final List<String> found = new ArrayList<>();

    /**
     * @param older the whole description, to which references point
     * @param newer likewise
     */
    SchemaChanges(JsonNode older, JsonNode newer, Direction direction) {
        this.older = older;
        this.newer = newer;
        this.direction = direction;
    }

    List<String> between(String where, JsonNode before, JsonNode after) {
        compare(where, before, after);
        return found;
    }

    private void compare(String where, JsonNode givenBefore, JsonNode givenAfter) {
        String from = givenBefore.path("$ref").asText();
        String to = givenAfter.path("$ref").asText();
        if (!from.isEmpty() && !to.isEmpty() && !compared.add(List.of(from, to))) {
            return;
        }
        JsonNode before = resolve(older, givenBefore);
        JsonNode after = resolve(newer, givenAfter);
        types(where, before, after);
        values(where, before, after);
        if (!before.path("format").equals(after.path("format"))) {
            found.add(where + " has the format " + after.path("format").asText("of any text") + " and had "
                    + before.path("format").asText("none"));
        }
        if (direction == Direction.SENT) {
            limits(where, before, after);
        }
        properties(where, before, after);
        compareIfThere(where + "[]", before, after, "items");
        compareIfThere(where + ".*", before, after, "additionalProperties");
        COMBINATIONS.forEach(combination -> alternatives(where, before.path(combination), after.path(combination)));
    }

    private static JsonNode resolve(JsonNode api, JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.startsWith("#/") ? resolve(api, api.at(reference.substring(1))) : schema;
    }

    private void types(String where, JsonNode before, JsonNode after) {
        Set<String> then = texts(before.path("type"));
        Set<String> now = texts(after.path("type"));
        boolean fits = direction == Direction.SENT
                ? now.isEmpty() || !then.isEmpty() && now.containsAll(then)
                : then.isEmpty() || !now.isEmpty() && then.containsAll(now);
        if (!fits) {
            found.add(where + " is " + now + " and was " + then);
        }
    }

    /** A closed list: a client sends what is on it, and is told nothing that is not. */
    private void values(String where, JsonNode before, JsonNode after) {
        Set<String> then = texts(before.path("enum"));
        Set<String> now = texts(after.path("enum"));
        if (direction == Direction.SENT) {
            if (!now.isEmpty() && (then.isEmpty() || !now.containsAll(then))) {
                found.add(where + " takes only " + now + " and took " + (then.isEmpty() ? "anything" : then));
            }
        } else if (!then.isEmpty() && (now.isEmpty() || !then.containsAll(now))) {
            found.add(where + " can be " + (now.isEmpty() ? "anything" : now) + " and was one of " + then);
        }
    }

    private void limits(String where, JsonNode before, JsonNode after) {
        for (String limit : UPPER_LIMITS) {
            if (after.has(limit)
                    && after.get(limit).asDouble() < before.path(limit).asDouble(Double.POSITIVE_INFINITY)) {
                found.add(where + " has the smaller " + limit + " " + after.get(limit));
            }
        }
        for (String limit : LOWER_LIMITS) {
            if (after.path(limit).asDouble() > before.path(limit).asDouble()) {
                found.add(where + " has the greater " + limit + " " + after.get(limit));
            }
        }
        if (after.has("pattern") && !after.get("pattern").equals(before.path("pattern"))) {
            found.add(where + " has another pattern");
        }
    }

    private void properties(String where, JsonNode before, JsonNode after) {
        before.path("properties").properties().forEach(property -> {
            JsonNode now = after.path("properties").path(property.getKey());
            if (now.isMissingNode()) {
                // Also of what is sent: a field that is not known is refused.
                found.add(where + "." + property.getKey() + " is gone");
            } else {
                compare(where + "." + property.getKey(), property.getValue(), now);
            }
        });
        Set<String> broken = texts((direction == Direction.SENT ? after : before).path("required"));
        broken.removeAll(texts((direction == Direction.SENT ? before : after).path("required")));
        String what = direction == Direction.SENT ? " is required now" : " is no longer always there";
        broken.forEach(name -> found.add(where + "." + name + what));
    }

    private void compareIfThere(String where, JsonNode before, JsonNode after, String part) {
        if (before.path(part).isObject() && after.path(part).isObject()) {
            compare(where, before.path(part), after.path(part));
        }
    }

    private void alternatives(String where, JsonNode before, JsonNode after) {
        boolean fewer = after.size() < before.size();
        boolean more = after.size() > before.size();
        if (direction == Direction.SENT ? fewer : more) {
            found.add(where + " has " + after.size() + " alternatives and had " + before.size());
        }
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            compare(where, before.get(i), after.get(i));
        }
    }

    private static Set<String> texts(JsonNode oneOrMore) {
        Set<String> texts = new TreeSet<>();
        if (oneOrMore.isTextual()) {
            texts.add(oneOrMore.asText());
        }
        oneOrMore.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
