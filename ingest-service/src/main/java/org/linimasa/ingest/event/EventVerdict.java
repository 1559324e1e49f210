package org.linimasa.ingest.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person says of an event as a whole, unchecked. */
@Schema(name = "EventVerdict", description = "What a person says of an event as a whole.")
@RegisterForReflection
record EventVerdict(
        @Schema(
                required = true,
                nullable = false,
                description = "CONFIRMED: it is an event. REJECTED: it is none, the texts were read wrongly")
        @Nullable
        Verdict verdict) {}
