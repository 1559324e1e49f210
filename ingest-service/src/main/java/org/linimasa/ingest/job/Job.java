package org.linimasa.ingest.job;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A job and how far it has come.
 *
 * @param kind what is done, UPPER_SNAKE
 * @param total how much there was to do when it began
 * @param done how much of it is done, with what failed
 * @param changed of how much the outcome is another than before
 * @param failed how much could not be done
 * @param place the last that is done
 */
public record Job(
        UUID id,
        String kind,
        State state,
        int total,
        int done,
        int changed,
        int failed,
        Place place,
        Instant createdAt,
        Instant updatedAt) {
    /** Whether there is anything left to do. */
    public enum State {
        /** There is. */
        RUNNING,
        /** There is not. */
        DONE
    }

    /**
     * Where a job stands in what it works through.
     *
     * @param stage which list
     * @param position key of the last one of it that is done
     */
    public record Place(int stage, long position) {
        /** Before the first of a list. */
        public static Place beginningOf(int stage) {
            return new Place(stage, 0);
        }
    }

    /** What came of one step. */
    public enum Outcome {
        /** All is as before. */
        SAME,
        /** Something is not. */
        CHANGED,
        /** It could not be done. */
        FAILED
    }

    /**
     * The id of a job, equal on every installation.
     *
     * @param number counts the jobs of its kind, from 1
     */
    public static UUID idOf(String kind, long number) {
        return UUID.nameUUIDFromBytes((kind + " " + number).getBytes(StandardCharsets.UTF_8));
    }

    /** This job after the next step. */
    public Job after(Place next, Outcome outcome, Instant at) {
        return new Job(
                id,
                kind,
                state,
                total,
                done + 1,
                changed + (outcome == Outcome.CHANGED ? 1 : 0),
                failed + (outcome == Outcome.FAILED ? 1 : 0),
                next,
                createdAt,
                at);
    }

    /** This job at the beginning of a list. */
    public Job at(Place beginning) {
        return new Job(id, kind, state, total, done, changed, failed, beginning, createdAt, updatedAt);
    }

    /** This job when nothing is left to do. */
    public Job finished(Instant at) {
        return new Job(id, kind, State.DONE, total, done, changed, failed, place, createdAt, at);
    }
}
