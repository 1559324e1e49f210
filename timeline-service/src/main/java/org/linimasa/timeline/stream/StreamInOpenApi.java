package org.linimasa.timeline.stream;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.linimasa.rest.DescribedOperations;

/** Takes the filters that the stream refuses out of its description: they are parameters of lists, which it shares. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class StreamInOpenApi implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        DescribedOperations.of(openApi).stream()
                .filter(operation -> StreamResource.OPERATION.equals(operation.getOperationId()))
                .forEach(StreamInOpenApi::describe);
    }

    private static void describe(Operation operation) {
        for (Parameter parameter : new ArrayList<>(operation.getParameters())) {
            if (StreamResource.REFUSED_FILTERS.contains(parameter.getName())) {
                operation.removeParameter(parameter);
            }
        }
    }
}
