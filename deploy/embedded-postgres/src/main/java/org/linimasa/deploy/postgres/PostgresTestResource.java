package org.linimasa.deploy.postgres;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a service's tests a fresh, empty database on a real PostgreSQL, one server for the whole JVM.
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(PostgresTestResource.class)
 * class DocumentResourceTest { ... }
 * }</pre>
 */
public final class PostgresTestResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        TestServer server = TestServer.ofThisJvm();
        return Map.of(
                "quarkus.datasource.jdbc.url", server.freshDatabase(),
                "quarkus.datasource.username", EmbeddedDatabase.USER,
                "quarkus.datasource.password", server.password());
    }

    /** Does nothing: the server ends with the JVM, and the databases with it. */
    @Override
    public void stop() {}
}
