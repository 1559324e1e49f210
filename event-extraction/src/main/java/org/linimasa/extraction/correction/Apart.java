package org.linimasa.extraction.correction;

import java.util.List;
import java.util.UUID;

/**
 * Some of the mentions of the correction are one event, and another one than the rest.
 *
 * @param taken ids of the mentions that are taken out
 */
public record Apart(List<UUID> taken) implements Change {
    /** Copies the list. */
    public Apart {
        taken = List.copyOf(taken);
    }
}
