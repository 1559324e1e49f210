package org.linimasa.deploy.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linimasa.deploy.postgres.Durability;
import org.linimasa.deploy.postgres.EmbeddedDatabase;

/**
 * The images that {@code Containerfile.jvm} makes of the packaged services, built twice with buildah on bases put together
 * from this machine's own files, looked into, and run on a real PostgreSQL with nothing to write to but /tmp. Takes
 * minutes: {@code ./linimasa test --all}.
 */
@EnabledIfSystemProperty(named = "linimasa.all", matches = "true")
class JvmImageTest {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final String JDK_IMAGE = "localhost/linimasa-test/jdk:1";
    private static final String BASE_IMAGE = "localhost/linimasa-test/base:1";
    private static final long SOURCE_DATE = 1_700_000_000;
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(200);
    private static final Duration END_LIMIT = Duration.ofMinutes(1);
    private static final Duration COMMAND_LIMIT = Duration.ofMinutes(15);
    private static final String SECRET = "for-one-test-run-and-long-enough-to-be-one";

    @TempDir
    private static Path folder;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void makeBases() throws IOException, InterruptedException {
        assumeTrue(answers("buildah", "--version"), "No buildah here: no image is built. apt-get install buildah.");
        for (String service : List.of("ingest-service", "timeline-service")) {
            assertTrue(
                    Files.exists(HOME.resolve(service).resolve("target/bom.json")),
                    "target/bom.json of the " + service
                            + " is missing: ./linimasa test --all makes it, but not with -o,"
                            + " because Maven leaves bills of materials out where it may not ask the network.");
        }
        run("src/test/sh/local-bases.sh", System.getProperty("java.home"), JDK_IMAGE, BASE_IMAGE);
        database = EmbeddedDatabase.start(folder.resolve("postgresql"), 0, Durability.FAST);
    }

    @AfterAll
    static void stopDatabaseAndForgetImages() throws IOException, InterruptedException {
        if (database != null) {
            database.close();
            run(
                    "bash",
                    "-c",
                    "buildah images --quiet --filter reference='localhost/linimasa-test/*' | xargs buildah rmi --force");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "timeline-service"})
    void anImageIsWhatItShouldBeAndServes(String service) throws IOException, InterruptedException {
        String image = build(service, 1);
        JsonNode config = new ObjectMapper()
                .readTree(run("buildah", "inspect", "--type", "image", image))
                .at("/OCIv1/config");
        assertEquals("10001:10001", config.path("User").asText());
        assertEquals(
                "Linimasa " + service,
                config.path("Labels").path("org.opencontainers.image.title").asText());
        String container = run("buildah", "from", "--pull-never", image).strip();
        try {
            Path root = Path.of(run("buildah", "mount", container).strip());
            assertHoldsWhatItShould(root);
            assertIsTheSameWhenBuiltAgain(service, root);
            List<String> entryPoint = new ArrayList<>();
            config.path("Entrypoint").forEach(word -> entryPoint.add(word.asText()));
            assertRefusesToStartWithoutSecrets(container, entryPoint);
            assertServes(service, root, entryPoint);
            run("buildah", "umount", container);
        } finally {
            run("buildah", "rm", container);
        }
    }

    /** @return the image's name */
    private static String build(String service, int time) throws IOException, InterruptedException {
        String image = "localhost/linimasa-test/" + service + ":" + time;
        run(
                "bash",
                "-c",
                "source deploy/toolchain.sh && ENGINE=buildah && engine_build \"$@\"",
                "engine_build",
                Long.toString(SOURCE_DATE),
                "--build-arg=SERVICE=" + service,
                "--build-arg=JDK_IMAGE=" + JDK_IMAGE,
                "--build-arg=BASE_IMAGE=" + BASE_IMAGE,
                "--build-arg=SOURCE_DATE_EPOCH=" + SOURCE_DATE,
                "-f",
                HOME.resolve("deploy/images/Containerfile.jvm").toString(),
                "-t",
                image,
                HOME.toString());
        return image;
    }

    /** But for the cache, which the JVM writes differently each time. */
    private static void assertIsTheSameWhenBuiltAgain(String service, Path root)
            throws IOException, InterruptedException {
        String container =
                run("buildah", "from", "--pull-never", build(service, 2)).strip();
        try {
            Map<String, String> first = digests(root);
            Map<String, String> second =
                    digests(Path.of(run("buildah", "mount", container).strip()));
            first.remove("app/start.aot");
            second.remove("app/start.aot");
            assertTrue(first.size() > 100, first::toString);
            assertEquals(first.keySet(), second.keySet());
            assertEquals(
                    List.of(),
                    first.keySet().stream()
                            .filter(file -> !first.get(file).equals(second.get(file)))
                            .toList());
        } finally {
            run("buildah", "umount", container);
            run("buildah", "rm", container);
        }
    }

