package org.linimasa.ingest.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.fetch.Fetched.Validators;
import org.linimasa.ingest.fetch.WebClient.Answer;

/**
 * Fetches pages of allowed hosts on the public internet. Each address on the way, redirects included, is checked by itself: its
 * scheme, port and host, every address the host resolves to, and what the site's robots.txt lets us fetch. The connection then
 * goes to an address that was checked.
 */
@ApplicationScoped
public class Fetch {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final FetchSettings settings;
    private final CallableAddress callable;
    private final CallableAddress.Hosts hosts;
    private final WebClient client;
    private final Clock clock;

    Fetch(FetchSettings settings, CallableAddress callable, WebClient client, Clock clock) {
        this.settings = settings;
        this.callable = callable;
        this.hosts = new CallableAddress.Hosts(
                settings.allowedHosts().orElse(Set.of()), "linimasa.fetch.allowed-hosts", Set.of());
        this.client = client;
        this.clock = clock;
    }

    /** Whether anything may be fetched. */
    public boolean isOn() {
        return !settings.allowedHosts().orElse(Set.of()).isEmpty();
    }

    /**
     * Fetches a page.
     *
     * @param types media types that are read, without parameters
     * @param validators of the page as it is known
     * @throws FetchRefused if it may not be fetched, or cannot be
     */
    public Fetched get(URI address, Set<String> types, Validators validators)
            throws FetchRefused, InterruptedException {
        Instant deadline = clock.instant().plus(settings.timeout());
        Map<String, Robots> robots = new HashMap<>();
        URI next = address;
        for (int hop = 0; hop <= settings.maxRedirects(); hop++) {
            InetAddress checked = check(next);
            if (!robots(next, checked, robots, deadline).allows(pathOf(next))) {
                throw new FetchRefused(
                        "robots", "The robots.txt of " + next.getHost() + " does not allow " + next + ".");
            }
            Answer answer = client.get(next, checked, headers(types, validators), settings.maxBytes(), left(deadline));
            if (answer.status() == 304) {
                return new Fetched.NotModified();
            }
            if (!REDIRECTS.contains(answer.status())) {
                return page(next, answer, types);
            }
            next = redirect(next, answer.header("Location"));
        }
        throw new FetchRefused(
                "too-many-redirects", address + " leads to more than " + settings.maxRedirects() + " others in turn.");
    }

    private Duration left(Instant deadline) throws FetchRefused {
        Duration left = Duration.between(clock.instant(), deadline);
        if (left.isNegative() || left.isZero()) {
            throw new FetchRefused(
                    "timeout", "It took longer than " + settings.timeout().toSeconds() + " s.");
        }
        return left;
    }

    /** @return the machine to call */
    private InetAddress check(URI uri) throws FetchRefused {
        return callable.of(uri, hosts);
    }

    /** A site without one allows all; of one that cannot be read nothing is taken for allowed (RFC 9309, section 2.3.1). */
    private Robots robots(URI uri, InetAddress checked, Map<String, Robots> known, Instant deadline)
            throws FetchRefused, InterruptedException {
        String site = uri.getScheme() + "://" + uri.getRawAuthority();
        Robots robots = known.get(site);
        if (robots == null) {
            Answer answer = robotsFile(URI.create(site + "/robots.txt"), checked, deadline);
            boolean missing = answer.status() >= 400 && answer.status() < 500;
            Robots otherwise = missing ? Robots.ALLOW_ALL : Robots.ALLOW_NOTHING;
            robots = answer.status() == 200
                    ? Robots.parse(new String(answer.body(), StandardCharsets.UTF_8), settings.agent())
                    : otherwise;
            known.put(site, robots);
        }
        return robots;
    }

    private Answer robotsFile(URI first, InetAddress checked, Instant deadline)
            throws FetchRefused, InterruptedException {
        Map<String, String> headers = headers(Set.of("text/plain"), Validators.NONE);
        Answer answer = client.get(first, checked, headers, Robots.MAX_BYTES, left(deadline));
        URI next = first;
        for (int hop = 0; hop < settings.maxRedirects() && REDIRECTS.contains(answer.status()); hop++) {
            next = redirect(next, answer.header("Location"));
            answer = client.get(next, check(next), headers, Robots.MAX_BYTES, left(deadline));
        }
        return answer;
    }

    private static String pathOf(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private Map<String, String> headers(Set<String> types, Validators validators) {
        Map<String, String> headers = new HashMap<>();
        headers.put("User-Agent", settings.agent());
        headers.put("Accept", String.join(", ", types));
        headers.put("Accept-Encoding", "identity");
        putIfKnown(headers, "If-None-Match", validators.etag());
        putIfKnown(headers, "If-Modified-Since", validators.lastModified());
        return headers;
    }

    private static void putIfKnown(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }

    private static URI redirect(URI from, String location) throws FetchRefused {
        try {
            return from.resolve(URI.create(location));
        } catch (IllegalArgumentException e) {
            throw new FetchRefused("broken-redirect", from.getHost() + " leads to what is no address.");
        }
    }

    private static Fetched page(URI from, Answer answer, Set<String> types) throws FetchRefused {
        if (answer.status() != 200) {
            throw new FetchRefused("status", from + " answers with status " + answer.status() + ".");
        }
        String type = answer.header("Content-Type");
        String encoding = answer.header("Content-Encoding");
        boolean plain = encoding.isEmpty() || encoding.equalsIgnoreCase("identity");
        if (!plain || !types.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
            throw new FetchRefused(
                    "wrong-type",
                    from + " is of the type \"" + type + "\", which is not read" + (plain ? "." : " packed."));
        }
        return new Fetched.Page(
                from,
                type,
                answer.body(),
                new Validators(known(answer.header("ETag")), known(answer.header("Last-Modified"))));
    }

    private static @Nullable String known(String header) {
        return header.isEmpty() ? null : header;
    }
}
