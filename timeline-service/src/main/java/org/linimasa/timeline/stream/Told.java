package org.linimasa.timeline.stream;

import org.linimasa.timeline.event.Change;

/** One thing that a listener is told. */
sealed interface Told {
    /** What the place is, should the connection break: everything up to it has been told. */
    long place();

    /** The connection lives. */
    record Alive(long place) implements Told {}

    /** The timeline changed. */
    record Changed(Change change) implements Told {
        @Override
        public long place() {
            return change.sequence();
        }
    }

    /** Where the listener was is not known any more: he reads the timeline anew and goes on from here. */
    record Reset(long place) implements Told {}
}
