package org.linimasa.ingest.imports;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.event.SubmittedEventView.Reading;
import org.linimasa.ingest.stream.Part.Result;
import org.linimasa.ingest.stream.Summary;
import org.linimasa.rest.Problem;

/** A line of the answer: what became of one event of the file, or of all. */
@Schema(
        name = "ImportLine",
        description = "What became of one event of the file. The last line has nothing but `summary`.")
@RegisterForReflection
record ImportedEventView(
        @Nullable @Schema(description = "Counts the events of the file, from 1", examples = "1")
        Long row,

        @Nullable @Schema(description = "Line of the file where the event begins, from 1", examples = "2")
        Long line,

        @Nullable @Schema(description = "CREATED, KNOWN or REFUSED", examples = "CREATED")
        Result result,

        @Nullable @Schema(description = "The event it is part of, UUID")
        UUID event,

        @Nullable @Schema(description = "Revision of that event", examples = "1")
        Integer revision,

        @Nullable @Schema(description = "How it was read: its normalized time with the explanation")
        Reading submitted,

        @Nullable @Schema(description = "Why it was not taken; `errors` names the field")
        Problem problem,

        @Nullable @Schema(description = "In the last line alone: what came of all of it")
        Summary summary) {}
