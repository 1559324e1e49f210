package org.linimasa.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.linimasa.rest.DescribedOperations;

/**
 * Puts the shipped examples into the description of the API: their texts, and the ids that follow from them. Computed
 * when the service is built, because a change of a language pack may change an event's id.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ExamplesInOpenApi implements OASFilter {
    private static final String JSON = "application/json";

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        ShippedExamples examples = ShippedExamples.read();
        DescribedOperations.of(openApi).forEach(operation -> fill(operation, examples));
    }

    private static void fill(Operation operation, ShippedExamples examples) {
        switch (String.valueOf(operation.getOperationId())) {
            case "getDocument", "getDocumentText" -> setId(operation, examples.documentId());
            case "getEvent", "correctEvent" -> setId(operation, examples.eventId());
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
        MediaType body = operation.getRequestBody().getContent().getMediaType(JSON);
        Example article = OASFactory.createExample()
                .summary("A shipped example, whose publication date is inferred from its text")
                .value(JsonNodeFactory.instance.objectNode().put("text", text));
        body.addExample("article", article);
    }
}
