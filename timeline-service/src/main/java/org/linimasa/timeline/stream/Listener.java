package org.linimasa.timeline.stream;

import org.linimasa.timeline.filter.EventFilter;

/** One who listens: what he wants, how far he has been told, and whether he takes what he is sent. */
final class Listener {
    private final String caller;
    private final EventFilter filter;
    private final Runnable disconnect;
    private volatile long place;
    private volatile boolean greeted;
    private volatile boolean taking;
    private volatile boolean seenTaking;

    /**
     * @param caller the login or address by which he is counted
     * @param place everything up to here is known to him
     */
    Listener(String caller, EventFilter filter, long place, Runnable disconnect) {
        this.caller = caller;
        this.filter = filter;
        this.place = place;
        this.disconnect = disconnect;
    }

    String caller() {
        return caller;
    }

    EventFilter filter() {
        return filter;
    }

    long place() {
        return place;
    }

    void moveTo(long toldThrough) {
        place = toldThrough;
    }

    /** True the first time. */
    boolean greet() {
        boolean first = !greeted;
        greeted = true;
        return first;
    }

    /** Something is on its way to him. */
    void isSent() {
        seenTaking = false;
        taking = true;
    }

    /** He has taken all and asks for more. */
    void asksForMore() {
        taking = false;
    }

    /** Disconnects him if he was already taking the same thing at the inspection before. */
    void inspect() {
        if (!taking) {
            return;
        }
        if (seenTaking) {
            disconnect.run();
        }
        seenTaking = true;
    }
}
