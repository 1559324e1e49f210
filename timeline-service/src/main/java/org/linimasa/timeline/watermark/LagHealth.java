package org.linimasa.timeline.watermark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says in the readiness how far the projection is behind. It never makes the service unready: all replicas lag
 * together, and an old timeline that says so is better than none.
 */
@Readiness
@ApplicationScoped
class LagHealth implements HealthCheck {
    private final Watermarks watermarks;

    LagHealth(Watermarks watermarks) {
        this.watermarks = watermarks;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            return describe(watermarks.current());
        } catch (PersistenceException e) {
            return HealthCheckResponse.named("projection")
                    .down()
                    .withData("reason", "the database cannot be reached")
                    .build();
        }
    }

    private static HealthCheckResponse describe(Watermark watermark) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("projection")
                .up()
                .withData("applied", watermark.applied())
                .withData("head", watermark.head())
                .withData("lag", watermark.lag());
        if (watermark.heardAt() != null) {
            answer.withData("heardAt", watermark.heardAt().toString());
        }
        return answer.build();
    }
}
