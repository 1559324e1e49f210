package org.linimasa.deploy.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** Both services over TLS with certificates on both sides, set as docs/configuration.md says. */
class MutualTlsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern SETTING =
            Pattern.compile("\\b(QUARKUS_\\w*(?:TLS|SSL)\\w*|LINIMASA_(?:TIMELINE|HTTP)_\\w+)=([^`\\s]+)");
    private static final String TEXT = "Presiden Wira Atmaja bertemu Ratu Ingeborg Dahl pada 2 Juli 2024.";

    @Test
    void theServicesKnowEachOtherByTheirCertificatesAndNobodyElseIsLetIn()
            throws IOException, InterruptedException, GeneralSecurityException {
        try (Installation installation = Installation.withEmptyDatabases("tls")) {
            Certificates certificates = Certificates.in(installation.folder().resolve("tls"));
            Path timelineSecret = certificates.sign("timeline-service");
            Path ingestSecret = certificates.sign("ingest-service");
            int plain = Installation.freePort();
            int tls = Installation.freePort();
            Map<String, String> timeline = documented(
                    name -> name.startsWith("QUARKUS_HTTP_SSL")
                            || name.startsWith("LINIMASA_HTTP_")
                            || name.startsWith("QUARKUS_TLS_KEY")
                            || name.startsWith("QUARKUS_TLS_TRUST"),
                    timelineSecret);
            assertEquals("required", timeline.get("LINIMASA_HTTP_CLIENT_CERTIFICATE"));
            timeline.put("QUARKUS_HTTP_SSL_PORT", Integer.toString(tls));
            Map<String, String> ingest = documented(
                    name -> name.startsWith("LINIMASA_TIMELINE_") || name.startsWith("QUARKUS_TLS__TIMELINE__"),
                    ingestSecret);
            ingest.put("LINIMASA_TIMELINE_URL", "https://localhost:" + tls);
            int writing = Installation.freePort();

            try (Program reads = installation.start("timeline-service", plain, timeline);
                    Program writes = installation.start("ingest-service", writing, ingest)) {
                Installation.awaitReady(reads, plain);
                Installation.awaitReady(writes, writing);
                assertEquals(
                        201,
                        new Api(writing)
                                .send(
                                        "POST",
                                        "/api/v1/documents",
                                        Map.of(
                                                "Content-Type",
                                                "application/json",
                                                "Authorization",
                                                "Bearer " + Installation.ADMIN_TOKEN),
                                        "{\"text\": \"" + TEXT + "\", \"publishedAt\": \"2024-07-03\"}")
                                .statusCode());
                Api reader = new Api(plain);
                await().atMost(PATIENCE)
                        .until(() ->
                                reader.json("/api/v1/events").path("events").size() == 1);

                assertEquals(200, ask(certificates.context("ingest-service"), tls));
                assertThrows(IOException.class, () -> ask(certificates.context(), tls), "nobody without a certificate");
                Certificates others = Certificates.in(installation.folder().resolve("others"));
                others.sign("ingest-service");
                assertThrows(
                        IOException.class,
                        () -> ask(others.context("ingest-service"), tls),
                        "nobody whom another authority vouches for");
            }
        }
    }

    private static int ask(SSLContext as, int port) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().sslContext(as).build()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/api/v1/events"))
                                    .timeout(Duration.ofSeconds(30))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /** The settings of the page with the files of a secret in place of {@code /tls}. */
    private static Map<String, String> documented(Predicate<String> whose, Path secret) throws IOException {
        String page = Files.readString(Stack.HOME.resolve("docs/configuration.md"));
        List<MatchResult> settings = SETTING.matcher(page).results().toList();
        Map<String, String> found = new HashMap<>();
        settings.stream()
                .filter(setting -> whose.test(setting.group(1)))
                .forEach(setting -> found.put(
                        setting.group(1),
                        setting.group(2)
                                .replace("/tls/", secret.toAbsolutePath().normalize() + "/")));
        assertFalse(found.isEmpty());
        return found;
    }
}
