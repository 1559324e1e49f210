package org.linimasa.extraction;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Bound;
import org.linimasa.edtf.Edtf;
import org.linimasa.edtf.EdtfParseException;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Mention;
import org.linimasa.event.Status;
import org.linimasa.extraction.mention.CorrectedDates;
import org.linimasa.extraction.mention.RumouredDeeds;

/** Whether the times of two mentions can be of one event: one day, a plan and its day, a plan and what became of it. */
final class SameTime {
    /** Documents further apart than this speak of different events where one of them gives no date. */
    private static final Duration UNDATED_REACH = Duration.ofDays(10);
    /** A plan without a date is met by what happens within this time. */
    private static final Duration PLAN_REACH = Duration.ofDays(400);
    /** So long after the day it was planned for a plan is still said to be off, without a word of that day. */
    private static final Duration LATE_WORD = Duration.ofDays(2);

    /** A day that is corrected without a word of what it was before was not further off. */
    private static final Duration CORRECTION_REACH = Duration.ofDays(31);

    private static final Remembered<Optional<TimeBounds>> DAYS = new Remembered<>();

    private SameTime() {}

    static boolean agrees(LiveMention a, LiveMention b) {
        boolean datedA = isDated(a.mention());
        boolean datedB = isDated(b.mention());
        if (isChange(a, b) || isChange(b, a)) {
            return true;
        }
        if (datedA && datedB) {
            return daysOverlap(a.mention().time().bounds(), b.mention().time().bounds())
                    || corrects(a, b)
                    || corrects(b, a);
        }
        boolean planA = isAhead(a.mention().status());
        boolean planB = isAhead(b.mention().status());
        if (!datedA && !datedB) {
            return planA == planB && documentsWithin(a, b, planA ? PLAN_REACH : UNDATED_REACH);
        }
        LiveMention dated = datedA ? a : b;
        LiveMention undated = datedA ? b : a;
        return datedAgainstUndated(dated, undated);
    }

    /** Whether one counts the dead of the other, days after it, or both do: each on a day of its own. */
    static boolean isCountedOf(LiveMention a, LiveMention b) {
        return Parts.count(a.mention(), b.mention())
                && documentsWithin(a, b, UNDATED_REACH)
                && (Parts.isToll(a.mention()) || hasBegunBy(a, b))
                && (Parts.isToll(b.mention()) || hasBegunBy(b, a));
    }

    private static boolean hasBegunBy(LiveMention event, LiveMention told) {
        TimeBounds written = written(told);
        return written == null || startsByEndOf(event.mention().time().bounds(), written);
    }

    /** Whether one takes back the day that the other tells: "on 17 March, not 16 March as reported". */
    static boolean corrects(LiveMention later, LiveMention other) {
        for (ExplanationStep step : later.mention().time().explanation()) {
            if (step.rule().equals(CorrectedDates.CORRECTS_DAY)) {
                return isDated(other.mention()) && takesBack(step.anchor(), later, other);
            }
        }
        return false;
    }

    /** Whether it takes back a day told before, whichever. */
    static boolean correctsADay(LiveMention later) {
        return later.mention().time().explanation().stream()
                .anyMatch(step -> step.rule().equals(CorrectedDates.CORRECTS_DAY));
    }

    private static boolean takesBack(@Nullable String day, LiveMention later, LiveMention other) {
        TimeBounds told = other.mention().time().bounds();
        if (day != null) {
            return DAYS.of(day, () -> bounds(day))
                    .filter(wrong -> liesIn(told, wrong))
                    .isPresent();
        }
        TimeBounds said = written(later);
        TimeBounds before = written(other);
        return said != null
                && before != null
                && !Objects.equals(later.mention().document(), other.mention().document())
                && startsByEndOf(before, said)
                && within(told.start(), later.mention().time().bounds().start(), CORRECTION_REACH);
    }

    /** Whether its beginning is dated: "until the 7th" agrees with every day before, and so with none. */
    static boolean isDated(Mention mention) {
        Bound start = mention.time().bounds().start();
        return start.earliest() != null && start.latest() != null;
    }

    /** Whether a plan's day is given up by a later word of the same event: what comes of it need not be on that day. */
    static boolean isGivenUp(LiveMention plan, List<LiveMention> cluster) {
        return cluster.stream().anyMatch(later -> isChange(later, plan));
    }

