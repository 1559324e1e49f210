package org.linimasa.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** The operations that a description of an API lists: where filters begin. */
public final class DescribedOperations {
    private DescribedOperations() {}

    /** All operations of all paths; none where the description has no paths yet. */
    public static List<Operation> of(OpenAPI openApi) {
        if (openApi.getPaths() == null || openApi.getPaths().getPathItems() == null) {
            return List.of();
        }
        return openApi.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .toList();
    }
}
