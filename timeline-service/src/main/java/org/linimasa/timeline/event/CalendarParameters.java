package org.linimasa.timeline.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.ProblemException;
import org.linimasa.timeline.export.Cancelled;

/** How a calendar shows what has no day or does not take place. */
@RegisterForReflection
public class CalendarParameters {
    @QueryParam("vague")
    @Parameter(
            description = "include: also what is coarser than a month or open, on the earliest day it may be, with a ~"
                    + " before its title. omit: count it in Omitted-Count.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"omit", "include"},
                            defaultValue = "omit"))
    @Nullable
    String vague;

    @QueryParam("cancelled")
    @Parameter(
            description = "What does not take place: status gives it STATUS:CANCELLED, which many calendars hide; mark"
                    + " shows it with a \u2717 before its title; omit leaves it out.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"status", "mark", "omit"},
                            defaultValue = "status"))
    @Nullable
    String cancelled;

    /** @throws ProblemException 400 for any other word */
    boolean includesVague() {
        return switch (vague) {
            case null -> false;
            case "omit" -> false;
            case "include" -> true;
            default -> throw unknown("vague", vague, "omit, include");
        };
    }

    /** @throws ProblemException 400 for any other word */
    Cancelled cancelled() {
        return switch (cancelled) {
            case null -> Cancelled.STATUS;
            case "status" -> Cancelled.STATUS;
            case "mark" -> Cancelled.MARK;
            case "omit" -> Cancelled.OMIT;
            default -> throw unknown("cancelled", cancelled, "status, mark, omit");
        };
    }

    private static ProblemException unknown(String name, String value, String known) {
        return ProblemException.unreadableParameter(
                name,
                "unknown-value",
                "\"" + value + "\" is not a value of " + name + ". Known values: " + known + ".");
    }
}