    /**
     * Whether a postponement only has the day that was given up: "Tuesday's launch was postponed". What comes of the plan
     * need not be on that day, but later.
     */
    static boolean isFormerDay(LiveMention putOff, LiveMention outcome, List<LiveMention> cluster) {
        LocalDateTime former = putOff.mention().time().bounds().start().earliest();
        LocalDateTime came = outcome.mention().time().bounds().start().earliest();
        boolean later =
                former != null && came != null && former.isBefore(came) && !came.isAfter(former.plus(PLAN_REACH));
        return later
                && putOff.mention().status() == Status.POSTPONED
                && cluster.stream()
                        .anyMatch(plan -> isAnnounced(plan.mention().status())
                                && Objects.equals(
                                        plan.mention().time().edtf(),
                                        putOff.mention().time().edtf()));
    }

    /** Whether one tells what became of the other, a plan: put off to another day, or off without a word of a day. */
    private static boolean isChange(LiveMention later, LiveMention plan) {
        boolean changed = switch (later.mention().status()) {
            case POSTPONED -> isAnnounced(plan.mention().status());
            case CANCELLED -> isAhead(plan.mention().status());
            case PLANNED, POSSIBLE, OCCURRED, ONGOING, DENIED, NOT_OCCURRED, UNKNOWN -> false;
        };
        if (!changed) {
            return false;
        }
        return isDated(later.mention())
                ? isPutOff(later.mention(), plan.mention())
                : isOff(later, plan) && SameParties.tellOfOnePlan(later.mention(), plan.mention());
    }

    /** Whether one is a plan for a day and the other says that it is off, or off that day. */
    static boolean isOfOnePlan(Mention a, Mention b) {
        return isAhead(a.status()) && b.status() == Status.CANCELLED
                || isAhead(b.status()) && a.status() == Status.CANCELLED
                || isAnnounced(a.status()) && b.status() == Status.POSTPONED
                || isAnnounced(b.status()) && a.status() == Status.POSTPONED;
    }

    private static boolean isAnnounced(Status status) {
        return status == Status.PLANNED || status == Status.POSSIBLE;
    }

    /** Whether one is the other's plan moved to a later day, and not too long after. */
    private static boolean isPutOff(Mention later, Mention plan) {
        LocalDateTime planned = plan.time().bounds().start().earliest();
        LocalDateTime now = later.time().bounds().start().latest();
        return later.status() == Status.POSTPONED
                && isDated(plan)
                && SameParties.tellOfOnePlan(later, plan)
                && planned != null
                && now != null
                && planned.isBefore(now)
                && !now.isAfter(planned.plus(PLAN_REACH));
    }

    /**
     * "Has been cancelled", without a day: said of a plan that was known by then, and whose day was still to come. A plan
     * without a day is off within the same time.
     */
    private static boolean isOff(LiveMention later, LiveMention plan) {
        if (Objects.equals(later.mention().document(), plan.mention().document())) {
            return later.mention().document() != null;
        }
        TimeBounds said = written(later);
        TimeBounds announced = written(plan);
        if (said == null || announced == null || !startsByEndOf(announced, said)) {
            return false;
        }
        if (!isDated(plan.mention())) {
            return within(said.start(), announced.start(), PLAN_REACH);
        }
        TimeBounds when = plan.mention().time().bounds();
        return startsWithin(said.start(), when.end(), LATE_WORD)
                && startsWithin(when.start(), said.start(), PLAN_REACH);
    }

    /** How near the day of a plan is to the word that it is off, from 1 on that day to 0: the next one is meant. */
    static double nearness(LiveMention a, LiveMention b) {
        LiveMention plan = isChange(a, b) ? b : a;
        LiveMention later = plan == a ? b : a;
        TimeBounds said = written(later);
        LocalDateTime from = said == null ? null : said.start().earliest();
        LocalDateTime day = plan.mention().time().bounds().start().earliest();
        if (from == null || day == null || isDated(later.mention()) || !isChange(later, plan)) {
            return 0;
        }
        return Math.max(0, 1 - Math.abs(Duration.between(from, day).toDays()) / (double) PLAN_REACH.toDays());
    }

