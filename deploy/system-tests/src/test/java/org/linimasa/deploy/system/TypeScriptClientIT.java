package org.linimasa.deploy.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The published descriptions of both APIs are good enough for other people's tools: a linter, a generator and a compiler
 * take them, and what comes out works on real services. Without npm this is skipped, but on continuous integration, which
 * has to have it, it fails.
 */
@ResourceLock(ShippedExamples.LOCK)
class TypeScriptClientIT {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Path CLIENT = Stack.HOME.resolve("clients/typescript");
    private static Stack stack;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        if (!isOnThePath("npm")) {
            String reason = "There is no npm to build the TypeScript client with.";
            if (System.getenv().containsKey("CI")) {
                throw new IllegalStateException(reason);
            }
            Assumptions.abort(reason);
        }
        stack = ShippedExamples.stack();
        if (!isInstalled()) {
            succeed("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund");
        }
        succeed("npm", "run", "build");
    }

    @Test
    void theDescriptionsPassTheLinter() throws IOException, InterruptedException {
        succeed("npm", "run", "lint");
    }

    @Test
    void theClientWorksOnRealServices() throws IOException, InterruptedException {
        succeed("npm", "test");
    }

    @Test
    void theExampleInTheReadmeRunsAndIsTheOneThatIsRun() throws IOException, InterruptedException {
        String example = Files.readString(CLIENT.resolve("examples/january.ts"));
        assertTrue(Files.readString(CLIENT.resolve("README.md")).contains(example));
        String printed = succeed("node", "dist/examples/january.js");
        assertTrue(printed.contains("2024: "), printed);
    }

    @Test
    void noRegistryStandsInTheLockFile() throws IOException {
        assertTrue(!Files.readString(CLIENT.resolve("package-lock.json")).contains("\"resolved\""));
    }

    private static boolean isOnThePath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** npm writes down what it has installed. */
    private static boolean isInstalled() throws IOException {
        Path installed = CLIENT.resolve("node_modules/.package-lock.json");
        return Files.exists(installed)
                && Files.getLastModifiedTime(installed)
                                .compareTo(Files.getLastModifiedTime(CLIENT.resolve("package-lock.json")))
                        >= 0;
    }

    /** @return what it printed */
    private static String succeed(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(CLIENT.toFile());
        builder.environment().put("TIMELINE_URL", stack.timeline().base().toString());
        builder.environment().put("INGEST_URL", stack.ingest().base().toString());
        Path said = Path.of("target", "npm.txt");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String printed = Files.readString(said);
        assertTrue(ended && process.exitValue() == 0, () -> String.join(" ", command) + " said:\n" + printed);
        return printed;
    }
}
