package org.linimasa.deploy.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Values of what a description asks for: mostly what it says, at times something else, at times an attack. */
final class RandomValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MAX_DEPTH = 5;
    private static final int LONG = 3_000;
    private static final List<String> DATES = List.of(
            "2024-01-16",
            "2024-01",
            "2024",
            "16 Januari 2024",
            "Jan 16",
            "next Friday",
            "2024-01-17T07:30:00+07:00",
            "XXXX-08-15",
            "2024-21",
            "-0550",
            "1890/1900",
            "2024-01-16TNI",
            "2024?",
            "../2024",
            "Selasa malam (16/1)");
    private static final List<String> NASTY = List.of(
            "",
            " ",
            "0",
            "-1",
            "1.5",
            "99999999999999999999",
            "1e400",
            "NaN",
            "null",
            "true",
            "2024-13-45",
            "0000-00-00",
            "9999999-01-01",
            "'; drop table event; --",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "%",
            "_",
            "\\",
            "*",
            "${jndi:ldap://127.0.0.1:1/x}",
            "\u0000",
            "\u202Eabc",
            "\uD83D\uDE80",
            "\uD800",
            "\r\nX: y",
            "=1+1",
            "{",
            "[]",
            "Asia/Jakarta",
            "Mars/Olympus",
            "id",
            "en",
            "xx-invalid-language",
            "http://127.0.0.1:1/",
            "https://news.example/a",
            "javascript:alert(1)",
            "\"r1\"",
            "((((((((((a*)*)*)*)*)*)*)*)*)*!",
            "\u0E01\u0E38\u0E21\u0E20\u0E32\u0E1E\u0E31\u0E19\u0E18\u0E4C");

    private final JsonNode openApi;
    private final RandomGenerator random;
    /** Ids that answers named, so that calls meet what there is. */
    private final List<String> ids = new ArrayList<>();

    RandomValues(JsonNode openApi, RandomGenerator random) {
        this.openApi = openApi;
        this.random = random;
    }

    /** Remembers the ids of an answer. */
    void learn(JsonNode answer) {
        answer.findValuesAsText("id").stream()
                .filter(id -> id.length() == 36 && !ids.contains(id))
                .limit(3)
                .forEach(id -> {
                    if (ids.size() < 200) {
                        ids.add(id);
                    } else {
                        ids.set(random.nextInt(ids.size()), id);
                    }
                });
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T oneOf(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    /** A parameter's value, as text. */
    String text(JsonNode parameter) {
        JsonNode schema = resolve(parameter.path("schema"));
        if (oneIn(4)) {
            return nasty();
        }
        JsonNode example = parameter.has("example") ? parameter.path("example") : schema.path("example");
        if (!example.isMissingNode() && oneIn(2)) {
            return example.asText();
        }
        JsonNode value = value(schema, 0);
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** A value of a schema, or one that is not. */
    JsonNode value(JsonNode described, int depth) {
        JsonNode schema = resolve(described);
        if (oneIn(25)) {
            return wrong();
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        for (String several : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.path(several).size() > 0) {
                return value(
                        schema.path(several)
                                .get(random.nextInt(schema.path(several).size())),
                        depth);
            }
        }
        if (schema.path("examples").size() > 0 && oneIn(3)) {
            return schema.path("examples").get(0);
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray()
                ? oneOf(List.of(type.get(0).asText(), type.get(0).asText(), "null"))
                : type.asText()) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> JSON.numberNode(random.nextInt(-2, 600));
            case "number" -> JSON.numberNode(random.nextDouble(-0.5, 1.5));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> JSON.textNode(string(schema));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            boolean wanted = required.contains(property.getKey()) ? !oneIn(15) : oneIn(3);
            if (wanted && depth < MAX_DEPTH) {
                object.set(property.getKey(), value(property.getValue(), depth + 1));
            }
        }
        if (oneIn(20)) {
            object.set(nasty(), wrong());
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        int size = oneIn(20) ? 60 : random.nextInt(4);
        for (int i = 0; i < size && depth < MAX_DEPTH; i++) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private String string(JsonNode schema) {
        if (schema.path("format").asText().equals("uuid")) {
            return ids.isEmpty() || oneIn(5) ? new UUID(random.nextLong(), random.nextLong()).toString() : oneOf(ids);
        }
        return switch (random.nextInt(5)) {
            case 0 -> nasty();
            case 1, 2 -> oneOf(DATES);
            case 3 -> sentence();
            default -> characters(random.nextInt(30));
        };
    }

    /** A text that says that something happened. */
    String sentence() {
        return oneOf(List.of(
                        "Menteri Luar Negeri bertemu duta besar pada ",
                        "The council approved the new quay on ",
                        "Gempa mengguncang Kotaraya, ",
                        "Talks will be held "))
                + oneOf(DATES)
                + (oneIn(3) ? ", " + nasty() : "")
                + oneOf(List.of(".", "!", "\n", " dan besok.", ", he said."));
    }

    String nasty() {
        return switch (random.nextInt(12)) {
            case 0 -> oneOf(NASTY).repeat(random.nextInt(1, 20));
            case 1 -> characters(LONG);
            default -> oneOf(NASTY);
        };
    }

    private JsonNode wrong() {
        return oneOf(List.of(
                JSON.nullNode(),
                JSON.numberNode(1e18),
                JSON.numberNode(-1),
                JSON.booleanNode(true),
                JSON.arrayNode().add(JSON.arrayNode()),
                JSON.objectNode().put("a", 1),
                JSON.textNode(nasty())));
    }

    private String characters(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int kind = random.nextInt(10);
            text.appendCodePoint(
                    kind < 7 ? random.nextInt(' ', 127) : random.nextInt(0xA0, kind < 9 ? 0x3000 : 0xD800));
        }
        return text.toString();
    }

    /** The same with some characters changed, doubled or left out. */
    String mangled(String text) {
        StringBuilder mangled = new StringBuilder(text);
        for (int times = random.nextInt(1, 5); times > 0 && !mangled.isEmpty(); times--) {
            int at = random.nextInt(mangled.length());
            switch (random.nextInt(4)) {
                case 0 -> mangled.deleteCharAt(at);
                case 1 -> mangled.insert(at, nasty());
                case 2 -> mangled.insert(at, mangled.charAt(at));
                default -> mangled.setLength(at);
            }
        }
        return mangled.toString();
    }

    JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.startsWith("#") ? resolve(openApi.at(reference.substring(1))) : node;
    }
}
