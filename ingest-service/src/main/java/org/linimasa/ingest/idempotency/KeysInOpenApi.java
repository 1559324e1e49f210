package org.linimasa.ingest.idempotency;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.linimasa.rest.DescribedOperations;

/** Adds the key to the description of each operation that takes one, before the problems are added. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = KeysInOpenApi.FIRST)
public class KeysInOpenApi implements OASFilter {
    static final int FIRST = 100;

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private final Set<String> operationIds;

    /** @param index of all classes of the service */
    public KeysInOpenApi(IndexView index) {
        operationIds = index.getAnnotations(DotName.createSimple(Idempotent.class)).stream()
                .filter(marked -> marked.target().kind() == AnnotationTarget.Kind.METHOD)
                .map(marked -> marked.target().asMethod().annotation(OPERATION))
                .map(operation -> operation.value("operationId"))
                .filter(id -> id != null)
                .map(id -> id.asString())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        DescribedOperations.of(openApi).stream()
                .filter(operation -> operationIds.contains(String.valueOf(operation.getOperationId())))
                .forEach(operation -> operation.addParameter(key()));
    }

    private static Parameter key() {
        return OASFactory.createParameter()
                .name(IdempotencyKey.HEADER)
                .in(Parameter.In.HEADER)
                .description("A name of your own for this request, such as a UUID. Sent again with it within 24 hours"
                        + " (`linimasa.idempotency.keep`), the request is answered as the first time and changes nothing;"
                        + " 409 while it is still running, 422 for another request under the same key, 410 where the"
                        + " answer was purged. What was refused may be sent again with its key")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(1)
                        .maxLength(IdempotencyKey.MAX_CHARS));
    }
}
