package org.linimasa.deploy.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The packaged services are the same, byte for byte, when somebody packages the same sources somewhere else; but for the
 * code that Quarkus writes, which this version of it does not write in the same order each time
 * (quarkusio/quarkus#53025). Takes minutes: {@code ./linimasa test --all}.
 */
@EnabledIfSystemProperty(named = "linimasa.all", matches = "true")
class ReproducibleBuildTest {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final Path GENERATED = Path.of("quarkus/generated-bytecode.jar");

    @TempDir
    private static Path copy;

    @BeforeAll
    static void packageACopyOfTheSources() throws IOException, InterruptedException {
        assumeTrue(Files.exists(HOME.resolve(".git")), "Not a checkout: which files are sources is not known.");
        Path said = copy.resolve("said.txt");
        Process process = new ProcessBuilder("src/test/sh/package-copy.sh", HOME.toString(), copy.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertEquals(0, process.waitFor(), () -> read(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "timeline-service"})
    void equalSourcesGiveAnEqualService(String service) throws IOException {
        Path target = Path.of(service, "target");
        assertEquals(
                Files.readString(HOME.resolve(target).resolve("bom.json")),
                Files.readString(copy.resolve(target).resolve("bom.json")));
        Path app = target.resolve("quarkus-app");
        List<Path> files = files(HOME.resolve(app));
        assertTrue(files.size() > 100, files::toString);
        assertEquals(files, files(copy.resolve(app)));
        List<Path> others = new ArrayList<>();
        for (Path file : files) {
            Path one = HOME.resolve(app).resolve(file);
            Path other = copy.resolve(app).resolve(file);
            if (!file.equals(GENERATED) && Files.mismatch(one, other) >= 0) {
                others.add(file);
            }
        }
        assertEquals(List.of(), others);
        assertEquals(
                resources(HOME.resolve(app).resolve(GENERATED)),
                resources(copy.resolve(app).resolve(GENERATED)));
    }

    private static List<Path> files(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .sorted()
                    .toList();
        }
    }

    /** What is in the jar and is no code, by its name. */
    private static Map<String, String> resources(Path jar) throws IOException {
        Map<String, String> resources = new TreeMap<>();
        try (ZipFile file = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                if (!entry.isDirectory() && !entry.getName().endsWith(".class")) {
                    try (InputStream content = file.getInputStream(entry)) {
                        resources.put(entry.getName(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        assertFalse(resources.isEmpty(), "the API's description is in it");
        return resources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return file + ": " + e;
        }
    }
}
