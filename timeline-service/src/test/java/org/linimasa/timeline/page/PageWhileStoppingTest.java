package org.linimasa.timeline.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reads the page's files fails, as it does once their copies are gone. */
class PageWhileStoppingTest {
    private final Vertx vertx = Vertx.vertx();
    private int port;

    @BeforeEach
    void serve() throws Exception {
        Router router = Router.router(vertx);
        new PageWhileStopping().register(router);
        router.route().handler(context -> context.fail(new IllegalStateException("the copies are gone")));
        HttpServer server = vertx.createHttpServer().requestHandler(router);
        port = server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(1, TimeUnit.MINUTES)
                .actualPort();
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
    }

    @Test
    void thePageIsServedAllTheSame() throws Exception {
        HttpResponse<String> page = get("/");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<html"), page.body());
        assertEquals("text/html", page.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(200, get("/page/app.js").statusCode());
    }

    @Test
    void whatIsNoFileOfThePageFailsAsBefore() throws Exception {
        assertEquals(500, get("/page/nothing.js").statusCode());
        assertEquals(500, get("/page/../../../application.properties").statusCode());
        assertEquals(500, get("/api/v1/events").statusCode());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
