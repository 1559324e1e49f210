package org.linimasa.timeline.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service where reading needs a login, too, behind one proxy. */
public final class ClosedDoors implements QuarkusTestProfile {
    /** More than the requests that a caller may have under way at once. */
    static final int STREAMS_OF_ONE = 40;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "linimasa.access.anonymous", "none",
                "linimasa.stream.max-listeners-of-one", Integer.toString(STREAMS_OF_ONE),
                "linimasa.rate-limit.enabled", "true",
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "linimasa.http.body-patience", "3s",
                "linimasa.rate-limit.requests-per-minute", "100000",
                "linimasa.rate-limit.failed-logins-per-minute", "100000");
    }
}
