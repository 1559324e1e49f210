package org.linimasa.rest.access;

import io.quarkus.arc.All;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps a service from serving with what is only good for a laptop. In the profile {@code laptop}, and while developing,
 * everybody may write, but only from the machine itself; anywhere else a development's secrets and open doors are refused.
 */
@ApplicationScoped
class StartCheck {
    private static final int FIRST = 1;
    private static final String LAPTOP = "laptop";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");
    private static final Set<String> WELL_KNOWN = Set.of("development", "linimasa", "postgres", "password", "secret");
    private static final int SHORTEST_SECRET = 16;
    private static final int SHORTEST_ADMIN_TOKEN = 32;

    private final AccessSettings access;
    private final List<RequiredSecret> secrets;
    private final String host;
    private final Optional<String> databasePassword;

    StartCheck(
            AccessSettings access,
            @All List<RequiredSecret> secrets,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> databasePassword) {
        this.access = access;
        this.secrets = secrets;
        this.host = host;
        this.databasePassword = databasePassword;
    }

    /** Before anything begins to work. */
    void check(@Observes @Priority(FIRST) StartupEvent event) {
        if (LaunchMode.current() != LaunchMode.NORMAL) {
            return;
        }
        boolean laptop = ConfigUtils.getProfiles().contains(LAPTOP);
        reasons(laptop).findFirst().ifPresent(reason -> {
            throw new ConfigurationException("This service does not start: " + reason);
        });
    }

    /** Why it must not serve, the worst first. */
    Stream<String> reasons(boolean laptop) {
        if (laptop) {
            return LOOPBACK.contains(host)
                    ? Stream.empty()
                    : Stream.of("the profile laptop lets everybody write, so quarkus.http.host must be 127.0.0.1, not "
                            + host + ". Leave the profile out to serve others.");
        }
        Stream<String> open = access.anonymous() == AccessSettings.Anonymous.ADMIN
                ? Stream.of(
                        "linimasa.access.anonymous=admin lets everybody write. Outside the profile laptop it is none"
                                + " or reader.")
                : Stream.empty();
        Stream<String> admin = access
                .adminToken()
                .filter(token -> token.length() < SHORTEST_ADMIN_TOKEN || WELL_KNOWN.contains(token))
                .map(token -> "linimasa.access.admin-token is shorter than " + SHORTEST_ADMIN_TOKEN + " characters.")
                .stream();
        Stream<String> database = databasePassword
                .filter(WELL_KNOWN::contains)
                .map(password -> "quarkus.datasource.password is one that everybody knows.")
                .stream();
        Stream<String> missing = secrets.stream()
                .filter(secret -> secret.value().map(StartCheck::isWeak).orElse(true))
                .map(secret -> secret.property() + " needs a secret of its own, of " + SHORTEST_SECRET
                        + " characters or more.");
        return Stream.of(open, missing, admin, database).flatMap(reasons -> reasons);
    }

    private static boolean isWeak(String secret) {
        return secret.length() < SHORTEST_SECRET || WELL_KNOWN.contains(secret);
    }
}
