package org.linimasa.deploy.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Somebody opens the page of a timeline service that nobody reads without a login, behind the proxy of deploy/login, and is
 * led to the provider and back.
 */
class LoginIT {
    private static final List<Path> ROOTS = List.of(Path.of("/usr/lib/apache2"), Path.of("/usr/local/apache2"));

    private static LoginIssuer issuer;
    private static Installation installation;
    private static Program timeline;
    private static Process proxy;
    private static URI page;

    @BeforeAll
    static void startAll() throws Exception {
        Optional<Path> root = ROOTS.stream()
                .filter(it -> Files.exists(it.resolve("modules/mod_auth_openidc.so")))
                .findFirst();
        Optional<String> httpd = Stream.of("/usr/sbin/apache2", "/usr/local/apache2/bin/httpd")
                .filter(it -> Files.isExecutable(Paths.get(it)))
                .findFirst();
        assumeTrue(
                root.isPresent() && httpd.isPresent(),
                "No Apache with mod_auth_openidc here: apt-get install apache2-bin libapache2-mod-auth-openidc.");
        issuer = new LoginIssuer();
        installation = Installation.withEmptyDatabases("login");
        int timelinePort = Installation.freePort();
        timeline = installation.start(
                "timeline-service",
                timelinePort,
                Map.of(
                        "LINIMASA_ACCESS_ANONYMOUS",
                        "none",
                        "QUARKUS_OIDC_TENANT_ENABLED",
                        "true",
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        issuer.url(),
                        "QUARKUS_OIDC_TOKEN_AUDIENCE",
                        "linimasa"));
        Installation.awaitReady(timeline, timelinePort);
        int port = Installation.freePort();
        page = URI.create("http://127.0.0.1:" + port + "/");
        Path folder = installation.folder().toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder(
                        httpd.get(),
                        "-DFOREGROUND",
                        "-f",
                        Stack.HOME
                                .resolve("deploy/login/httpd.conf")
                                .toAbsolutePath()
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("proxy.txt").toFile());
        builder.environment()
                .putAll(Map.ofEntries(
                        Map.entry("HTTPD_ROOT", root.get().toString()),
                        Map.entry("LOGIN_HOST", "127.0.0.1"),
                        Map.entry("LOGIN_LISTEN", "127.0.0.1:" + port),
                        Map.entry("LOGIN_FOLDER", folder.toString()),
                        Map.entry("LOGIN_USER", "daemon"),
                        Map.entry("LOGIN_GROUP", "daemon"),
                        Map.entry("LOGIN_URL", "http://127.0.0.1:" + port),
                        Map.entry("LOGIN_SECRET", "for-one-test-run"),
                        Map.entry("OIDC_ISSUER", issuer.url()),
                        Map.entry("OIDC_CLIENT_ID", LoginIssuer.CLIENT),
                        Map.entry("OIDC_CLIENT_SECRET", LoginIssuer.CLIENT_SECRET),
                        Map.entry("TIMELINE_URL", "http://127.0.0.1:" + timelinePort)));
        proxy = builder.start();
        await().atMost(Duration.ofSeconds(60))
                .failFast("the proxy ended", () -> !proxy.isAlive())
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> new Api(port).get("/api/v1/events").statusCode() == 401);
    }

    @AfterAll
    static void stopAll() throws InterruptedException {
        if (proxy != null) {
            proxy.destroy();
            if (!proxy.waitFor(60, TimeUnit.SECONDS)) {
                proxy.destroyForcibly();
            }
        }
        if (timeline != null) {
            timeline.close();
            installation.close();
            issuer.close();
        }
    }

    @Test
    void whoOpensThePageIsLedToTheLoginAndBack() throws Exception {
        try (Browser browser = new Browser()) {
            HttpResponse<String> sent = browser.get(page);
            assertEquals(302, sent.statusCode(), sent::body);
            URI login = URI.create(sent.headers().firstValue("Location").orElseThrow());
            assertTrue(login.toString().startsWith(issuer.url() + "/authorize?"), login::toString);
            for (String parameter : List.of(
                    "response_type=code", "state=", "nonce=", "code_challenge=", "code_challenge_method=S256")) {
                assertTrue(login.getQuery().contains(parameter), login::toString);
            }
            assertKeptFromScriptsAndOtherSites(sent);

            URI callback = location(browser.get(login));
            HttpResponse<String> back = browser.get(callback);
            assertEquals(page, location(back));
            assertKeptFromScriptsAndOtherSites(back);

            HttpResponse<String> shown = browser.get(page);
            assertEquals(200, shown.statusCode(), shown::body);
            String policy =
                    shown.headers().firstValue("Content-Security-Policy").orElseThrow();
            assertTrue(policy.contains("default-src 'none'") && !policy.contains("unsafe"), policy);
            assertEquals(200, browser.get(page.resolve("/api/v1/events")).statusCode());

            // The way back is good for once.
            assertNotEquals(200, browser.get(callback).statusCode());
        }
    }

    @Test
    void nothingIsReadWithoutTheSessionAndNoForeignLoginGivesOne() throws Exception {
        try (Browser browser = new Browser();
                Browser other = new Browser()) {
            assertEquals(401, browser.get(page.resolve("/api/v1/events")).statusCode());
            URI callbackOfAnother = location(other.get(location(other.get(page))));
            assertTrue(browser.get(callbackOfAnother).statusCode() >= 400);
            assertEquals(401, browser.get(page.resolve("/api/v1/events")).statusCode());
        }
    }

    @Test
    void metricsHealthAndTheIntakeAreNoReadersWhoeverIsLoggedIn() throws Exception {
        try (Browser browser = new Browser()) {
            browser.get(location(browser.get(location(browser.get(page)))));
            assertEquals(200, browser.get(page).statusCode());
            for (String path : List.of("/q/metrics", "/%71/metrics", "/q/health/ready", "/intake/messages")) {
                assertEquals(403, browser.get(page.resolve(path)).statusCode(), path);
            }
        }
    }

    private static URI location(HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode(), answer::body);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private static void assertKeptFromScriptsAndOtherSites(HttpResponse<String> answer) {
        List<String> cookies = answer.headers().allValues("Set-Cookie").stream()
                .filter(it -> !it.contains("01 Jan 1970"))
                .toList();
        assertTrue(!cookies.isEmpty(), "no cookie is set");
        for (String cookie : cookies) {
            assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite="), cookie);
            assertTrue(!cookie.contains("SameSite=None"), cookie);
        }
    }

    /** Keeps cookies and follows nothing by itself. */
    private static final class Browser implements AutoCloseable {
        private final HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();

        HttpResponse<String> get(URI address) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(30))
                    .header("Accept", "text/html, application/json;q=0.9")
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
