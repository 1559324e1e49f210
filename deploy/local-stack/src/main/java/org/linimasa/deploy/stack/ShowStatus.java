package org.linimasa.deploy.stack;

import java.io.IOException;

/** {@code status}: what runs on a data folder, and whether it is well. */
final class ShowStatus {
    private final StackSettings settings;
    private final DataFolder data;
    private final Console console;

    ShowStatus(StackSettings settings, Console console) {
        this.settings = settings;
        this.data = new DataFolder(settings.data());
        this.console = console;
    }

    /** @return {@link ExitCode#OK} if all of it is well */
    ExitCode run() {
        if (!data.isLocked()) {
            console.say("Linimasa is not running on " + data.path() + ".");
            return ExitCode.NOT_RUNNING;
        }
        boolean well = true;
        try {
            for (Ledger.Entry entry : data.ledger().read()) {
                String state = state(entry);
                well &= state.equals("ready");
                console.say(String.format(
                        "%-17s %-9s port %-6d process %d", entry.name(), state, entry.port(), entry.pid()));
            }
        } catch (IOException e) {
            throw new StackException(ExitCode.FAILED, "the ledger can't be read: " + e, e);
        }
        console.say("");
        console.say(Addresses.of(settings));
        console.say("Data          " + data.path());
        console.say("Logs          " + data.logs());
        return well ? ExitCode.OK : ExitCode.FAILED;
    }

    private static String state(Ledger.Entry entry) {
        if (entry.process().isEmpty()) {
            return "dead";
        }
        boolean ready = entry.name().equals(Ledger.POSTGRESQL)
                || new Http("http://127.0.0.1:" + entry.port()).answersOk("/q/health/ready");
        return ready ? "ready" : "not ready";
    }
}
