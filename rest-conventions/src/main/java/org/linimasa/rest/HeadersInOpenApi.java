package org.linimasa.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the description of each answer the headers that follow from what it is, so that no resource has to repeat
 * them: what can be answered 304 carries an entity tag, what was created or has moved says where it is. What an
 * operation says itself is kept.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class HeadersInOpenApi implements OASFilter {
    private static final String ETAG = "ETag";
    private static final String LOCATION = "Location";

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        DescribedOperations.of(openApi).forEach(HeadersInOpenApi::describe);
    }

    private static void describe(Operation operation) {
        if (operation.getResponses() == null) {
            return;
        }
        Map<String, APIResponse> responses = operation.getResponses().getAPIResponses();
        if (responses.containsKey("304")) {
            add(responses.get("200"), ETAG, "Send it as If-None-Match: 304 until something changes (RFC 9110)");
        }
        APIResponse created = responses.get("201");
        if (created != null) {
            add(created, ETAG, "Changes with the state");
            add(created, LOCATION, "Where it can be read");
            add(responses.get("200"), ETAG, "Changes with the state");
            add(responses.get("200"), LOCATION, "Where it can be read");
        }
        add(responses.get("308"), LOCATION, "Where it is now");
    }

    private static void add(@Nullable APIResponse response, String name, String description) {
        if (response == null
                || response.getHeaders() != null && response.getHeaders().containsKey(name)) {
            return;
        }
        response.addHeader(
                name,
                OASFactory.createHeader()
                        .description(description)
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }
}
