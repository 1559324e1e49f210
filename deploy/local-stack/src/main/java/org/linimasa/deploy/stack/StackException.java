package org.linimasa.deploy.stack;

import org.jspecify.annotations.Nullable;

/** A command cannot go on; the message is meant for the person who gave it. */
public final class StackException extends RuntimeException {
    private final ExitCode exitCode;

    StackException(ExitCode exitCode, String message) {
        this(exitCode, message, null);
    }

    StackException(ExitCode exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
