package org.linimasa.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds to the description of each operation the problems that any operation may answer with, so that no resource has to
 * repeat them: 400, 405, 406, 429 and 503 everywhere, 401 and 403 where a role is needed, 404 where the path names
 * an id, 408, 413, 415 and 422 where there is a body, 409, 410 and 422 where the request may have a key. What an operation
 * says itself is kept, and every error is a problem.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {
    private static final String SCHEMA = "Problem";
    /** What Quarkus says of 401 and 403 where an operation says nothing. */
    private static final Set<String> AUTOMATIC = Set.of("Not Authorized", "Not Allowed");

    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        if (openApi.getPaths() == null || openApi.getPaths().getPathItems() == null) {
            return;
        }
        openApi.getPaths().getPathItems().forEach(this::describe);
    }

    private void describe(String path, PathItem item) {
        item.getOperations().values().forEach(operation -> {
            add(operation, path, ProblemKind.UNREADABLE_REQUEST);
            add(operation, path, ProblemKind.METHOD_NOT_ALLOWED);
            add(operation, path, ProblemKind.NOT_ACCEPTABLE);
            add(operation, path, ProblemKind.TOO_MANY_REQUESTS);
            add(operation, path, ProblemKind.UNAVAILABLE);
            if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
                forget(operation, AUTOMATIC);
                add(operation, path, ProblemKind.UNAUTHORIZED);
                add(operation, path, ProblemKind.FORBIDDEN);
            }
            if (path.contains("{")) {
                add(operation, path, ProblemKind.NOT_FOUND);
            }
            if (operation.getRequestBody() != null) {
                add(operation, path, ProblemKind.TOO_SLOW);
                add(operation, path, ProblemKind.TOO_LARGE);
                add(operation, path, ProblemKind.UNSUPPORTED_MEDIA_TYPE);
                add(operation, path, ProblemKind.INVALID_VALUE);
            }
            if (takesKey(operation)) {
                add(operation, path, ProblemKind.CONFLICT);
                add(operation, path, ProblemKind.GONE);
                add(operation, path, ProblemKind.INVALID_VALUE);
            }
            for (ProblemKind kind : ProblemKind.values()) {
                if (operation.getResponses().hasAPIResponse(String.valueOf(kind.status()))) {
                    add(operation, path, kind);
                }
            }
        });
    }

    private static boolean takesKey(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(it -> "Idempotency-Key".equals(it.getName()));
    }

    /** Quarkus gives one and the same object to all operations. */
    private static void forget(Operation operation, Set<String> descriptions) {
        APIResponses responses = operation.getResponses();
        List.copyOf(responses.getAPIResponses().entrySet()).stream()
                .filter(response -> descriptions.contains(response.getValue().getDescription()))
                .forEach(response -> responses.removeAPIResponse(response.getKey()));
    }

    private void add(Operation operation, String path, ProblemKind kind) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponses responses = operation.getResponses();
        String status = String.valueOf(kind.status());
        APIResponse described = responses.getAPIResponse(status);
        if (described == null) {
            described = OASFactory.createAPIResponse().description(kind.title() + ". " + kind.description());
            responses.addAPIResponse(status, described);
        }
        if (described.getContent() == null) {
            described.setContent(content(path, kind));
        }
        if (kind == ProblemKind.METHOD_NOT_ALLOWED) {
            described.addHeader(
                    "Allow",
                    OASFactory.createHeader()
                            .description("The methods of this path")
                            .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        }
    }

    private static Content content(String path, ProblemKind kind) {
        // In the order in which it is served, and in the same one with every build.
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "/problems/" + kind.slug());
        example.put("title", kind.title());
        example.put("status", kind.status());
        example.put("detail", kind.description());
        example.put("instance", path);
        example.put("traceId", TRACE_ID);
        example.put("errors", List.of());
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + SCHEMA))
                                .example(example));
    }
}
