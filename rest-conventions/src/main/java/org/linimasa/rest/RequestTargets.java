package org.linimasa.rest;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a request line and headers that nobody can read, and says what is wrong. The server itself would close the
 * connection without a word, so its own limits lie beyond these.
 */
@ApplicationScoped
class RequestTargets {
    /** As many characters as common proxies let through. */
    private static final int MAX_TARGET_CHARS = 8192;

    private static final int MAX_HEADER_CHARS = 16_384;
    /**
     * Parameters of a path, and steps in it (RFC 3986, section 3.3), encoded or not. Some read them and others do not: what a proxy
     * takes for one address, or we count as one, would be another in the end.
     */
    private static final Pattern AMBIGUOUS = Pattern.compile(";|/(?:\\.|%2[eE]){1,2}(?:/|$)");

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final RoutingProblems problems;

    RequestTargets(RoutingProblems problems) {
        this.problems = problems;
    }

    /** Before any route with a path: the router trips over what is refused here. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::check);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        int headerChars = request.headers().entries().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
        if (request.uri().length() > MAX_TARGET_CHARS) {
            problems.answer(
                    context,
                    ProblemKind.URI_TOO_LONG,
                    "The address has " + request.uri().length() + " characters, more than " + MAX_TARGET_CHARS + ".",
                    List.of());
        } else if (headerChars > MAX_HEADER_CHARS) {
            problems.answer(
                    context,
                    ProblemKind.HEADERS_TOO_LARGE,
                    "The headers have " + headerChars + " characters, more than " + MAX_HEADER_CHARS + ".",
                    List.of());
        } else {
            refuseWhatCannotBeRead(context);
        }
    }

    private void refuseWhatCannotBeRead(RoutingContext context) {
        List<Problem.FieldError> errors = defects(context.request());
        if (errors.isEmpty()) {
            context.next();
        } else {
            String detail = errors.stream().map(Problem.FieldError::detail).collect(Collectors.joining(" "));
            problems.answer(context, ProblemKind.UNREADABLE_REQUEST, detail, errors);
        }
    }

    private static List<Problem.FieldError> defects(HttpServerRequest request) {
        List<Problem.FieldError> errors = new ArrayList<>(defectsOfForwarding(request));
        String path = request.path() == null ? "" : request.path();
        if (AMBIGUOUS.matcher(path).find()) {
            errors.add(new Problem.FieldError(
                    "path",
                    null,
                    null,
                    "ambiguous-path",
                    "No path here has a \";\", or \".\" or \"..\" as a part of it."));
        }
        PercentEncoding.defectIn(path)
                .ifPresent(defect -> errors.add(
                        new Problem.FieldError("path", null, null, "wrong-encoding", "The path " + defect + ".")));
        String query = request.query() == null ? "" : request.query();
        for (String parameter : query.split("&")) {
            PercentEncoding.defectIn(parameter)
                    .ifPresent(defect -> errors.add(Problem.FieldError.query(
                            parameter.replaceFirst("=.*", ""),
                            "wrong-encoding",
                            "The query parameter \"" + parameter + "\" " + defect + ".")));
        }
        return errors;
    }

    /**
     * Where a proxy is believed, the server takes what it passes on for host and scheme as it stands, though addresses in our answers
     * are made of both. Without one it has checked them already.
     */
    private static List<Problem.FieldError> defectsOfForwarding(HttpServerRequest request) {
        List<Problem.FieldError> errors = new ArrayList<>();
        if (request.version() != HttpVersion.HTTP_1_0 && !isHost(request.authority())) {
            errors.add(new Problem.FieldError(
                    "header", HttpHeaders.HOST, null, "no-host", "The 'Host' header is required, and names a host."));
        }
        if (request.scheme() != null && !SCHEMES.contains(request.scheme().toLowerCase(Locale.ROOT))) {
            errors.add(new Problem.FieldError(
                    "header", "X-Forwarded-Proto", null, "no-scheme", "X-Forwarded-Proto is http or https."));
        }
        return errors;
    }

    private static boolean isHost(@Nullable HostAndPort authority) {
        return authority != null
                && !authority.host().isEmpty()
                && HostAndPort.parseAuthority(authority.toString(), -1) != null;
    }
}