    /** Of each file by its path: what it holds, how old it is and who may do what with it. */
    private static Map<String, String> digests(Path root) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            // The root itself is the mount's.
            for (Path file : files.filter(it -> !it.equals(root)).toList()) {
                var attributes = Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                String content = attributes.isSymbolicLink()
                        ? Files.readSymbolicLink(file).toString()
                        : attributes.isRegularFile() ? digest(file) : "";
                digests.put(
                        root.relativize(file).toString(),
                        content + " " + attributes.lastModifiedTime() + " " + attributes.owner() + " "
                                + attributes.permissions());
            }
        }
        return digests;
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void assertHoldsWhatItShould(Path root) throws IOException {
        Path app = root.resolve("app");
        JsonNode bill = new ObjectMapper().readTree(app.resolve("sbom.cdx.json").toFile());
        assertEquals("CycloneDX", bill.path("bomFormat").asText());
        assertTrue(
                bill.path("components").size() > 50,
                "components: " + bill.path("components").size());
        assertTrue(Files.size(app.resolve("start.aot")) > 10_000_000, "the ahead-of-time cache");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(it -> Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                assertFalse(
                        Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_WRITE),
                        file + " can be written by anybody");
                if (file.startsWith(app)) {
                    assertEquals(
                            SOURCE_DATE,
                            Files.getLastModifiedTime(file).toInstant().getEpochSecond(),
                            file::toString);
                }
            }
        }
        assertFalse(Files.exists(root.resolve("bin/sh")), "there is no shell in it");
    }

    /** Its cache is good for it: with {@code AOTMode=on} the JVM ends where it is not. */
    private static void assertRefusesToStartWithoutSecrets(String container, List<String> entryPoint)
            throws IOException, InterruptedException {
        Path said = folder.resolve("refusal.txt");
        Process process = start(container, said, entryPoint, Map.of("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on"));
        try {
            assertTrue(process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS), Files.readString(said));
            assertNotEquals(0, process.exitValue());
        } finally {
            end(process);
        }
        assertTrue(
                Files.readString(said).contains("linimasa.intake.token needs a secret of its own"),
                Files.readString(said));
    }

    /** With a root file system that nobody can write to, as in Kubernetes. */
    private static void assertServes(String service, Path root, List<String> entryPoint)
            throws IOException, InterruptedException {
        String name = service.replace("-service", "");
        database.create(name);
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path said = folder.resolve(service + ".txt");
        Process process = startReadOnly(
                root,
                said,
                entryPoint,
                Map.of(
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(port),
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        database.jdbcUrl(name),
                        "QUARKUS_DATASOURCE_USERNAME",
                        EmbeddedDatabase.USER,
                        "QUARKUS_DATASOURCE_PASSWORD",
                        database.password(),
                        "LINIMASA_INTAKE_TOKEN",
                        SECRET));
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            URI health = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
            Instant deadline = Instant.now().plus(START_LIMIT);
            while (!isReady(client, health)) {
                boolean ended = process.waitFor(BETWEEN_REQUESTS.toMillis(), TimeUnit.MILLISECONDS);
                assertTrue(!ended && Instant.now().isBefore(deadline), Files.readString(said));
            }
        } finally {
            end(process);
        }
    }

    /** A container ends when what runs in it has. */
    private static void end(Process process) throws InterruptedException {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        boolean ended = process.waitFor(END_LIMIT.toSeconds(), TimeUnit.SECONDS);
        all.forEach(ProcessHandle::destroyForcibly);
        assertTrue(ended, "it did not end on SIGTERM");
    }

    private static boolean isReady(HttpClient client, URI health) throws InterruptedException {
        try {
            return client.send(
                                    HttpRequest.newBuilder(health)
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static Process start(String container, Path said, List<String> entryPoint, Map<String, String> environment)
            throws IOException {
        List<String> command =
                new ArrayList<>(List.of("buildah", "run", "--isolation", "chroot", "--user", "10001:10001"));
        environment.forEach((name, value) -> command.addAll(List.of("--env", name + "=" + value)));
        command.addAll(List.of(container, "--"));
        command.addAll(entryPoint);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    private static Process startReadOnly(Path root, Path said, List<String> entryPoint, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("src/test/sh/read-only.sh", root.toString(), "src/test/sh"));
        command.addAll(entryPoint);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static boolean answers(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** @return what it printed, to a file, because whatever it leaves running would keep a pipe open for good */
    private static String run(String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        // Where a kernel lets nobody make namespaces.
        builder.environment().put("BUILDAH_ISOLATION", "chroot");
        if (command[0].equals("bash")) {
            builder.directory(HOME.toFile());
        }
        Process process = builder.start();
        boolean ended = process.waitFor(COMMAND_LIMIT.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String said = Files.readString(output);
        assertTrue(
                ended && process.exitValue() == 0,
                () -> String.join(" ", command) + "\n" + said + (ended ? "" : "did not end\n") + read(errors));
        return said;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return file + ": " + e;
        }
    }
}
