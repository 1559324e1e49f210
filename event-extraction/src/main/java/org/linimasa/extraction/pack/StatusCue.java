package org.linimasa.extraction.pack;

import org.linimasa.event.Status;

/** A word that says whether an event is real, by precedence: the earlier constant wins within a clause. */
public enum StatusCue {
    CANCELLED(Status.CANCELLED),
    POSTPONED(Status.POSTPONED),
    DENIED(Status.DENIED),
    NEGATED(Status.NOT_OCCURRED),
    POSSIBLE(Status.POSSIBLE),
    PLANNED(Status.PLANNED),
    /** "bisa", "can": what one is able to do is possible, unless it is hoped for or planned. */
    ABLE(Status.POSSIBLE),
    ONGOING(Status.ONGOING),
    OCCURRED(Status.OCCURRED);

    private final Status status;

    StatusCue(Status status) {
        this.status = status;
    }

    /** What it says. */
    public Status status() {
        return status;
    }
}
