package org.linimasa.timeline.plan;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of plans.
 *
 * @param plans in the order of the list
 * @param nextCursor absent on the last page
 */
@RegisterForReflection
@Schema(description = "A page of plans.")
public record PlanPage(
        @Schema(
                description =
                        "What is overdue, then what lies ahead or goes on, both in the order of time and the undated"
                                + " last; then what is settled, the newest first")
        List<PlanView> plans,

        @Nullable @Schema(description = "Ask for the next page with it; absent on the last page")
        String nextCursor) {
    /** Copies the list. */
    public PlanPage {
        plans = List.copyOf(plans);
    }
}
