package org.linimasa.deploy.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A packaged service, or its native program, as a process of its own with the settings that an operator gives it. */
final class Program implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it.
     *
     * @param service the name of its module
     * @param log where its output goes, behind what is there
     * @param environment added to our own
     */
    static Program start(String service, Path log, Map<String, String> environment) throws IOException {
        return start(command(service, Stack.HOME), log, environment);
    }

    /** The same, where nothing can be written but an empty /tmp, as in a container with a read-only root. */
    static Program startReadOnly(String service, Path log, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Stack.HOME.resolve("deploy/images/src/test/sh/read-only.sh").toString(),
                "/",
                Stack.HOME.toAbsolutePath().normalize().toString()));
        command.addAll(command(service, Path.of("/mnt")));
        return start(command, log, environment);
    }

    private static Program start(List<String> command, Path log, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return new Program(builder.start(), log);
    }

    private static List<String> command(String service, Path home) {
        Path target = home.resolve(service).resolve("target");
        return Boolean.getBoolean("linimasa.native")
                ? List.of(target.resolve(service + "-native").toString(), "-Xmx256m")
                : List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        target.resolve("quarkus-app/quarkus-run.jar").toString());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** Waits until it ends by itself, and returns with which code. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("it did not end: " + log);
        }
        return process.exitValue();
    }

    /** Tells it to stop, as a cluster does, and waits until it has. */
    void stop() throws InterruptedException {
        process.destroy();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
