package org.linimasa.timeline.plan;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Bound;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.Event;
import org.linimasa.event.Plan;

/**
 * By how many days the start moved from what was first announced; negative for earlier. Never more precise than both
 * times: from January to 10 March 2024 are at least 39 and at most 69 days.
 *
 * @param atLeast days between the last day announced and the first day now
 * @param atMost days between the first day announced and the last day now
 */
@RegisterForReflection
@Schema(
        description = "By how many whole days the start moved from what was first announced; negative for earlier. An"
                + " interval, because neither time is more precise than its text.")
public record Slip(
        @Schema(description = "Days between the last day announced and the first day now", examples = "39")
        long atLeast,

        @Schema(description = "Days between the first day announced and the last day now", examples = "69")
        long atMost) {
    private static final Slip NONE = new Slip(0, 0);

    /**
     * Absent where nothing was announced before, where either start is not bounded on both sides, and where the event
     * does not take place or is put off without a new date.
     */
    static Optional<Slip> of(Event event) {
        return takesPlace(event)
                ? announced(event.plan())
                        .flatMap(then -> between(then, event.time().bounds().start()))
                : Optional.empty();
    }

    /** What is put off from a day without a new one still has that day for its time, which says nothing of how far. */
    private static boolean takesPlace(Event event) {
        return switch (event.status()) {
            case CANCELLED, DENIED, NOT_OCCURRED -> false;
            case POSTPONED ->
                !announced(event.plan())
                        .equals(Optional.of(event.time().bounds().start()));
            case OCCURRED, ONGOING, PLANNED, POSSIBLE, UNKNOWN -> true;
        };
    }

    private static Optional<Bound> announced(@Nullable Plan plan) {
        if (plan == null) {
            return Optional.empty();
        }
        if (plan.expected() != null) {
            return Optional.of(plan.expected().bounds().start());
        }
        return plan.steps().stream()
                .flatMap(step -> Optional.ofNullable(step.edtf()).stream())
                .findFirst()
                .map(edtf -> Edtf.parse(edtf).bounds().start());
    }

    /** None where it lies within what was announced. */
    static Optional<Slip> between(Bound then, Bound now) {
        if (then.earliest() == null || then.latest() == null || now.earliest() == null || now.latest() == null) {
            return Optional.empty();
        }
        if (!now.earliest().isBefore(then.earliest()) && !now.latest().isAfter(then.latest())) {
            return Optional.of(NONE);
        }
        LocalDate firstThen = then.earliest().toLocalDate();
        LocalDate lastThen = then.latest().minusNanos(1).toLocalDate();
        LocalDate firstNow = now.earliest().toLocalDate();
        LocalDate lastNow = now.latest().minusNanos(1).toLocalDate();
        return Optional.of(
                new Slip(ChronoUnit.DAYS.between(lastThen, firstNow), ChronoUnit.DAYS.between(firstThen, lastNow)));
    }
}
