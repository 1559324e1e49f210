package org.linimasa.deploy.stack;

import java.io.IOException;
import java.util.Optional;

/** Where the stack of a data folder listens: where it was started, whatever this shell's variables say. */
final class RunningStack {
    private RunningStack() {}

    /**
     * The settings with the ports of the stack that runs.
     *
     * @throws StackException if none runs on the data folder: what listens on the usual ports is another folder's then
     */
    static StackSettings of(StackSettings settings) {
        if (!new DataFolder(settings.data()).isLocked()) {
            throw new StackException(
                    ExitCode.NOT_RUNNING,
                    "Linimasa is not running on " + settings.data() + ". Start it with `./linimasa up`, or name the"
                            + " data folder of the one that runs with LINIMASA_DATA.");
        }
        return onItsPorts(settings);
    }

    /** The same where one runs, and the settings as they are where none does. */
    static StackSettings onItsPorts(StackSettings settings) {
        try {
            Ledger ledger = new DataFolder(settings.data()).ledger();
            Optional<Integer> timeline = ledger.find(Ledger.TIMELINE).map(Ledger.Entry::port);
            Optional<Integer> ingest = ledger.find(Ledger.INGEST).map(Ledger.Entry::port);
            return timeline.isPresent() && ingest.isPresent() ? settings.on(timeline.get(), ingest.get()) : settings;
        } catch (IOException e) {
            throw new StackException(ExitCode.FAILED, "the ledger can't be read: " + e, e);
        }
    }
}
