package org.linimasa.ingest.imports;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.event.SubmittedEvent;
import org.linimasa.ingest.imports.CalendarEvent.Horizon;
import org.linimasa.rest.ProblemException;

/** What holds for each event of a file that does not say otherwise. */
@RegisterForReflection
class ImportParameters {
    private static final String OTHERWISE = "For each event that does not say it itself: ";

    @QueryParam("anchor")
    @Parameter(description = OTHERWISE + "the day its date counts from, ISO 8601", example = "2024-01-17")
    @Nullable
    String anchor;

    @QueryParam("language")
    @Parameter(description = OTHERWISE + "its language, BCP 47; detected where absent", example = "id")
    @Nullable
    String language;

    @QueryParam("zone")
    @Parameter(description = OTHERWISE + "the IANA time zone of its local times", example = "Asia/Jakarta")
    @Nullable
    String zone;

    @QueryParam("publisher")
    @Parameter(description = OTHERWISE + "who says so", example = "Contoh News")
    @Nullable
    String publisher;

    @QueryParam("recurUntil")
    @Parameter(
            description = "Of a calendar: events that recur are read up to this day, inclusive, ISO 8601. Where it is"
                    + " absent, up to their end, and those without one for a year from now",
            schema = @Schema(type = SchemaType.STRING, format = "date"),
            example = "2026-12-31")
    @Nullable
    String recurUntil;

    /**
     * How far what recurs is read.
     *
     * @throws ProblemException 422 for what is no day
     */
    Horizon horizon(LocalDate today) {
        if (recurUntil == null) {
            return new Horizon(today.plusYears(1), false);
        }
        try {
            return new Horizon(LocalDate.parse(recurUntil), true);
        } catch (DateTimeException e) {
            throw ProblemException.invalidParameter(
                    "recurUntil", "invalid-date", "\"" + recurUntil + "\" is no day such as 2026-12-31.");
        }
    }

    SubmittedEvent complete(SubmittedEvent event) {
        return new SubmittedEvent(
                event.title(),
                event.when(),
                otherwise(event.anchor(), anchor),
                otherwise(event.language(), language),
                event.status(),
                event.type(),
                event.participants(),
                event.place(),
                otherwise(event.zone(), zone),
                event.key(),
                otherwise(event.publisher(), publisher),
                event.url());
    }

    private static @Nullable String otherwise(@Nullable String value, @Nullable String parameter) {
        return value == null ? parameter : value;
    }
}
