package org.linimasa.deploy.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.linimasa.deploy.stack.LocalStack;
import org.linimasa.deploy.stack.StackSettings;

/** What {@code ./linimasa up} starts: the launcher, PostgreSQL and both packaged services, on free ports. */
final class Stack implements AutoCloseable {
    /** The checkout. */
    static final Path HOME = Path.of(System.getProperty("linimasa.home", "../.."));
    /** The launcher among {@linkplain #process the processes}. */
    static final String LAUNCHER = "launcher";

    /** Longer than the launcher waits, so that it can say what is wrong. */
    private static final Duration START_LIMIT = Duration.ofMinutes(6);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final StackSettings settings;
    private final Map<String, String> more;
    private final Api ingest;
    private final Api timeline;
    private volatile Process launcher;

    private Stack(StackSettings settings, Map<String, String> more) throws IOException {
        this.settings = settings;
        this.more = more;
        ingest = new Api(settings.ingestPort());
        timeline = new Api(settings.timelinePort());
        launcher = launch();
        // A test run that is interrupted leaves nothing either.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** @param data a folder of its own */
    static Stack start(Path data) throws IOException {
        return start(data, Map.of());
    }

    /**
     * @param data a folder of its own
     * @param more settings of both services besides those that the launcher makes
     */
    static Stack start(Path data, Map<String, String> more) throws IOException {
        StackSettings settings;
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings = new StackSettings(HOME, data, one.getLocalPort(), other.getLocalPort());
        }
        Stack stack = new Stack(settings, more);
        stack.awaitReady();
        return stack;
    }

    private Process launch() throws IOException {
        Path program = settings.home().resolve("deploy/local-stack/target/local-stack.jar");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-Dlinimasa.home=" + settings.home(),
                "-jar",
                program.toString(),
                "up",
                "--no-example",
                "--background"));
        if (Boolean.getBoolean("linimasa.native")) {
            command.add("--native");
        }
        ProcessBuilder process = new ProcessBuilder(command).inheritIO();
        process.environment().putAll(more);
        process.environment()
                .putAll(Map.of(
                        // The services', too: they live too short to win back what the second compiler costs.
                        "JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1",
                        "LINIMASA_DATA", settings.data().toString(),
                        "TIMELINE_PORT", Integer.toString(settings.timelinePort()),
                        "INGEST_PORT", Integer.toString(settings.ingestPort())));
        return process.start();
    }

    /** Where everything is kept between two runs. */
    Path data() {
        return settings.data();
    }

    Api ingest() {
        return ingest;
    }

    Api timeline() {
        return timeline;
    }

    void awaitReady() {
        for (Api api : List.of(ingest, timeline)) {
            await().atMost(START_LIMIT)
                    .failFast("the launcher ended", () -> !launcher.isAlive())
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> api.get("/q/health/ready").statusCode() == 200);
        }
    }

    /** The process of this name, if it runs: one of the ledger's, or {@value #LAUNCHER}. */
    Optional<ProcessHandle> process(String name) {
        return name.equals(LAUNCHER)
                ? Optional.of(launcher.toHandle())
                : new LocalStack(settings, line -> {}).process(name);
    }

    /** Kills it without warning. The launcher starts the others again; whoever runs it starts the launcher again. */
    void kill(String name) throws IOException {
        await().atMost(START_LIMIT).until(() -> process(name).isPresent());
        ProcessHandle victim = process(name).orElseThrow();
        victim.destroyForcibly();
        if (name.equals(LAUNCHER)) {
            victim.onExit().orTimeout(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS).join();
            launcher = launch();
        }
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
