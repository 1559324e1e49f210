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
import java.util.function.Predicate;
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

    /** The folders of a tree, itself included, for which something holds, in the order of their names. */
    static List<Path> within(Path root, Predicate<Path> holds) {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(Files::isDirectory).filter(holds).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether annotated articles lie in a folder. */
    static boolean holdsArticles(Path folder) {
        return !articles(folder).isEmpty();
    }

    /** @throws UncheckedIOException if a file cannot be read or is no gold */
    static List<GoldArticle> read(Path folder) {
        return articles(folder).stream().map(GoldFolder::article).toList();
    }

    private static List<Path> articles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(GoldFolder::isArticle)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Other annotations may lie beside the articles. */
    private static boolean isArticle(Path file) {
        try {
            return JSON.readTree(Files.readString(file)).path("schema").asText().equals("event-gold/1");
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
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
