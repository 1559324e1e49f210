package org.linimasa.timeline.watermark;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a reader is told about the age of what he reads: the header {@code Linimasa-Lag} counts the messages that the
 * projection is behind. While the ingest service is silent nobody knows whether there are more, so the count then
 * carries its age, {@code 0;age=95}; before its first word it is {@code unknown}. Structured fields, RFC 9651.
 */
@ApplicationScoped
public class Lag {
    /** The header's name. */
    public static final String HEADER = "Linimasa-Lag";

    /** For the API's description. */
    public static final String DESCRIPTION = "How many changes this answer may miss, such as 0. 0;age=95 where the"
            + " ingest service has not been heard for 95 seconds, unknown where it never was.";

    private final Watermarks watermarks;
    private final Clock clock;
    private final Duration silentAfter;

    Lag(
            Watermarks watermarks,
            Clock clock,
            @ConfigProperty(name = "linimasa.intake.silent-after") Duration silentAfter) {
        this.watermarks = watermarks;
        this.clock = clock;
        this.silentAfter = silentAfter;
    }

    /** The value of the header. */
    public String header() {
        Watermark watermark = watermarks.recent();
        Instant heardAt = watermark.heardAt();
        if (heardAt == null) {
            return "unknown";
        }
        Duration silence = Duration.between(heardAt, clock.instant());
        return silence.compareTo(silentAfter) <= 0
                ? Long.toString(watermark.lag())
                : watermark.lag() + ";age=" + silence.toSeconds();
    }
}
