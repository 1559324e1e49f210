package org.linimasa.ingest.outbox;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the timeline service is reached: over TLS with whom we trust and who we are, where a TLS configuration is named. */
@ApplicationScoped
class TimelineConnection {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    private final HttpClient client;

    /** @param tls a name of Quarkus' TLS registry, {@code quarkus.tls.NAME}; absent to trust what the platform does */
    TimelineConnection(
            @ConfigProperty(name = "linimasa.timeline.tls") Optional<String> tls, TlsConfigurationRegistry registry) {
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_TIMEOUT);
        tls.map(name -> context(name, registry)).ifPresent(builder::sslContext);
        client = builder.build();
    }

    HttpClient client() {
        return client;
    }

    private static SSLContext context(String name, TlsConfigurationRegistry registry) {
        TlsConfiguration configuration = registry.get(name)
                .orElseThrow(() -> new IllegalStateException(
                        "linimasa.timeline.tls names " + name + ", and there is no quarkus.tls." + name + "."));
        try {
            return configuration.createSSLContext();
        } catch (Exception e) { // what the registry declares
            throw new IllegalStateException("quarkus.tls." + name + " cannot be used: " + e.getMessage(), e);
        }
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
