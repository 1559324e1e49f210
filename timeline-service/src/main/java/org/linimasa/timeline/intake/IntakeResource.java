package org.linimasa.timeline.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.Problem;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;
import org.linimasa.rest.access.Roles;

/** Takes the messages of the ingest service. Not a part of the public API. */
@Path("/intake/messages")
@RegisterForReflection
public class IntakeResource {
    private static final Logger LOG = Logger.getLogger(IntakeResource.class);
    private static final String AFTER = "Linimasa-After";
    private static final String HEAD = "Linimasa-Head";

    private final MessageReader reader;
    private final ApplyMessages applyMessages;
    private final IntakeMetrics metrics;

    IntakeResource(MessageReader reader, ApplyMessages applyMessages, IntakeMetrics metrics) {
        this.reader = reader;
        this.applyMessages = applyMessages;
        this.metrics = metrics;
    }

    /**
     * What the sender is told.
     *
     * @param received the messages of this batch
     * @param watermark the highest sequence applied, a decimal number; a sender that was told a higher one before knows
     *     that the projection was lost and sends from here
     */
    @RegisterForReflection
    public record Receipt(int received, String watermark) {}

    @POST
    @RolesAllowed(Roles.INGEST_SERVICE)
    @Consumes("application/cloudevents-batch+json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Receipt receive(
            @HeaderParam(AFTER) @Nullable String after,
            @HeaderParam(HEAD) @Nullable String head,
            @Nullable JsonNode batch)
            throws JsonProcessingException {
        List<Delivery> deliveries = reader.read(batch);
        ApplyMessages.Outcome outcome = applyMessages.apply(deliveries, number(AFTER, after), number(HEAD, head));
        metrics.count(outcome);
        if (outcome.applied() + outcome.unknownTypes() > 0) {
            LOG.infof(
                    "Batch through %d of %d: %d applied, %d known, %d of unknown type",
                    outcome.watermark().applied(),
                    outcome.watermark().head(),
                    outcome.applied(),
                    outcome.known(),
                    outcome.unknownTypes());
        }
        return new Receipt(deliveries.size(), Long.toString(outcome.watermark().applied()));
    }

    private static long number(String header, @Nullable String value) {
        if (value == null) {
            return 0;
        }
        if (!value.matches("\\d{1,18}")) {
            throw new ProblemException(
                    ProblemKind.UNREADABLE_REQUEST,
                    new Problem.FieldError("header", header, null, "not-a-number", header + " is a decimal number."));
        }
        return Long.parseLong(value);
    }
}
