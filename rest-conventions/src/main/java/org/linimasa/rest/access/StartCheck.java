package org.linimasa.rest.access;

import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Keeps a service from serving with what is only good for a laptop. In the profile {@code laptop} everybody may write, but
 * only from the machine itself; anywhere else a development's secrets and open doors are refused.
 *
 * @param laptop whether its profile is {@code laptop}
 * @param anonymous what a caller without credentials may do
 * @param host where it listens
 * @param intakeToken what the services prove themselves to each other with
 * @param adminToken what the first tokens are issued with
 * @param databasePassword absent where the database asks for none
 * @param openIssuers issuers of OpenID Connect whose every token would be let in, by the settings that are missing
 */
record StartCheck(
        boolean laptop,
        String anonymous,
        String host,
        Optional<String> intakeToken,
        Optional<String> adminToken,
        Optional<String> databasePassword,
        List<String> openIssuers) {
    private static final String LAPTOP = "laptop";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");
    private static final Set<String> WELL_KNOWN = Set.of("development", "linimasa", "postgres", "password", "secret");
    private static final int SHORTEST_SECRET = 16;
    private static final int SHORTEST_ADMIN_TOKEN = 32;

    /** Reads what is configured. */
    static StartCheck of(Config config) {
        return new StartCheck(
                ConfigUtils.isProfileActive(LAPTOP),
                config.getOptionalValue("linimasa.access.anonymous", String.class)
                        .orElse(""),
                config.getOptionalValue("quarkus.http.host", String.class).orElse(""),
                config.getOptionalValue("linimasa.intake.token", String.class),
                config.getOptionalValue("linimasa.access.admin-token", String.class),
                config.getOptionalValue("quarkus.datasource.password", String.class),
                Audiences.missing(config));
    }

    /** Why it must not serve, the worst first. */
    Stream<String> reasons() {
        if (laptop) {
            return LOOPBACK.contains(host)
                    ? Stream.empty()
                    : Stream.of("the profile laptop lets everybody write, so quarkus.http.host must be 127.0.0.1, not "
                            + host + ". Leave the profile out to serve others.");
        }
        Stream<String> open = anonymous.equalsIgnoreCase(AccessSettings.Anonymous.ADMIN.name())
                ? Stream.of(
                        "linimasa.access.anonymous=admin lets everybody write. Outside the profile laptop it is none"
                                + " or reader.")
                : Stream.empty();
        Stream<String> intake = intakeToken.map(StartCheck::isWeak).orElse(true)
                ? Stream.of("linimasa.intake.token needs a secret of its own, of " + SHORTEST_SECRET
                        + " characters or more.")
                : Stream.empty();
        Stream<String> admin = adminToken
                .filter(token -> token.length() < SHORTEST_ADMIN_TOKEN)
                .map(token -> "linimasa.access.admin-token is shorter than " + SHORTEST_ADMIN_TOKEN + " characters.")
                .stream();
        Stream<String> database = databasePassword
                .filter(WELL_KNOWN::contains)
                .map(password -> "quarkus.datasource.password is one that everybody knows.")
                .stream();
        Stream<String> issuers = openIssuers.stream()
                .map(setting ->
                        setting + " is missing, so tokens that the issuer made for any other program would be let"
                                + " in. Name whom they are made for; any says that it may be whoever.");
        return Stream.of(open, intake, admin, database, issuers).flatMap(reasons -> reasons);
    }

    private static boolean isWeak(String secret) {
        return secret.length() < SHORTEST_SECRET || WELL_KNOWN.contains(secret);
    }
}
