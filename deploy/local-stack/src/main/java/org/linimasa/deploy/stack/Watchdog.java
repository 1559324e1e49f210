package org.linimasa.deploy.stack;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * A small process that outlives the launcher by a moment: when the pipe between the two breaks, be it by an orderly end
 * or by {@code kill -9}, it stops what the ledger still names.
 */
final class Watchdog {
    /** Deaf to the signals of a terminal, which reach all of its processes; PostgreSQL is told to end fast (INT). */
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            cat >/dev/null
            [ -f "$1" ] || exit 0
            while read -r name pid rest; do
              case $name in postgresql) sleep 1; kill -INT "$pid" ;; *) kill -TERM "$pid" ;; esac
            done <"$1" 2>/dev/null
            """;

    private final Process process;

    private Watchdog(Process process) {
        this.process = process;
    }

    static Watchdog over(Ledger ledger) throws IOException {
        return new Watchdog(new ProcessBuilder(
                        "sh", "-c", SCRIPT, "linimasa-watchdog", ledger.file().toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Lets it go; to be called when the ledger is cleared. */
    void dismiss() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
