package org.linimasa.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Names in JSON-LD: a name, the name of a thing, or those of several things. */
final class LinkedNames {
    private LinkedNames() {}

    /** With commas between them; empty where there are none. */
    static String of(JsonNode node) {
        Stream<JsonNode> things = node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
        return things.map(thing -> thing.isObject() ? thing.path("name") : thing)
                .map(name -> name.isArray() ? name.path(0) : name)
                .filter(JsonNode::isTextual)
                .map(name -> name.asText().strip())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
