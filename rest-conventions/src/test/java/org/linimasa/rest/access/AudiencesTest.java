package org.linimasa.rest.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AudiencesTest {
    private static final Map<String, String> ON =
            Map.of("QUARKUS_OIDC_TENANT_ENABLED", "true", "QUARKUS_OIDC_AUTH_SERVER_URL", "https://login.example");

    @Test
    void isNotAskedForWhileLoginsAreOff() {
        assertEquals(List.of(), missing(Map.of(), Map.of()));
        assertEquals(
                List.of(),
                missing(Map.of("quarkus.oidc.tenant-enabled", "false"), Map.of("QUARKUS_OIDC_AUTH_SERVER_URL", "x")));
    }

    @Test
    void hasToBeSaid() {
        assertEquals(List.of("quarkus.oidc.token.audience"), missing(Map.of(), ON));
        assertEquals(List.of("quarkus.oidc.token.audience"), missing(Map.of("quarkus.oidc.token.audience", " "), ON));
        assertEquals(List.of(), missing(Map.of("quarkus.oidc.token.audience", "linimasa,other"), ON));
        assertEquals(List.of(), missing(Map.of("quarkus.oidc.token.audience", "any"), ON));
    }

    @Test
    void isEachIssuersOwn() {
        Map<String, String> two = Map.of(
                "QUARKUS_OIDC_TENANT_ENABLED", "true",
                "QUARKUS_OIDC_TOKEN_AUDIENCE", "linimasa",
                "QUARKUS_OIDC_PARTNER_AUTH_SERVER_URL", "https://partner.example");
        assertEquals(List.of("quarkus.oidc.partner.token.audience"), missing(Map.of(), two));
        assertEquals(List.of(), missing(Map.of("quarkus.oidc.partner.token.audience", "linimasa"), two));
        assertEquals(
                List.of("quarkus.oidc.other.token.audience", "quarkus.oidc.partner.token.audience"),
                missing(Map.of("quarkus.oidc.other.auth-server-url", "https://other.example"), two));
    }

    private static List<String> missing(Map<String, String> properties, Map<String, String> environment) {
        return Audiences.missing(new SmallRyeConfigBuilder()
                .withSources(
                        new PropertiesConfigSource(properties, "properties", 250),
                        new EnvConfigSource(environment, 300))
                .build());
    }
}
