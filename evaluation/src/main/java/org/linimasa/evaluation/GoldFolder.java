package org.linimasa.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The annotated articles of a folder, in the order of their names. */
final class GoldFolder {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private GoldFolder() {}

    /** The articles shipped with this module. */
    static List<GoldArticle> bundled() {
        URI folder;
        try {
            folder = Objects.requireNonNull(GoldFolder.class.getResource("/gold/"), "the gold is on the class path")
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        if (!folder.getScheme().equals("jar")) {
            return read(Path.of(folder));
        }
        try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
            return read(jar.getPath("/gold"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UncheckedIOException if a file cannot be read or is no gold */
    static List<GoldArticle> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(GoldFolder::article)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldArticle article(Path file) {
        try {
            return JSON.readValue(Files.readString(file), GoldArticle.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }
}
