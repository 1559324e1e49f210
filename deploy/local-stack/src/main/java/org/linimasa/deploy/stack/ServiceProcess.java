package org.linimasa.deploy.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One of the two services as a child process: started, awaited, stopped, started again. */
final class ServiceProcess {
    private static final int SHOWN_LINES = 15;
    private static final Duration POLL = Duration.ofMillis(100);

    private final String name;
    private final int port;
    private final Path folder;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final Duration stopLimit;
    private @Nullable Process process;

    /**
     * @param folder in which it is started
     * @param environment added to the launcher's own
     * @param log where its output goes
     * @param stopLimit after which it is killed
     */
    ServiceProcess(
            String name,
            int port,
            Path folder,
            List<String> command,
            Map<String, String> environment,
            Path log,
            Duration stopLimit) {
        this.name = name;
        this.port = port;
        this.folder = folder;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.log = log;
        this.stopLimit = stopLimit;
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    /** Starts it with a new log; the one of the start before is kept beside it. */
    synchronized Process start() throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process started = builder.start();
        process = started;
        return started;
    }

    /**
     * Waits until it says that it is ready.
     *
     * @throws StackException if it ends or isn't ready in time; the message holds its last lines
     */
    void awaitReady(Duration limit) {
        Instant deadline = Instant.now().plus(limit);
        Http http = new Http("http://127.0.0.1:" + port);
        while (!http.answersOk("/q/health/ready")) {
            if (!isAlive()) {
                throw new StackException(ExitCode.FAILED, "the " + title() + " ended while it started. " + lastLines());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new StackException(
                        ExitCode.FAILED,
                        "the " + title() + " was not ready after " + limit.toSeconds() + " s. " + lastLines());
            }
            pause();
        }
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    synchronized long pid() {
        if (process == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return process.pid();
    }

    synchronized void stop() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(stopLimit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(stopLimit.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return "Its log " + log + " ends with:\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
        } catch (IOException e) {
            return "Its log " + log + " can't be read.";
        }
    }

    String title() {
        return name.replace('-', ' ');
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(ExitCode.FAILED, "interrupted while a service started", e);
        }
    }
}
