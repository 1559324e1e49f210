package org.linimasa.deploy.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every image of ours is: small, nobody's in particular, and known for what it is. */
class ContainerfilesTest {
    private static final int LOWEST_USER = 10_001;

    @ParameterizedTest
    @ValueSource(strings = {"Containerfile.jvm", "Containerfile.native"})
    void buildsInOneStageAndShipsAnother(String name) throws IOException {
        List<String> from = instructions(name, "FROM");
        assertEquals(2, from.size());
        assertTrue(from.getFirst().endsWith(" AS build"), from.getFirst());
        assertEquals("${BASE_IMAGE}", from.getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Containerfile.jvm", "Containerfile.native"})
    void startsFromVersionsAndNotFromWhateverIsLatest(String name) throws IOException {
        instructions(name, "ARG").stream()
                .filter(argument -> argument.contains("_IMAGE="))
                .forEach(argument -> {
                    assertTrue(argument.matches("\\w+_IMAGE=[\\w./-]+:[\\w.-]+"), argument);
                    assertTrue(!argument.endsWith(":latest"), argument);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Containerfile.jvm", "Containerfile.native"})
    void runsAsNobodyInParticular(String name) throws IOException {
        String user = instructions(name, "USER").getLast();
        assertTrue(user.matches("\\d+:\\d+"), user);
        assertTrue(Arrays.stream(user.split(":")).allMatch(id -> Integer.parseInt(id) >= LOWEST_USER), user);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Containerfile.jvm", "Containerfile.native"})
    void saysWhatItIs(String name) throws IOException {
        String labels = instructions(name, "LABEL").getLast();
        for (String label : List.of("title", "description", "version", "revision", "licenses")) {
            assertTrue(labels.contains("org.opencontainers.image." + label + "="), label);
        }
        assertTrue(Files.readString(Path.of(name)).contains("sbom.cdx.json"), "its bill of materials is in it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Containerfile.jvm", "Containerfile.native"})
    void getsSignalsItself(String name) throws IOException {
        assertTrue(instructions(name, "ENTRYPOINT").getLast().startsWith("[\""), "no shell stands between");
    }

    @Test
    void theCacheIsRecordedWithTheOptionsThatItIsUsedWith() throws IOException {
        List<String> used = Pattern.compile("\"(-XX:[^\"]+)\"")
                .matcher(instructions("Containerfile.jvm", "ENTRYPOINT").getLast())
                .results()
                .map(option -> option.group(1))
                .toList();
        assertTrue(used.contains("-XX:+UseCompactObjectHeaders"), used::toString);
        assertTrue(used.contains("-XX:AOTCache=/app/start.aot"), used::toString);
        List<String> recorded = Pattern.compile("-XX:\\S+")
                .matcher(Files.readString(Path.of("record-start.sh")))
                .results()
                .map(option -> option.group()
                        .replace("AOTCacheOutput=\"$APP/", "AOTCache=/app/")
                        .replace("\"", ""))
                .toList();
        assertEquals(used, recorded);
    }

    /** But for the cache, which only a build that runs something can record. */
    @Test
    void jibMakesAnImageThatStartsInTheSameWay() throws IOException {
        String pom = Files.readString(Path.of("../../pom.xml"));
        assertEquals(
                instructions("Containerfile.jvm", "USER").getLast(),
                pom.replaceAll("(?s).*<user>(.*?)</user>.*", "$1"));
        assertEquals(
                instructions("Containerfile.jvm", "ENTRYPOINT")
                        .getLast()
                        .replaceAll("[\\[\\]\" ]", "")
                        .replace("/opt/java/bin/java", "java")
                        .replace("-XX:AOTCache=/app/start.aot,", ""),
                pom.replaceAll("(?s).*<entrypoint>(.*?)</entrypoint>.*", "$1"));
    }

    @Test
    void anImageOfJibSaysOfItselfWhatTheOthersSay() throws IOException {
        String pom = Files.readString(Path.of("../../pom.xml"));
        String labels = pom.substring(pom.indexOf("<labels>"), pom.indexOf("</labels>"));
        String others = instructions("Containerfile.jvm", "LABEL").getLast();
        assertEquals(
                names(Pattern.compile("(org\\.opencontainers\\.image\\.\\w+)="), others),
                names(Pattern.compile("<(org\\.opencontainers\\.image\\.\\w+)>"), labels));
    }

    private static Set<String> names(Pattern label, String text) {
        return label.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The arguments of each instruction of this name, continued lines in one. */
    private static List<String> instructions(String file, String name) throws IOException {
        return Files.readString(Path.of(file))
                .replaceAll("\\\\\n\\s*", "")
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .toList();
    }
}
