package org.linimasa.ingest.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stretch of what people said of events. */
@Schema(name = "Corrections", description = "What people said of events.")
@RegisterForReflection
record CorrectionsView(
        @Schema(required = true, description = "The newest first")
        List<CorrectionView> corrections) {}
