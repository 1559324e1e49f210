package org.linimasa.timeline;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linimasa.deploy.postgres.Durability;
import org.linimasa.deploy.postgres.EmbeddedDatabase;

/** A PostgreSQL of its own for tests that stop it; the folder is told as a property. */
public final class RestartableDatabase implements QuarkusTestResourceLifecycleManager {
    static final String FOLDER = "linimasa.test.restartable.folder";
    static final String PORT = "linimasa.test.restartable.port";

    private @Nullable Path folder;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("linimasa-test-restartable-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0, Durability.FAST);
        database.create("timeline");
        String url = database.jdbcUrl("timeline");
        return Map.of(
                "quarkus.datasource.jdbc.url",
                url,
                "quarkus.datasource.username",
                EmbeddedDatabase.USER,
                "quarkus.datasource.password",
                database.password(),
                "linimasa.statement-timeout",
                "2s",
                FOLDER,
                folder.toString(),
                PORT,
                url.replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    @Override
    public void stop() {
        if (folder == null) {
            return;
        }
        EmbeddedDatabase.stop(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
