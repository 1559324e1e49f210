package org.linimasa.timeline.watermark;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.linimasa.rest.DescribedOperations;

/** Describes the header that each answer of this service carries, behind those that other filters add. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = LagInOpenApi.LAST)
public class LagInOpenApi implements OASFilter {
    static final int LAST = 0;

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        DescribedOperations.of(openApi).forEach(LagInOpenApi::describe);
    }

    private static void describe(Operation operation) {
        APIResponse ok = operation.getResponses().getAPIResponse("200");
        if (ok != null) {
            ok.addHeader(
                    Lag.HEADER,
                    OASFactory.createHeader()
                            .description(Lag.DESCRIPTION)
                            .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        }
    }
}
