package org.linimasa.timeline.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.impl.MimeMapping;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The page's files while the service stops. Vert.x serves copies of them, which its own shutdown hook deletes at the first
 * signal, while requests are still answered ({@code quarkus.shutdown.delay}); from then on they come from the class path.
 */
@ApplicationScoped
class PageWhileStopping {
    private static final String FILES = "/|/index\\.html|/icon\\.svg|/page/.*";
    private static final String FOLDER = "/META-INF/resources";

    /** Before the route that answers failures. */
    void register(@Observes Router router) {
        router.routeWithRegex(FILES).order(Integer.MIN_VALUE).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        String path = context.normalizedPath();
        String file = path.equals("/") ? "/index.html" : path;
        boolean lost = context.statusCode() >= 500 && !context.response().headWritten();
        Optional<Buffer> content = lost ? read(FOLDER + file) : Optional.empty();
        if (content.isEmpty()) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(200)
                .putHeader(HttpHeaders.CONTENT_TYPE, MimeMapping.getMimeTypeForFilename(file))
                .end(content.get());
    }

    private static Optional<Buffer> read(String name) {
        try (InputStream file = PageWhileStopping.class.getResourceAsStream(name)) {
            return Optional.ofNullable(file == null ? null : Buffer.buffer(file.readAllBytes()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
