package org.linimasa.deploy.stack;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a user may choose.
 *
 * @param home the checkout, in which the programs were built
 * @param data the folder that keeps everything between two runs
 * @param timelinePort where the timeline service listens
 * @param ingestPort where the ingest service listens
 */
public record StackSettings(Path home, Path data, int timelinePort, int ingestPort) {
    static final int TIMELINE_PORT = 8080;
    static final int INGEST_PORT = 8081;

    /** @throws StackException if both ports are the same */
    public StackSettings {
        home = home.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        if (timelinePort == ingestPort) {
            throw new StackException(
                    ExitCode.USAGE, "TIMELINE_PORT and INGEST_PORT are both " + timelinePort + ": choose two");
        }
    }

    /** @throws StackException if a port is not a number from 1 to 65535 */
    static StackSettings from(Map<String, String> environment, Path home) {
        String data = environment.getOrDefault("LINIMASA_DATA", "");
        return new StackSettings(
                home,
                data.isBlank() ? home.resolve(".linimasa") : Path.of(data),
                port(environment, "TIMELINE_PORT", TIMELINE_PORT),
                port(environment, "INGEST_PORT", INGEST_PORT));
    }

    /** The same for a stack that runs already, on the ports it was started with. */
    StackSettings on(int runningTimelinePort, int runningIngestPort) {
        return new StackSettings(home, data, runningTimelinePort, runningIngestPort);
    }

    private static int port(Map<String, String> environment, String variable, int otherwise) {
        String given = environment.getOrDefault(variable, "").strip();
        if (given.isEmpty()) {
            return otherwise;
        }
        if (!given.matches("\\d{1,5}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > 65535) {
            throw new StackException(
                    ExitCode.USAGE, variable + " is \"" + given + "\", but a port is a number from 1 to 65535");
        }
        return Integer.parseInt(given);
    }
}
