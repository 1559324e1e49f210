package org.linimasa.deploy.postgres;

import org.jspecify.annotations.Nullable;

/** The database could not be unpacked, created, started or stopped; the message says which and why. */
public final class PostgresException extends RuntimeException {
    PostgresException(String message) {
        super(message);
    }

    PostgresException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
