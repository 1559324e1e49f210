package org.linimasa.evaluation.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linimasa.page.Article;

/**
 * A page with what a reader finds on it: a folder with {@code page.html} (UTF-8) and {@code expected.json}. Each other file
 * of JSON is what the system of that name found.
 *
 * @param name the folder's
 */
record SavedPage(String name, Expected expected, Map<String, PageReading> readings) {
    private static final String PAGE = "page.html";
    private static final String EXPECTED = "expected.json";
    private static final String OURS = "linimasa";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /**
     * What a reader finds; what is absent is not judged.
     *
     * @param text paragraphs of the article
     * @param publishedOn a day of ISO 8601, as the page gives it
     * @param authors as the page names them
     */
    record Expected(
            String text,
            @Nullable String title,
            @Nullable String publishedOn,
            @Nullable List<String> authors) {}

    /** Whether a folder is a page. */
    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(PAGE)) && Files.exists(folder.resolve(EXPECTED));
    }

    /** Reads a page with the system as it is shipped, and the readings of others that lie beside it. */
    static SavedPage of(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, PageReading> readings = new TreeMap<>();
            readings.put(OURS, PageReading.of(Article.of(Files.readString(folder.resolve(PAGE)))));
            for (Path file : files.filter(SavedPage::isReading).toList()) {
                String system = file.getFileName().toString().replaceFirst("\\.json$", "");
                readings.put(system, JSON.readValue(Files.readString(file), PageReading.class));
            }
            return new SavedPage(
                    folder.getFileName().toString(),
                    JSON.readValue(Files.readString(folder.resolve(EXPECTED)), Expected.class),
                    readings);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": " + e.getMessage(), e);
        }
    }

    private static boolean isReading(Path file) {
        return file.toString().endsWith(".json") && !file.endsWith(EXPECTED);
    }
}
