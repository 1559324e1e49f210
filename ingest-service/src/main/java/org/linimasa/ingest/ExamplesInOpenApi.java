package org.linimasa.ingest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.linimasa.ingest.job.Job;
import org.linimasa.rest.DescribedOperations;

/**
 * Puts the shipped examples into the description of the API: their texts, and the ids that follow from them. Computed
 * when the service is built, because a change of a language pack may change an event's id.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ExamplesInOpenApi implements OASFilter {
    private static final String JSON = "application/json";
    /** The id of https://news.example/feed.xml. */
    private static final UUID EXAMPLE_FEED =
            UUID.nameUUIDFromBytes("feed https://news.example/feed.xml".getBytes(StandardCharsets.UTF_8));

    /** The id of http://localhost:9000/linimasa. */
    private static final UUID EXAMPLE_WEBHOOK =
            UUID.nameUUIDFromBytes("webhook http://localhost:9000/linimasa".getBytes(StandardCharsets.UTF_8));

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        ShippedExamples examples = ShippedExamples.read();
        DescribedOperations.of(openApi).forEach(operation -> fill(operation, examples));
    }

    private static void fill(Operation operation, ShippedExamples examples) {
        switch (String.valueOf(operation.getOperationId())) {
            case "getDocument", "getDocumentText" -> setId(operation, examples.documentId());
            case "getFeed", "removeFeed" -> setId(operation, EXAMPLE_FEED);
            case "getWebhook",
                    "renewWebhookSecret",
                    "pingWebhook",
                    "listWebhookDeliveries",
                    "resendWebhookDeliveries" -> setId(operation, EXAMPLE_WEBHOOK);
            // Not the one of the other examples.
            case "removeWebhook" -> setId(operation, EXAMPLE_FEED);
            case "getJob" -> setId(operation, Job.idOf("REPLAY", 1));
            // Not the first one: its events are the examples of other operations.
            case "retractDocument" -> setId(operation, examples.lastDocumentId());
            case "getEvent", "correctEvent", "reviewEvent" -> setId(operation, examples.eventId());
            case "mergeEvents" -> {
                setId(operation, examples.eventId());
                addExample(
                        operation,
                        "events",
                        "Two events of the shipped article",
                        object().put("event", examples.otherEventId().toString()));
            }
            case "splitEvent" -> {
                setId(operation, examples.eventId());
                ObjectNode body = object();
                ArrayNode mentions = body.putArray("mentions");
                examples.otherMentionIds().forEach(id -> mentions.add(id.toString()));
                addExample(operation, "mentions", "Takes apart what the example of merge has merged", body);
            }
            case "ingestDocument", "analyze" -> addArticle(operation, examples.text());
            default -> {
                // Its examples depend on nothing.
            }
        }
    }

    private static void setId(Operation operation, Object id) {
        operation.getParameters().stream()
                .filter(parameter -> parameter.getName().equals("id"))
                .forEach(parameter -> parameter.setExample(id.toString()));
    }

    private static void addArticle(Operation operation, String text) {
        addExample(
                operation,
                "article",
                "A shipped example, whose publication date is inferred from its text",
                object().put("text", text));
    }

    private static void addExample(Operation operation, String name, String summary, ObjectNode value) {
        MediaType body = operation.getRequestBody().getContent().getMediaType(JSON);
        body.addExample(name, OASFactory.createExample().summary(summary).value(value));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
