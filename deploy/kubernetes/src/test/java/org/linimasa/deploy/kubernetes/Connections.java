package org.linimasa.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Whether a database of the operator's has a connection for each that all replicas together may open. */
final class Connections {
    private static final Path HOME = Path.of("../..");
    private static final String POOL = "quarkus.datasource.jdbc.max-size";
    /** PostgreSQL keeps three for a superuser; the operator and people want some. */
    private static final int OTHERS = 10;

    private Connections() {}

    static Stream<String> violations(Manifests manifests) {
        return manifests
                .ofKind("Deployment")
                .map(Workload::new)
                .flatMap(workload -> cluster(manifests, workload)
                        .filter(cluster -> needed(manifests, workload)
                                > cluster.at("/spec/postgresql/parameters/max_connections")
                                        .asInt(100))
                        .map(cluster -> Manifests.title(cluster) + " has fewer connections than " + workload.title()
                                + " opens: " + needed(manifests, workload))
                        .stream());
    }

    private static Optional<JsonNode> cluster(Manifests manifests, Workload workload) {
        return workload.variable("QUARKUS_DATASOURCE_JDBC_URL")
                .map(url -> url.replaceFirst("jdbc:postgresql://(.*)-rw:.*", "$1"))
                .flatMap(name -> manifests.find("Cluster", name));
    }

    /** Those of the most replicas there may be, and of those that an update starts before it stops others. */
    private static int needed(Manifests manifests, Workload workload) {
        int replicas = manifests
                .ofKind("HorizontalPodAutoscaler")
                .filter(scaler ->
                        scaler.at("/spec/scaleTargetRef/name").asText().equals(Manifests.name(workload.object())))
                .map(scaler -> scaler.at("/spec/maxReplicas").asInt())
                .findFirst()
                .orElse(workload.object().at("/spec/replicas").asInt(1));
        int more = workload.object().at("/spec/strategy/rollingUpdate/maxSurge").asInt(1);
        return (replicas + more) * pool(Manifests.name(workload.object())) + OTHERS;
    }

    private static int pool(String service) {
        Properties properties = new Properties();
        try (InputStream file =
                Files.newInputStream(HOME.resolve(service).resolve("src/main/resources/application.properties"))) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Integer.parseInt(properties.getProperty(POOL));
    }
}
