package org.linimasa.ingest.document;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.stream.Part.Result;
import org.linimasa.ingest.stream.Summary;
import org.linimasa.rest.Problem;

/** A line of the answer to a batch: what became of one of its lines, or of all. */
@Schema(
        name = "BatchLine",
        description = "What became of one line of the batch. The last line of the answer has nothing but `summary`.")
@RegisterForReflection
record BatchLineView(
        @Nullable @Schema(description = "Line of the batch, from 1", examples = "1")
        Long line,

        @Nullable @Schema(description = "CREATED, KNOWN or REFUSED", examples = "CREATED")
        Result result,

        @Nullable @Schema(description = "The document, UUID")
        UUID document,

        @Nullable @Schema(description = "Its version", examples = "1")
        Integer version,

        @Nullable @Schema(description = "False where a newer text at the same URL has its place")
        Boolean live,

        @Nullable @Schema(description = "Ids of the events it supports, UUID, by place in the text")
        List<UUID> events,

        @Nullable @Schema(description = "Why it was not taken; `errors` names the field")
        Problem problem,

        @Nullable @Schema(description = "In the last line alone: what came of all of it")
        Summary summary) {}
