package org.linimasa.ingest.submission;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One spelling for the addresses of one page: scheme and host in lower case, no default port, no fragment, no
 * parameters that only track a reader (RFC 3986, section 6.2, and what links carry today).
 */
final class CanonicalUrl {
    private static final Pattern TRACKING =
            Pattern.compile("(utm_[^=]*|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id)(=.*)?");

    private CanonicalUrl() {}

    /** @throws URISyntaxException if it is no absolute http or https URL */
    static String of(String url) throws URISyntaxException {
        URI parsed = parse(url.strip());
        String scheme = parsed.getScheme();
        if (scheme == null || !scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
            throw new URISyntaxException(url, "only http and https have documents");
        }
        String host = parsed.getHost();
        if (host == null) {
            throw new URISyntaxException(url, "the host is missing");
        }
        String path = parsed.getRawPath().isEmpty() ? "/" : parsed.getRawPath();
        return scheme.toLowerCase(Locale.ROOT) + "://" + host.toLowerCase(Locale.ROOT) + port(parsed) + path
                + query(parsed);
    }

    private static URI parse(String url) throws URISyntaxException {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            int at = e.getIndex();
            throw new URISyntaxException(
                    url,
                    at >= 0 && at < url.length()
                            ? "'" + Character.toString(url.codePointAt(at)) + "' at index " + at + " cannot stand there"
                            : "it is not complete");
        }
    }

    private static String port(URI url) {
        boolean usual = url.getPort() == -1 || url.getPort() == ("https".equalsIgnoreCase(url.getScheme()) ? 443 : 80);
        return usual ? "" : ":" + url.getPort();
    }

    private static String query(URI url) {
        if (url.getRawQuery() == null) {
            return "";
        }
        String kept = Arrays.stream(url.getRawQuery().split("&"))
                .filter(parameter ->
                        !parameter.isEmpty() && !TRACKING.matcher(parameter).matches())
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
