package org.linimasa.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** Label selectors, as Kubernetes reads them. */
final class Labels {
    private Labels() {}

    /** @param selector with {@code matchLabels} and {@code matchExpressions}; an empty one matches everything */
    static boolean match(JsonNode selector, JsonNode labels) {
        return contains(labels, selector.path("matchLabels"))
                && StreamSupport.stream(selector.path("matchExpressions").spliterator(), false)
                        .allMatch(expression -> matches(expression, labels));
    }

    /** Whether all of the wanted labels are among those there are. */
    static boolean contains(JsonNode labels, JsonNode wanted) {
        return wanted.properties().stream().allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
    }

    private static boolean matches(JsonNode expression, JsonNode labels) {
        JsonNode value = labels.path(expression.path("key").asText());
        boolean among = StreamSupport.stream(expression.path("values").spliterator(), false)
                .anyMatch(value::equals);
        return switch (expression.path("operator").asText()) {
            case "In" -> among;
            case "NotIn" -> !among;
            case "Exists" -> !value.isMissingNode();
            case "DoesNotExist" -> value.isMissingNode();
            default -> false;
        };
    }
}
