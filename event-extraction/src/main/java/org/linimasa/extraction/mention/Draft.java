package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Mention.Attribution;
import org.linimasa.event.Status;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.name.NameMention;
import org.linimasa.extraction.pack.TriggerRule;

/** A mention while the stages work on it. */
final class Draft {
    final Trigger trigger;
    final List<ExplanationStep> steps = new ArrayList<>();
    List<Actor> actors = List.of();
    Status status = Status.UNKNOWN;

    @Nullable
    String cue;

    @Nullable
    NameMention place;

    /** The words that say when; without a {@link #time} where nothing says what they count from. */
    @Nullable
    TimeSpan timeSpan;

    /** For when what is put off had been planned before. */
    @Nullable
    TimeSpan plannedFor;

    /** Which day, told before, its words take back. */
    @Nullable
    ExplanationStep correction;

    /** Whether the words say for when it was planned, not when it was called off. */
    boolean datedAsPlan;

    /** Whether an expression of its own sentence says when, also where nothing places it ("on Friday morning"). */
    boolean ownTime;

    boolean sharedTime;

    @Nullable
    EventTime time;

    @Nullable
    Attribution attribution;
    /** The event told before that this mention points back to. */
    @Nullable
    Draft antecedent;

    /** Of "the earthquake that shook Padang", told by its verb: what the noun says it was. */
    @Nullable
    TriggerRule head;

    /** Whether its sentence counts the dead of it. */
    boolean toll;

    /** Whether its sentence denies what it did, and takes it for granted. */
    boolean granted;

    boolean pointsBack;
    /** Whether only the event it points back to says who took part. */
    boolean actorsOfAntecedent;
    /** Index after the verb that tells more of this noun's event; 0 where there is none. */
    int joinedTo;

    /** Whether it happened only then: "did not reopen until Monday". */
    boolean notUntil;

    /** Whether it only goes round and the text says that it is not so. */
    boolean refuted;

    boolean quoted;
    /** Index of the token before which its clause is somebody's saying so. */
    int titleFrom;
    /** Index of the token where a verb of saying begins behind what is said; 0 where it is no such tag. */
    int tagFrom;

    Draft(Trigger trigger) {
        this.trigger = trigger;
    }

    String type() {
        return rule().type().name();
    }

    String family() {
        return rule().type().family();
    }

    private TriggerRule rule() {
        return head == null ? trigger.rule() : head;
    }

    @Nullable
    String timeEdtf() {
        return time == null ? null : time.edtf();
    }

    boolean isDated() {
        return time != null && !time.bounds().isUndated();
    }

    boolean hasOwnTime() {
        return ownTime;
    }
}
