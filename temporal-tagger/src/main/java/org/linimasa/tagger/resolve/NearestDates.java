package org.linimasa.tagger.resolve;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Alternative;
import org.linimasa.tagger.meaning.Field;
import org.linimasa.tagger.meaning.Meaning.Point;
import org.linimasa.tagger.meaning.Meaning.Toward;
import org.linimasa.tagger.meaning.Unit;

/** Points of which the words leave out the year, the week, the month or the day: the nearest that fits. */
final class NearestDates {
    /** A month told after one that is this much later in the year is in the next year. */
    private static final int TURN_OF_YEAR = 240;

    /** So many months around are asked which day of theirs is a weekday: each is within a year or two. */
    private static final int MONTHS_AROUND = 14;

    private static final int[] FORWARD = {1};
    private static final int[] BACK = {-1};
    private static final int[] BOTH = {-1, 1};

    /** Why something beside an event cannot be placed. */
    static final String UNDATED_EVENT = "nothing says when the event took place that it is counted from";

    private final Situation situation;
    private final Anchors anchors;
    private final int tense;

    /** @param tense -1 where the sentence tells of the past, 1 of the future, 0 where it gives no hint */
    NearestDates(Anchors anchors, int tense) {
        this.situation = anchors.situation();
        this.anchors = anchors;
        this.tense = tense;
    }

    Placed nearestYear(Point point) {
        LocalDate near = anchors.referenceOfYear(point.toward());
        if (near == null) {
            return withoutDocumentTime(point);
        }
        if (situation.isNarrative() && point.toward() == null && anchors.eventSide() == 0) {
            Placed told = inYearNamedBefore(point);
            if (told != null) {
                return told;
            }
        }
        List<Granule> candidates = Calendar.candidates(point, near);
        if (candidates.isEmpty()) {
            return Placed.nowhere("XXXX-XX-XX", "no year near " + anchors.words(point.toward()) + " has this date");
        }
        YearChoice.Chosen choice = new YearChoice(point, candidates, near, anchors.words(point.toward()))
                .choose(tense, situation.isReport());
        Granule chosen = choice.granule();
        List<Alternative> others = new ArrayList<>();
        for (Granule candidate : candidates) {
            if (!candidate.equals(chosen) && others.size() < 2 && NamedDay.weekdayFits(point, candidate)) {
                others.add(new Alternative(candidate.edtf(), 0.1, "another year"));
            }
        }
        Placed placed = Placed.at(chosen)
                .from(anchors.of(point.toward(), near))
                .because(
                        point.toward() == null ? "nearest-year" : "said-direction",
                        "year " + chosen.first().getYear() + ": " + choice.why(),
                        near.toString(),
                        null,
                        others)
                .times(0.95);
        return NamedDay.of(placed, point);
    }

    /** Where a story goes on: in the year of the date named before, or past its turn. Null where none was named. */
    private @Nullable Placed inYearNamedBefore(Point point) {
        Situation.Named earlier = situation.isNarrative() ? situation.told() : situation.earlier();
        if (earlier == null || earlier.granule().unit().isLongerThan(Unit.YEAR)) {
            return null;
        }
        int year = earlier.granule().first().getYear();
        Granule granule = Calendar.inYear(point, year);
        boolean turn = granule != null
                && !earlier.granule().unit().isLongerThan(Unit.MONTH)
                && granule.last()
                        .plusDays(TURN_OF_YEAR)
                        .isBefore(earlier.granule().first());
        if (turn) {
            granule = Calendar.inYear(point, year + 1);
        }
        if (granule == null) {
            return null;
        }
        Placed placed = Placed.at(granule)
                .from(Anchors.earlier(earlier))
                .because(
                        "year-named-before",
                        turn ? "the year after the date named before" : "the year of the date named before",
                        earlier.granule().edtf(),
                        "the story goes on")
                .times(0.8);
        return NamedDay.of(placed, point);
    }

    /** Without a document time only a story says which year: a report may name years that have nothing to do with it. */
    private Placed withoutDocumentTime(Point point) {
        boolean goesOn = situation.isNarrative() && point.toward() == null && anchors.eventSide() == 0;
        Placed told = goesOn ? inYearNamedBefore(point) : null;
        if (told != null) {
            return told;
        }
        Integer month = point.get(Field.MONTH);
        Integer day = point.get(Field.DAY);
        if (month == null) {
            return Placed.nowhere("XXXX", "the text does not say which year");
        }
        String monthOnly = "XXXX-" + Digits.atLeast(2, month);
        Integer last = point.lastDay();
        String value = day == null
                ? monthOnly
                : monthOnly + "-" + Digits.atLeast(2, day)
                        + (last == null ? "" : "/" + monthOnly + "-" + Digits.atLeast(2, last));
        return Placed.nowhere(value, "the text does not say which year").withValue(value, value);
    }

