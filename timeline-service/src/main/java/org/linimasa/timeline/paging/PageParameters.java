package org.linimasa.timeline.paging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters by which a reader walks through a list. */
@RegisterForReflection
public class PageParameters {
    @QueryParam(Limit.PARAMETER)
    @Parameter(
            description = "Entries per page.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @Nullable
    String limit;

    @QueryParam(Cursors.PARAMETER)
    @Parameter(description = "nextCursor of the page before; opaque. All other parameters but limit stay as they were.")
    @Nullable
    String cursor;

    /** How many entries, see {@link Limit#read}. */
    public int limit() {
        return Limit.read(limit);
    }

    /** Where the page starts; absent for the first one. */
    public @Nullable String cursor() {
        return cursor;
    }
}
