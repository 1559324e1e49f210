package org.linimasa.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Tells browsers what an answer may do: a page loads nothing but our own files and runs no script that stands inside it, and
 * whatever else we send is no page at all, even where somebody opens it as one.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy Level 3</a>
 */
@ApplicationScoped
class SecurityHeaders {
    static final String POLICY = "Content-Security-Policy";

    private static final String NO_FRAMES = "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String DATA = "default-src 'none'; sandbox" + NO_FRAMES;
    private static final String PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors ";
    private static final String NOBODY = "'none'";

    /** The two scripts inside Swagger UI's page; a test computes them anew. */
    private static final String SWAGGER_SCRIPTS = "'sha256-hG9fqHqDD15ZC25GACsol9AT6asmuvKsEW2bv5yk764='"
            + " 'sha256-RBr55A/wQI0y6u3tVDPn9J9pel1zdRoLHxsYiDADQKQ='";

    /** The style that Swagger UI's own script adds; a browser's test sees whether it is still this one. */
    private static final String SWAGGER_STYLE = "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

    private static final String SWAGGER =
            "default-src 'none'; script-src 'self' " + SWAGGER_SCRIPTS + "; style-src 'self' " + SWAGGER_STYLE
                    + "; img-src 'self' data:; font-src 'self'; connect-src 'self'" + NO_FRAMES;

    private static final String SWAGGER_PATH = "/q/swagger-ui";
    /** The pages that are made to be shown inside others. */
    private static final String EMBED_PATH = "/embed/";

    private static final String HTML = "text/html;charset=UTF-8";
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    /** Before anything that can answer. */
    private static final int FIRST = 960;

    private final String embedIn;

    /** @param embedIn whose pages may show ours that are made for it, a source list of CSP */
    SecurityHeaders(@ConfigProperty(name = "linimasa.embed.frame-ancestors") String embedIn) {
        this.embedIn = embedIn;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FIRST);
    }

    private void handle(RoutingContext context) {
        context.addHeadersEndHandler(ignored -> {
            MultiMap headers = context.response().headers();
            String path = context.request().path();
            if (isHeadOfPage(context, path)) {
                headers.set(HttpHeaders.CONTENT_TYPE, HTML);
            }
            String type = headers.get(HttpHeaders.CONTENT_TYPE);
            boolean page = type != null && type.startsWith("text/html");
            boolean embedded = page && path != null && path.startsWith(EMBED_PATH);
            // What a browser has stored keeps the policy it came with: this answer does not say of what type it is.
            if (context.response().getStatusCode() != NOT_MODIFIED) {
                headers.set(POLICY, embedded ? PAGE + embedIn : page ? policy(path) : DATA);
            }
            if (!embedded) {
                headers.set("X-Frame-Options", "DENY");
            }
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
            if (context.request().isSSL()) {
                headers.set("Strict-Transport-Security", "max-age=31536000");
            }
        });
        context.next();
    }

    /**
     * Whether somebody asks for the head of a page that is a file, which is answered without its type: a head with another
     * policy than the page's would change that of the page in a cache (RFC 9111, section 4.3.5).
     */
    private static boolean isHeadOfPage(RoutingContext context, @Nullable String path) {
        return context.request().method() == HttpMethod.HEAD
                && context.response().getStatusCode() == OK
                && !context.response().headers().contains(HttpHeaders.CONTENT_TYPE)
                && path != null
                && (path.endsWith("/") || path.endsWith(".html"));
    }

    private static String policy(@Nullable String path) {
        return path != null && path.startsWith(SWAGGER_PATH) ? SWAGGER : PAGE + NOBODY;
    }
}
