package org.linimasa.deploy.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Before the first start of a build: runs both services once, on data of their own, to record a {@link StartCache} for each. */
final class Training {
    /** What a newcomer's first look asks for. */
    private static final List<String> LOOKS =
            List.of("/api/v1/events", "/", "/q/openapi?format=json", "/q/metrics", "/q/swagger-ui/");

    private final Path home;
    private final Console console;

    Training(Path home, Console console) {
        this.home = home;
        this.console = console;
    }

    /** Never fails: without the caches the services only start slower. */
    void run() {
        if (!StartCache.isSupported()
                || StartCache.of(home, Ledger.INGEST).isCurrent()
                        && StartCache.of(home, Ledger.TIMELINE).isCurrent()) {
            return;
        }
        console.say("Recording how the services start, so that they start faster from now on (once for each build)");
        try {
            StackSettings settings = settings();
            LocalStack stack = new LocalStack(settings, new Recording(home), line -> {});
            Thread stopping = new Thread(stack::stop, "stop");
            Runtime.getRuntime().addShutdownHook(stopping);
            try (stack) {
                stack.start();
                Http timeline = new Http("http://127.0.0.1:" + settings.timelinePort());
                Http ingest = new Http("http://127.0.0.1:" + settings.ingestPort());
                Article.read(home.resolve(Up.EXAMPLE)).ingest(settings.ingestPort());
                LOOKS.forEach(timeline::answersOk);
                LOOKS.forEach(ingest::answersOk);
            }
            Runtime.getRuntime().removeShutdownHook(stopping);
            new DataFolder(settings.data()).empty();
        } catch (IOException | StackException e) {
            if (e instanceof StackException stopped && stopped.exitCode() == ExitCode.STOPPED) {
                throw stopped;
            }
            console.say("That failed, so they start without: " + e.getMessage());
        }
    }

    private StackSettings settings() throws IOException {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new StackSettings(
                    home, home.resolve("deploy/local-stack/target/training"), one.getLocalPort(), other.getLocalPort());
        }
    }

    private record Recording(Path home) implements ServiceCommands {
        @Override
        public List<String> command(String service) {
            return PackagedServices.java(
                    home,
                    service,
                    List.of("-XX:AOTCacheOutput=" + StartCache.of(home, service).file()));
        }

        /** The cache is written at the end. */
        @Override
        public Duration stopLimit() {
            return Duration.ofMinutes(3);
        }
    }
}
