package org.linimasa.deploy.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where {@code ./linimasa} looks for a JDK, played through in folders that only look like JDKs. */
class ToolchainTest {
    @TempDir
    Path root;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void startWithNoJdkAtAll() throws IOException {
        Files.createDirectories(root.resolve("jvm"));
        environment.put("HOME", root.resolve("home").toString());
        environment.put("LINIMASA_JVM_FOLDERS", root.resolve("jvm") + " " + root.resolve("java"));
        environment.put("JAVA_HOME", "");
        environment.put("SDKMAN_DIR", "");
        environment.put("PATH", "/usr/bin:/bin");
    }

    @Test
    void takesTheNewestWhereverItIs() throws Exception {
        environment.put("JAVA_HOME", jdk("chosen", "21.0.10").toString());
        jdk("jvm/temurin-25", "25.0.1");
        jdk("jvm/java-17", "17.0.15");
        assertEquals(root.resolve("jvm/temurin-25"), newest());
        Path sdkman = jdk("home/.sdkman/candidates/java/25.0.2-open", "25.0.2");
        assertEquals(sdkman, newest());
        Path ide = jdk("home/.jdks/openjdk-26", "26");
        assertEquals(ide, newest());
    }

    @Test
    void comparesVersionsAsNumbers() throws Exception {
        jdk("jvm/a", "21.0.9");
        Path later = jdk("jvm/b", "21.0.10");
        jdk("jvm/c", "21.0.2");
        assertEquals(later, newest());
    }

    @Test
    void prefersWhatTheUserChoseAmongEquals() throws Exception {
        jdk("jvm/a", "25.0.1");
        Path chosen = jdk("chosen", "25.0.1");
        environment.put("JAVA_HOME", chosen.toString());
        assertEquals(chosen, newest());
    }

    @Test
    void followsTheLinksOfAJavaOnThePath() throws Exception {
        Path onPath = jdk("elsewhere/jdk-25", "25");
        Path bin = Files.createDirectories(root.resolve("bin"));
        Files.createSymbolicLink(root.resolve("alternative"), onPath.resolve("bin/java"));
        Files.createSymbolicLink(bin.resolve("java"), Path.of("../alternative"));
        environment.put("PATH", bin + ":/usr/bin:/bin");
        assertEquals(onPath, newest());
    }

    @Test
    void takesNeitherAnOldOneNorAJre() throws Exception {
        jdk("jvm/java-17", "17.0.15");
        Files.delete(jdk("jvm/jre-25", "25.0.1").resolve("bin/javac"));
        assertNotEquals(0, run("newest_jdk").status());
    }

    @Test
    void saysWhatToDoWhereThereIsNone() throws Exception {
        // Without any package manager on the path.
        Path bin = Files.createDirectories(root.resolve("bin"));
        for (String tool : List.of("awk", "dirname", "head", "id", "sed", "cat", "readlink")) {
            program(bin.resolve(tool), "#!/bin/sh\nexec " + usual(tool) + " \"$@\"\n");
        }
        environment.put("PATH", bin.toString());
        Said said = run("use_jdk || exit 3");
        assertEquals(3, said.status());
        assertEquals(true, said.text().contains("needs a JDK, version 21 or later"), said.text());
    }

    @Test
    void saysHowToGetAContainerEngineWhereNoneAnswers() throws Exception {
        Path bin = Files.createDirectories(root.resolve("bin"));
        program(bin.resolve("docker"), "#!/bin/sh\nexit 1\n");
        environment.put("PATH", bin.toString());
        Said none = run("use_engine || exit 11");
        assertEquals(11, none.status());
        assertEquals(true, none.text().contains("buildah, podman or docker"), none.text());
        program(bin.resolve("podman"), "#!/bin/sh\nexit 0\n");
        assertEquals("podman", run("use_engine && echo $ENGINE").text().strip());
    }

