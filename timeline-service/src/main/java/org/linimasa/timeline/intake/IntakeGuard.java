package org.linimasa.timeline.intake;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/** Lets in whoever knows the token, before a byte of the body is read. */
@Provider
@IntakeToken
public class IntakeGuard implements ContainerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final byte[] expected;

    IntakeGuard(@ConfigProperty(name = "linimasa.intake.token") String token) {
        this.expected = token.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String given = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (!isKnown(given)) {
            throw new ProblemException(
                    ProblemKind.UNAUTHORIZED,
                    "Only the ingest service delivers messages here, with its bearer token.",
                    List.of(),
                    Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
        }
    }

    /** Takes as long for a token that is nearly right as for any other of its length. */
    private boolean isKnown(@Nullable String authorization) {
        return authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        expected,
                        authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8));
    }
}
