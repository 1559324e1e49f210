package org.linimasa.timeline.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service where reading needs a login, too. */
public final class ClosedDoors implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "linimasa.access.anonymous", "none",
                "linimasa.rate-limit.enabled", "true",
                "linimasa.rate-limit.requests-per-minute", "100000",
                "linimasa.rate-limit.failed-logins-per-minute", "100000");
    }
}