    private static boolean datedAgainstUndated(LiveMention dated, LiveMention undated) {
        TimeBounds when = dated.mention().time().bounds();
        if (!daysOverlap(when, undated.mention().time().bounds())) {
            return false;
        }
        boolean plan = isAhead(undated.mention().status());
        if (!plan && isAhead(dated.mention().status())) {
            return false;
        }
        if (Objects.equals(dated.mention().document(), undated.mention().document())) {
            return plan == isAhead(dated.mention().status());
        }
        TimeBounds written = written(undated);
        return written != null && within(when.start(), written.start(), plan ? PLAN_REACH : UNDATED_REACH);
    }

    static boolean isAhead(Status status) {
        return switch (status) {
            case PLANNED, POSSIBLE, POSTPONED -> true;
            case OCCURRED, ONGOING, CANCELLED, DENIED, NOT_OCCURRED, UNKNOWN -> false;
        };
    }

    private static boolean documentsWithin(LiveMention a, LiveMention b, Duration reach) {
        if (Objects.equals(a.mention().document(), b.mention().document())) {
            return true;
        }
        TimeBounds first = written(a);
        TimeBounds second = written(b);
        return first != null && second != null && within(first.start(), second.start(), reach);
    }

    /** Whether so much time at most lies between two ranges; a document of some day in January is near all of it. */
    private static boolean within(Bound a, Bound b, Duration reach) {
        return startsWithin(a, b, reach) && startsWithin(b, a, reach);
    }

    private static boolean startsWithin(Bound a, Bound b, Duration reach) {
        LocalDateTime from = a.earliest();
        LocalDateTime to = b.latest();
        return from != null
                && to != null
                && from.toLocalDate().compareTo(lastDay(to).plusDays(reach.toDays())) <= 0;
    }

    private static @Nullable TimeBounds written(LiveMention live) {
        String edtf = live.documentTime().edtf();
        return edtf == null ? null : DAYS.of(edtf, () -> bounds(edtf)).orElse(null);
    }

    private static Optional<TimeBounds> bounds(String edtf) {
        try {
            return Optional.of(Edtf.parse(edtf).bounds());
        } catch (EdtfParseException e) {
            return Optional.empty();
        }
    }

    /** Whether it was over, by its days or as the words tell it, before its document was written. */
    static boolean liesBehind(LiveMention live) {
        if (live.mention().time().explanation().stream()
                .anyMatch(step -> step.rule().equals(RumouredDeeds.RUMOURED))) {
            return true;
        }
        TimeBounds said = written(live);
        LocalDateTime from = said == null ? null : said.start().earliest();
        LocalDateTime to = live.mention().time().bounds().end().latest();
        return from != null && to != null && !to.isAfter(from);
    }

    /** Whether one range begins on the only day of another and ends after it. */
    static boolean goesOnFrom(TimeBounds longer, TimeBounds first) {
        LocalDateTime from = longer.start().earliest();
        LocalDateTime begun = longer.start().latest();
        LocalDateTime over = longer.end().earliest();
        LocalDateTime day = first.start().earliest();
        LocalDateTime left = first.end().latest();
        return from != null
                && begun != null
                && over != null
                && day != null
                && left != null
                && from.toLocalDate().equals(lastDay(begun))
                && from.toLocalDate().equals(day.toLocalDate())
                && from.toLocalDate().equals(lastDay(left))
                && over.isAfter(left);
    }

    /** Whether all that one range can be is within the other, in whole days. */
    static boolean liesIn(TimeBounds inner, TimeBounds outer) {
        LocalDateTime from = inner.start().earliest();
        LocalDateTime to = inner.end().latest();
        LocalDateTime outerFrom = outer.start().earliest();
        LocalDateTime outerTo = outer.end().latest();
        boolean begins =
                outerFrom == null || from != null && !from.toLocalDate().isBefore(outerFrom.toLocalDate());
        boolean ends = outerTo == null || to != null && !lastDay(to).isAfter(lastDay(outerTo));
        return begins && ends;
    }

    /** Compared by whole days: two sources may give two hours of one event. */
    private static boolean daysOverlap(TimeBounds a, TimeBounds b) {
        return startsByEndOf(a, b) && startsByEndOf(b, a);
    }

    private static boolean startsByEndOf(TimeBounds a, TimeBounds b) {
        LocalDateTime start = a.start().earliest();
        LocalDateTime end = b.end().latest();
        return start == null
                || end == null
                || start.toLocalDate().isBefore(lastDay(end).plusDays(1));
    }

    private static LocalDate lastDay(LocalDateTime exclusive) {
        return exclusive.minusNanos(1).toLocalDate();
    }
}
