package org.linimasa.deploy.stack;

import java.util.Map;
import org.linimasa.deploy.postgres.EmbeddedDatabase;

/** What a service is told, as environment variables: unlike arguments, other users can't see them. */
final class ServiceEnvironment {
    private ServiceEnvironment() {}

    static Map<String, String> of(
            StackSettings settings, int port, EmbeddedDatabase database, String databaseName, String token) {
        return Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(databaseName),
                "QUARKUS_DATASOURCE_USERNAME", EmbeddedDatabase.USER,
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "LINIMASA_TIMELINE_URL", "http://127.0.0.1:" + settings.timelinePort(),
                "LINIMASA_INTAKE_TOKEN", token,
                "TIMELINE_PORT", Integer.toString(settings.timelinePort()),
                "INGEST_PORT", Integer.toString(settings.ingestPort()));
    }
}