    Placed weekday(Point point, int weekday) {
        Toward toward = point.toward();
        LocalDate near = anchors.reference(toward);
        if (near == null) {
            return Placed.nowhere("XXXX-WXX-" + weekday, "there is no date to count from");
        }
        if (anchors.eventSide() != 0 && situation.dayNamedOutright() == null) {
            return Placed.nowhere("XXXX-WXX-" + weekday, UNDATED_EVENT).from(anchors.event(null));
        }
        LocalDate same =
                near.plusDays(Math.floorMod(weekday - near.getDayOfWeek().getValue(), 7));
        boolean isToday = same.equals(near);
        LocalDate before = isToday ? same : same.minusDays(7);
        LocalDate strictlyBefore = same.minusDays(7);
        LocalDate strictlyAfter = isToday ? same.plusDays(7) : same;
        LocalDate day;
        String why;
        if (anchors.eventSide() != 0) {
            day = anchors.eventSide() < 0 ? strictlyBefore : strictlyAfter;
            why = anchors.eventSide() < 0 ? "the last one before the event" : "the first one after the event";
        } else if (toward != null) {
            day = toward.sign() < 0
                    ? strictlyBefore.plusWeeks(toward.sign() + 1)
                    : toward.sign() > 0
                            ? strictlyAfter.plusWeeks(toward.sign() - 1)
                            : Calendar.weekdayInWeekOf(near, weekday);
            why = "the words say the direction";
        } else {
            boolean goesOn = situation.isNarrative() && situation.earlierDay() != null && tense <= 0;
            day = tense > 0 || goesOn ? same : before;
            why = goesOn
                    ? "the story goes on"
                    : tense > 0
                            ? "the words around tell of the future"
                            : tense < 0 ? "the words around tell of the past" : "a report tells of the past";
        }
        LocalDate other = day.isAfter(near) ? day.minusDays(7) : day.plusDays(7);
        boolean exact = situation.documentDay() != null || anchors.eventSide() != 0;
        return Placed.at(new Granule.Day(day))
                .from(anchors.of(toward, near))
                .because(
                        toward == null ? "nearest-weekday" : "said-direction",
                        why + ", counted from " + near,
                        near.toString(),
                        exact ? null : "the document was written on or soon after the latest day it names",
                        List.of(new Alternative(other.toString(), 0.1, "another week")))
                .times(toward == null ? 0.93 : 0.97)
                .times(exact ? 1 : 0.8);
    }

    Placed weekend(Point point) {
        LocalDate near = anchors.reference(point.toward());
        if (near == null) {
            return Placed.nowhere("XXXX-WXX-WE", "there is no date to count from");
        }
        Granule current = Granule.containing(near, Unit.WEEKEND);
        int sign = point.toward() != null ? point.toward().sign() : tense > 0 ? 0 : -1;
        boolean over = !near.isBefore(current.first());
        Granule chosen = sign < 0 && !over ? current.plus(-1) : sign > 0 && over ? current.plus(1) : current;
        return Placed.at(chosen)
                .from(anchors.of(point.toward(), near))
                .because("nearest-weekend", "counted from " + near, near.toString(), null);
    }

    /** "Friday the 20th": in the month in which that day is that weekday. */
    Placed dayAndWeekday(Point point, int day, int weekday) {
        LocalDate near = anchors.reference(null);
        LocalDate date = near == null ? null : nearest(near, day, weekday);
        if (near == null || date == null) {
            return dayOfMonth(day);
        }
        Placed placed = Placed.at(new Granule.Day(date))
                .from(anchors.of(null, near))
                .because(
                        "weekday-fits-month",
                        "the nearest month in which that day is that weekday",
                        near.toString(),
                        null)
                .times(0.9);
        return NamedDay.of(placed, point);
    }

    /** The nearest such day on the side that the tense tells; null where no month around has one. */
    private @Nullable LocalDate nearest(LocalDate near, int day, int weekday) {
        for (int away = 0; away <= MONTHS_AROUND; away++) {
            for (int sign : tense > 0 ? FORWARD : tense < 0 ? BACK : BOTH) {
                YearMonth month = YearMonth.from(near).plusMonths((long) sign * away);
                if (month.isValidDay(day)) {
                    LocalDate date = month.atDay(day);
                    boolean side = tense == 0 || date.equals(near) || tense > 0 == date.isAfter(near);
                    if (side && date.getDayOfWeek().getValue() == weekday) {
                        return date;
                    }
                }
            }
        }
        return null;
    }

    Placed dayOfMonth(int day) {
        Situation.Named earlier = situation.earlier();
        LocalDate near = earlier != null && !earlier.granule().unit().isLongerThan(Unit.MONTH)
                ? earlier.granule().first()
                : anchors.reference(null);
        if (near == null) {
            return Placed.nowhere("XXXX-XX-" + Digits.atLeast(2, day), "the text does not say which month");
        }
        for (int back = 0; back < 3; back++) {
            YearMonth month = YearMonth.from(near).plusMonths(tense > 0 ? back : -back);
            boolean fits = month.isValidDay(day)
                    && (tense > 0
                            ? !month.atDay(day).isBefore(near)
                            : back > 0 || earlier != null || !month.atDay(day).isAfter(near));
            if (fits) {
                return Placed.at(new Granule.Day(month.atDay(day)))
                        .from(anchors.of(null, near))
                        .because("nearest-month", "the month nearest to " + near, near.toString(), "the month")
                        .times(0.8);
            }
        }
        return Placed.nowhere("XXXX-XX-" + Digits.atLeast(2, day), "no month near it has this day");
    }

    /** A bare time of day belongs to the day told last, else to the day of writing. */
    Placed sameDay() {
        Situation.Named named = situation.dayTold();
        if (named != null && !situation.isOfSpeech(named)) {
            return Placed.at(named.granule())
                    .from(Anchors.earlier(named))
                    .because(
                            "same-day",
                            "a time of day on the day named last",
                            named.granule().edtf(),
                            "the same day")
                    .times(0.85);
        }
        LocalDate day = situation.documentDay();
        if (day != null) {
            return Placed.at(new Granule.Day(day))
                    .from(situation.documentAnchor(day.toString()))
                    .because(
                            "same-day",
                            "a time of day on the day of " + (situation.isSpoken() ? "the saying" : "writing"),
                            day.toString(),
                            "the same day")
                    .times(0.85);
        }
        return Placed.nowhere("XXXX-XX-XX", "the text does not say which day");
    }
}
