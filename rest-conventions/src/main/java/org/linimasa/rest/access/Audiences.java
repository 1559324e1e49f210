package org.linimasa.rest.access;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * Whom the tokens of OpenID Connect issuers have to be made for. An issuer signs for every program that people log in to:
 * without an audience a token that any of them was given would be let in here, too (RFC 9700, section 2.3).
 */
final class Audiences {
    private static final String ENABLED = "quarkus.oidc.tenant-enabled";
    private static final String AUDIENCE = "token.audience";
    /** The address of an issuer, as a property or as an environment variable; the first one has no name. */
    private static final Pattern ISSUER =
            Pattern.compile("(?<prefix>quarkus[._]oidc[._](?:.+[._])?)auth[-_]server[-_]url", Pattern.CASE_INSENSITIVE);

    private Audiences() {}

    /** The settings of those issuers that say nothing of an audience; none while logins are off. */
    static List<String> missing(Config config) {
        if (!config.getOptionalValue(ENABLED, Boolean.class).orElse(false)) {
            return List.of();
        }
        TreeSet<String> audiences = new TreeSet<>(List.of("quarkus.oidc." + AUDIENCE));
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .map(ISSUER::matcher)
                .filter(Matcher::matches)
                .map(issuer -> setting(issuer.group("prefix")))
                .forEach(audiences::add);
        return audiences.stream()
                .filter(audience -> config.getOptionalValue(audience, String.class)
                        .filter(value -> !value.isBlank())
                        .isEmpty())
                .toList();
    }

    private static String setting(String prefix) {
        return prefix.toLowerCase(Locale.ROOT).replace('_', '.') + AUDIENCE;
    }
}
