package org.linimasa.ingest.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linimasa.ingest.stream.Part.Answer;
import org.linimasa.ingest.stream.Part.Result;
import org.linimasa.rest.Problem;
import org.linimasa.rest.ProblemKind;
import org.linimasa.rest.ProblemResponses;

/**
 * Takes the parts of a request one by one, and answers each with a line of JSON as soon as it is stored. A part that is
 * refused does not keep the next one from being taken; only where the database is away, or where too many answers wait to be
 * read, the rest is left alone, and the last line says so.
 */
public final class PartByPart implements StreamingOutput {
    /** The media type of such an answer. */
    public static final String MEDIA_TYPE = "application/x-ndjson";

    private final Parts parts;
    private final ObjectMapper mapper;
    private final RoutingContext request;
    private final KeptAnswers kept;

    /** Answers a request. */
    public PartByPart(Parts parts, ObjectMapper mapper, RoutingContext request, KeptAnswers kept) {
        this.parts = parts;
        this.mapper = mapper;
        this.request = request;
        this.kept = kept;
    }

    /** The last line: what came of all of them. */
    @Schema(name = "SummaryLine", description = "The last line of the answer.")
    @RegisterForReflection
    public record Last(
            @Schema(required = true, description = "What came of all of it")
            Summary summary) {}

    @Override
    public void write(OutputStream output) throws IOException {
        Map<Result, Long> counts = new EnumMap<>(Result.class);
        boolean complete = true;
        try (PatientOutput lines = new PatientOutput(output, request.response()::writeQueueFull, kept)) {
            Part part = parts.next();
            while (part != null && complete) {
                Answer answer;
                try {
                    lines.requireRoom();
                    answer = part.take();
                } catch (JsonProcessingException | RuntimeException e) {
                    Problem problem = ProblemResponses.ofPart(e, request);
                    answer = new Answer(Result.REFUSED, part.refused(problem));
                    complete = problem.status() != ProblemKind.UNAVAILABLE.status();
                }
                counts.merge(answer.result(), 1L, Long::sum);
                lines.writeLine(mapper.writeValueAsBytes(answer.line()));
                part = complete ? parts.next() : null;
            }
            Summary summary = new Summary(
                    complete,
                    counts.getOrDefault(Result.CREATED, 0L),
                    counts.getOrDefault(Result.KNOWN, 0L),
                    counts.getOrDefault(Result.REFUSED, 0L));
            lines.writeLine(mapper.writeValueAsBytes(new Last(summary)));
        }
    }
}
