package org.linimasa.timeline.plan;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;

/**
 * What was announced and what became of it.
 *
 * @param event as it stands now
 * @param slip absent where it cannot be said
 */
@RegisterForReflection
@Schema(name = "PlannedEvent", description = "What was announced and what became of it.")
public record PlanView(
        @Schema(
                description =
                        "As it stands now: its status, phase and time. Its plan holds the time first expected, each"
                                + " announcement in steps, and in fulfilledBy the mention that reports the outcome; it is absent"
                                + " where no text announced the event and only its status says that it was planned.")
        Event event,

        @Nullable
        @Schema(
                description =
                        "How far the start moved from what was first announced; absent where either time is open, and"
                                + " where the event does not take place or was put off without a new date")
        Slip slip) {}
