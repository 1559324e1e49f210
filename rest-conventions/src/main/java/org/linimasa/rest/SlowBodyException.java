package org.linimasa.rest;

import java.io.IOException;

/** A body comes more slowly than it may; whoever reads it stops. */
final class SlowBodyException extends IOException {
    private static final long serialVersionUID = 1;

    /** @param message what whoever sends it is told */
    SlowBodyException(String message) {
        super(message);
    }
}
