package org.linimasa.rest.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/security.md names a test for each risk, and each test it names is there. */
class DocumentedDefencesTest {
    private static final Path HOME = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");
    private static final int RISKS = 10;

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        String page = Files.readString(HOME.resolve("docs/security.md"));
        List<String> missing = NAMED.matcher(page)
                .results()
                .filter(named -> !isThere(named.group(1), named.group(2)))
                .map(named -> named.group())
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void everyRiskHasATest() throws IOException {
        List<String> rows = Files.readString(HOME.resolve("docs/security.md"))
                .lines()
                .filter(line -> line.matches("\\| API\\d+ .*"))
                .toList();
        assertEquals(RISKS, rows.size());
        rows.forEach(row -> assertTrue(NAMED.matcher(row).find(), row));
    }

    private static boolean isThere(String type, String method) {
        try (Stream<Path> files = Files.find(
                HOME,
                16,
                (file, attributes) -> file.endsWith(type + ".java")
                        && file.toString().replace('\\', '/').contains("/src/test/"))) {
            return files.anyMatch(file -> declares(file, method));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean declares(Path file, String method) {
        try {
            return Pattern.compile("(void|List<DynamicTest>) " + method + "\\(")
                    .matcher(Files.readString(file))
                    .find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
