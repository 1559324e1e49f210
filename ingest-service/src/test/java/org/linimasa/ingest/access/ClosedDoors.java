package org.linimasa.ingest.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service as it is in production: nobody without a login. */
public final class ClosedDoors implements QuarkusTestProfile {
    /** Lets its bearer issue the first tokens. */
    public static final String ADMIN = "configured-for-tests-and-long-enough";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "linimasa.access.anonymous", "none",
                "linimasa.access.admin-token", ADMIN,
                "linimasa.rate-limit.enabled", "true",
                "linimasa.http.body-patience", "3s",
                "linimasa.rate-limit.requests-per-minute", "100000",
                "linimasa.rate-limit.failed-logins-per-minute", "100000");
    }
}