    @Test
    void saysInOneLineHowToGetAGraalVmWhereThereIsNone() throws Exception {
        Path bin = Files.createDirectories(root.resolve("bin"));
        program(bin.resolve("docker"), "#!/bin/sh\nexit 1\n");
        environment.put("PATH", bin.toString());
        environment.put("JAVA_HOME", jdk("jvm/java-25", "25").toString());
        Said none = run("use_graalvm || exit 10");
        assertEquals(10, none.status());
        assertEquals(1, none.text().lines().count(), none.text());
        assertEquals(true, none.text().contains("GRAALVM_HOME"), none.text());
    }

    @Test
    void takesNoGraalVmThatIsTooOldOrTellsNoVersion() throws Exception {
        Path bin = Files.createDirectories(root.resolve("bin"));
        program(bin.resolve("podman"), "#!/bin/sh\nexit 0\n");
        environment.put("PATH", bin + ":/usr/bin:/bin");
        Path nativeImage = bin.resolve("native-image");
        for (String current : List.of(
                "native-image 25 2025-09-16\nOpenJDK Runtime Environment Mandrel-25.0.0.0-Final (build 25+36)",
                "native-image 25.0.1 2025-10-21\nGraalVM Runtime Environment GraalVM CE 25.0.1+8.1",
                "native-image 21.0.10 2026-01-20")) {
            program(nativeImage, "#!/bin/sh\necho '" + current + "'\n");
            assertEquals(new Said(0, ""), run("use_graalvm && echo -n $NATIVE_ENGINE"), current);
        }
        for (String old : List.of(
                "native-image 20.0.2 2023-07-18",
                "GraalVM 22.3.0 Java 17 CE (Java Version 17.0.5+8-jvmci-22.3-b08)",
                "no version")) {
            program(nativeImage, "#!/bin/sh\necho '" + old + "'\n");
            Said refused = run("use_graalvm || exit 10");
            assertEquals(10, refused.status(), old);
            assertEquals(1, refused.text().lines().count(), refused.text());
            assertEquals(true, refused.text().contains(nativeImage.toString()), refused.text());
        }
        // The one that the build takes is judged, not one that is there as well.
        Path chosen = Files.createDirectories(root.resolve("chosen/bin"));
        program(chosen.resolve("native-image"), "#!/bin/sh\necho native-image 25 2025-09-16\n");
        environment.put("GRAALVM_HOME", root.resolve("chosen").toString());
        assertEquals(0, run("use_graalvm").status());
    }

    @Test
    void takesNoNodeThatIsTooOldOrComesWithoutNpm() throws Exception {
        Path bin = Files.createDirectories(root.resolve("bin"));
        environment.put("PATH", bin.toString());
        program(bin.resolve("node"), "#!/bin/sh\necho 20\n");
        assertNotEquals(0, run("node_is_new").status());
        program(bin.resolve("npm"), "#!/bin/sh\n");
        assertEquals(0, run("node_is_new").status());
        program(bin.resolve("node"), "#!/bin/sh\necho 16\n");
        assertNotEquals(0, run("node_is_new").status());
    }

    private static Path usual(String name) {
        Path usual = Path.of("/usr/bin", name);
        return Files.exists(usual) ? usual : Path.of("/bin", name);
    }

    private Path jdk(String folder, String version) throws IOException {
        Path bin = Files.createDirectories(root.resolve(folder).resolve("bin"));
        for (String program : List.of("java", "javac")) {
            program(bin.resolve(program), "#!/bin/sh\n");
        }
        Files.writeString(root.resolve(folder).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return root.resolve(folder);
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path newest() throws Exception {
        return Path.of(run("newest_jdk").text().strip());
    }

    private record Said(int status, String text) {}

    private Said run(String command) throws Exception {
        Path toolchain = Path.of("..").resolve("toolchain.sh").toAbsolutePath().normalize();
        ProcessBuilder builder =
                new ProcessBuilder("/bin/bash", "-c", ". '" + toolchain + "'; " + command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(10, TimeUnit.SECONDS);
        return new Said(process.exitValue(), text);
    }
}
