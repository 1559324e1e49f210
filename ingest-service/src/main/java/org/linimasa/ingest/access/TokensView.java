package org.linimasa.ingest.access;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All tokens that are not revoked. */
@RegisterForReflection
@Schema(name = "Tokens", description = "All tokens that are not revoked")
record TokensView(
        @Schema(required = true, description = "By name") List<TokenView> tokens) {}
