package org.linimasa.ingest.document;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.linimasa.deploy.postgres.Durability;
import org.linimasa.deploy.postgres.EmbeddedDatabase;

/** A PostgreSQL of one's own, to be killed. It comes back at the same port with what was committed. */
public final class KillablePostgres implements QuarkusTestResourceLifecycleManager {
    private static final String DATABASE = "ingest";
    private static KillablePostgres running;

    private Path folder;
    private EmbeddedDatabase database;
    private int port;

    static KillablePostgres running() {
        return running;
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("linimasa-killable-");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        database = EmbeddedDatabase.start(folder, 0, Durability.DURABLE);
        database.create(DATABASE);
        String url = database.jdbcUrl(DATABASE);
        port = Integer.parseInt(url.replaceFirst(".*:(\\d+)/.*", "$1"));
        running = this;
        return Map.of(
                "quarkus.datasource.jdbc.url",
                url,
                "quarkus.datasource.username",
                EmbeddedDatabase.USER,
                "quarkus.datasource.password",
                database.password(),
                "quarkus.datasource.jdbc.acquisition-timeout",
                "1s",
                "linimasa.statement-timeout",
                "2s");
    }

    void kill() throws ExecutionException, InterruptedException {
        ProcessHandle server = ProcessHandle.of(database.pid().orElseThrow()).orElseThrow();
        server.destroyForcibly();
        server.onExit().get();
    }

    void restart() {
        database = EmbeddedDatabase.start(folder, port, Durability.DURABLE);
    }

    @Override
    public void stop() {
        database.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
