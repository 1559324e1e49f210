package org.linimasa.deploy.stack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code down}: stops the stack of a data folder, wherever it was started, and what a kill left of it. */
final class Down {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataFolder data;
    private final Console console;

    Down(StackSettings settings, Console console) {
        this.data = new DataFolder(settings.data());
        this.console = console;
    }

    void run() {
        boolean running = data.isLocked();
        Optional<ProcessHandle> launcher = running ? data.owner() : Optional.empty();
        launcher.ifPresent(this::stop);
        int left = LeftOvers.stop(data);
        console.say(running || left > 0 ? "Linimasa is stopped." : "Linimasa was not running on " + data.path() + ".");
    }

    private void stop(ProcessHandle launcher) {
        console.say("Stopping Linimasa (process " + launcher.pid() + ")");
        launcher.destroy();
        try {
            launcher.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            launcher.destroyForcibly();
        } catch (ExecutionException e) {
            throw new StackException(ExitCode.FAILED, "the launcher could not be awaited: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(ExitCode.FAILED, "interrupted", e);
        }
    }
}
