package org.linimasa.deploy.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.linimasa.deploy.postgres.EmbeddedDatabase;

/** What a launcher that was killed left running. */
final class LeftOvers {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private LeftOvers() {}

    /**
     * Stops them: the services first, then their database. Only for a folder that no stack has locked.
     *
     * @return how many processes there were
     */
    static int stop(DataFolder data) {
        int stopped = 0;
        try {
            Ledger ledger = data.ledger();
            for (Ledger.Entry entry : ledger.read()) {
                if (!entry.name().equals(Ledger.POSTGRESQL) && entry.process().isPresent()) {
                    end(entry.process().get());
                    stopped++;
                }
            }
            if (EmbeddedDatabase.stop(data.database())) {
                stopped++;
            }
            ledger.clear();
            Files.deleteIfExists(data.readyMark());
        } catch (IOException e) {
            throw new StackException(ExitCode.FAILED, "what an earlier run left could not be stopped: " + e, e);
        }
        return stopped;
    }

    /** Asks the process to end, and insists after a while. */
    static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new StackException(ExitCode.FAILED, "process " + process.pid() + " could not be awaited", e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
