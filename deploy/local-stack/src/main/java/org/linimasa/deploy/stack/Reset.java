package org.linimasa.deploy.stack;

import java.io.IOException;

/** {@code reset}: forgets all documents and events of a data folder. */
final class Reset {
    private final DataFolder data;
    private final Console console;

    Reset(StackSettings settings, Console console) {
        this.data = new DataFolder(settings.data());
        this.console = console;
    }

    void run() {
        data.requireUnlocked();
        LeftOvers.stop(data);
        try {
            data.empty();
        } catch (IOException e) {
            throw new StackException(ExitCode.FAILED, data.path() + " could not be emptied: " + e, e);
        }
        console.say(data.path() + " is empty.");
    }
}
