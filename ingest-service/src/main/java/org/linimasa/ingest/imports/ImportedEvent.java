package org.linimasa.ingest.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.linimasa.ingest.event.SubmittedEvent;

/**
 * An event as it stands in a file.
 *
 * @param row counts the events of the file, from 1
 * @param line where it begins, from 1
 */
record ImportedEvent(long row, long line, Reading reading) {
    /** Reads the event. */
    @FunctionalInterface
    interface Reading {
        /**
         * The event, unchecked.
         *
         * @throws JsonProcessingException if it is not the JSON it should be
         * @throws org.linimasa.rest.ProblemException if it cannot be read for another reason
         */
        SubmittedEvent read() throws JsonProcessingException;
    }
}
