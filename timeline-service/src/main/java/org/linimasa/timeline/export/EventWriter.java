package org.linimasa.timeline.export;

import java.io.IOException;
import org.linimasa.event.Event;

/**
 * Writes events in one format: {@link #begin} once, {@link #write} for each event, {@link #end} once. Holds no more than
 * one event, so that a result of any length can pass through.
 */
public interface EventWriter {
    /** What comes before the first event. */
    void begin() throws IOException;

    /** One event. One that the format cannot show is passed over. */
    void write(Event event) throws IOException;

    /** What comes after the last event. */
    void end() throws IOException;
}
